namespace Notebooks.Numbers;

/// <summary>A row of a table, to be read by the names of its columns: <c>rows.Records.Select(r => r.Text("AreaName"))</c>.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">Its position, from 0.</param>
public readonly record struct TableRow(Table Table, int Index)
{
    /// <summary>The text of a cell; empty where there is none.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public string Text(string column) => Table.Text(Index, column);

    /// <summary>The number of a cell.</summary>
    /// <exception cref="ArgumentException">There is no such column, or its cell is text.</exception>
    public Number Number(string column) => Table.Number(Index, column);

    /// <summary>The day of a cell.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public DateOnly Date(string column) => Table.Date(Index, column);
}
