using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Catalog;

namespace Notebooks.Numbers;

/// <summary>Rows under named columns; every number keeps its status and origin.</summary>
/// <param name="Columns">The columns in order; the first names the row.</param>
/// <param name="Rows">The rows, each with a cell per column.</param>
public sealed record Table(ImmutableArray<TableColumn> Columns, ImmutableArray<ImmutableArray<TableCell>> Rows)
{
    /// <summary>Starts a table with a row per item.</summary>
    public static TableBuilder<T> Of<T>(IEnumerable<T> items) => new([.. items]);

    /// <summary>Whether there is no row.</summary>
    public bool IsEmpty => Rows.IsEmpty;

    /// <summary>The rows in order, to be read by the names of the columns.</summary>
    public IEnumerable<TableRow> Records
    {
        get
        {
            for (var i = 0; i < Rows.Length; i++)
                yield return new TableRow(this, i);
        }
    }

    /// <summary>The number in a row, by column name.</summary>
    /// <exception cref="ArgumentException">There is no such column, or its cell is text.</exception>
    public Number Number(int row, string column) =>
        Rows[row][IndexOf(column)].Number ?? throw new ArgumentException($"'{column}' is text. Use Text(row, column).", nameof(column));

    /// <summary>The text of a cell, by column name.</summary>
    public string Text(int row, string column) => Rows[row][IndexOf(column)].ToString();

    /// <summary>A date in a row, by column name.</summary>
    public DateOnly Date(int row, string column) => DateOnly.ParseExact(Text(row, column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The single number of a table with one row, such as the answer of an aggregate.</summary>
    public Number Single(string column) => Rows.Length == 1
        ? Number(0, column)
        : throw new InvalidOperationException($"Single('{column}') wants one row; the table has {Rows.Length.ToString(CultureInfo.InvariantCulture)}.");

    internal int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Name == column)
                return i;
        }

        throw new ArgumentException($"The table has no column '{column}'.{NearestName.Hint(column, Columns.Select(c => c.Name))}", nameof(column));
    }
}
