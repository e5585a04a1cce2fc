using System.Collections.Immutable;

namespace Notebooks.Numbers;

/// <summary>Builds a table column by column.</summary>
/// <typeparam name="T">What a row is made from.</typeparam>
public sealed class TableBuilder<T>
{
    private readonly ImmutableArray<T> _items;
    private readonly List<(TableColumn Column, Func<T, object?> Cell)> _columns = [];

    internal TableBuilder(ImmutableArray<T> items) => _items = items;

    /// <summary>Adds a column of text.</summary>
    public TableBuilder<T> Text(string name, Func<T, object?> cell) => Add(name, false, cell);

    /// <summary>Adds a column of numbers.</summary>
    public TableBuilder<T> Number(string name, Func<T, Number> cell) => Add(name, true, cell);

    /// <summary>Adds a column of changes: the percentage, or the words where there is none.</summary>
    public TableBuilder<T> Change(string name, Func<T, Change> cell) => Add(name, true, cell);

    /// <summary>The table.</summary>
    public Table Build() => new(
        [.. _columns.Select(c => c.Column)],
        [.. _items.Select(item => _columns.Select(c => TableCell.Of(c.Cell(item))).ToImmutableArray())]);

    private TableBuilder<T> Add(string name, bool isNumeric, Func<T, object?> cell)
    {
        _columns.Add((new TableColumn(name, isNumeric), cell));
        return this;
    }
}
