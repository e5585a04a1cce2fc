using System.Collections.Immutable;
using System.Globalization;
using Notebooks.Display;
using Notebooks.Format;
using Notebooks.Numbers;
using Warehouse.Catalog;

namespace Notebooks.Scope;

/// <summary>The items of data that assessments need. A warehouse lists those of its home borough; another has to write its own list.</summary>
internal sealed class DataItemList
{
    internal const string Query = "DataItems?$orderby=PaperPosition,Item"
        + "&$select=Item,Owner,LastPeriod,LastReceived,Due,Status,NextAction,PaperPosition,PaperDescription,PaperSource,PaperOpenDataSet,PaperCollected";

    private readonly Table _rows;
    private readonly ImmutableArray<string> _items;

    internal DataItemList(Table rows)
    {
        _rows = rows;
        _items = [.. rows.Records.Select(r => r.Text("Item"))];
    }

    /// <summary>The items of those names, with owner, status and next action; none when there is no list.</summary>
    /// <exception cref="NotebookException">There is a list and a name is not in it.</exception>
    internal ImmutableArray<DataItem> Find(ImmutableArray<string> names) =>
        [.. Rows(names).Select(r => new DataItem(Text(r, "Item"), Text(r, "Owner"), Text(r, "Status"), Text(r, "NextAction")))];

    /// <summary>The data status: what the paper prints of each item, and what is here now. Those of the paper come first.</summary>
    /// <param name="names">The items; all when empty.</param>
    /// <exception cref="NotebookException">There is a list and a name is not in it.</exception>
    internal (Table Table, ImmutableArray<Origin> Origins) Status(ImmutableArray<string> names)
    {
        var rows = names.IsEmpty ? [.. Enumerable.Range(0, _items.Length)] : Rows(names).Order().ToList();
        var table = Table.Of(rows)
            .Text("Description", r => Text(r, "PaperDescription") is { Length: > 0 } printed ? printed : Text(r, "Item"))
            .Text("Source", r => Text(r, "PaperSource")).Text("Open data set", r => Text(r, "PaperOpenDataSet")).Text("Collected", r => Text(r, "PaperCollected"))
            .Text("Owner", r => Text(r, "Owner")).Text("Last period", r => Day(r, "LastPeriod")).Text("Received", r => Day(r, "LastReceived"))
            .Text("Due", r => Day(r, "Due")).Text("Status now", r => Text(r, "Status")).Text("Next action", r => Text(r, "NextAction")).Build();
        return (table, rows.Count == 0 ? [] : _rows.Number(rows[0], "PaperPosition").Origins);
    }

    private IEnumerable<int> Rows(ImmutableArray<string> names) => _items.IsEmpty ? [] : names.Select(RowOf);

    private int RowOf(string name) => _items.IndexOf(name) is var row and >= 0
        ? row
        : throw new NotebookException($"'{name}' is no item of DataItems.{NearestName.Hint(name, _items)}");

    private string Text(int row, string column) => _rows.Text(row, column);

    private string Day(int row, string column) =>
        DateOnly.TryParseExact(Text(row, column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateText.Long(day) : "";
}
