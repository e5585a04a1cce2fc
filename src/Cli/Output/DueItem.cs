using System.Globalization;
using Warehouse.Access;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Cli.Output;

/// <summary>One item of the set <c>DataItems</c>, as <c>warehouse due</c> lists it.</summary>
internal sealed record DueItem(string Item, string Owner, string Agreement, string Rhythm, string SourceCodes, string Status, DateOnly? LastPeriod, DateOnly? LastReceived, DateOnly? Due, string NextAction)
{
    private static readonly string[] Columns = ["Item", "Owner", "Agreement", "Rhythm", "SourceCodes", "Status", "LastPeriod", "LastReceived", "Due", "NextAction"];

    // What nobody can do anything about stands last.
    private static readonly string[] Urgency = ["late", "partly", "asked", "not yet asked", "not yet loaded", "received", "refused"];

    public static async Task<IReadOnlyList<DueItem>> ReadAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        var tree = new QueryTree.Select(new QueryTree.From("DataItems"), [.. Columns.Select(c => new ColumnPath(null, c))]);
        await using var result = await snapshot.QueryAsync(Compiler.Compile(tree, snapshot.Catalogue, Role.Public, null), cancellation);
        var ordinals = Columns.ToDictionary(c => c, c => result.Columns.ToList().FindIndex(r => r.Name == c));
        var items = new List<DueItem>();
        while (await result.Reader.ReadAsync(cancellation))
            items.Add(new DueItem(Text("Item"), Text("Owner"), Text("Agreement"), Text("Rhythm"), Text("SourceCodes"), Text("Status"), Day("LastPeriod"), Day("LastReceived"), Day("Due"), Text("NextAction")));
        return items;

        string Text(string column) => result.Reader.GetString(ordinals[column]);
        DateOnly? Day(string column) => result.Reader.IsDBNull(ordinals[column]) ? null : result.Reader.GetFieldValue<DateOnly>(ordinals[column]);
    }

    /// <summary>Late first, the longest overdue of them at the top; what has become late since the snapshot was built is late.</summary>
    public static DueItem[] InOrder(IEnumerable<DueItem> items, DateOnly today) =>
    [
        .. items
            .Select(i => i.Due < today && i.Status is "received" or "partly" ? i with { Status = "late" } : i)
            .OrderBy(i => Array.IndexOf(Urgency, i.Status))
            .ThenBy(i => i.Due ?? DateOnly.MaxValue)
            .ThenBy(i => i.Item, StringComparer.Ordinal),
    ];

    public string[] Cells(DateOnly today) => [Item, Owner, State(today), Formats.Day(LastPeriod), Formats.Day(Due), NextAction];

    private string State(DateOnly today) => (Status, Due) switch
    {
        ("late", { } due) => $"late by {Days(today.DayNumber - due.DayNumber)}",
        ("received" or "partly", { } due) => $"{Status}, next due in {Days(due.DayNumber - today.DayNumber)}",
        _ => Status,
    };

    private static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
}
