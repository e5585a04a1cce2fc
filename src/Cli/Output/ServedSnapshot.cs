using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Cli.Output;

internal sealed record WarehouseStatus(string Home, ServedSnapshot? Snapshot, ListedBatch[] Batches);

/// <summary>What there is of a fact and source; states count areas times periods, as in the set <c>Coverage</c>.</summary>
internal sealed record Coverage(string Set, string Source, DateOnly? First, DateOnly? Last, long Rows, long Provisional, long Partial, long Missing);

internal sealed record ServedSnapshot(int Number, DateTimeOffset BuiltAt, bool Synthetic, ImmutableArray<Coverage> Coverage)
{
    private const string Source = "SourceCode";

    /// <summary>What there is of each fact and source.</summary>
    public static async Task<ServedSnapshot> ReadAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        var coverage = ImmutableArray.CreateBuilder<Coverage>();
        var states = await ReadStatesAsync(snapshot, cancellation);
        foreach (var fact in snapshot.Catalogue.Relations.Where(r => r is { Kind: RelationKind.Fact, Sensitive: false }))
            await ReadAsync(snapshot, fact, states, coverage, cancellation);
        return new ServedSnapshot(snapshot.Number, snapshot.Catalogue.BuiltAt, snapshot.Catalogue.Synthetic, coverage.ToImmutable());
    }

    private static async Task<Dictionary<(string Fact, string Source, string State), long>> ReadStatesAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        ColumnPath[] by = [new(null, "Fact"), new(null, Source), new(null, "State")];
        var tree = new QueryTree.GroupBy(new QueryTree.From("Coverage"), [.. by], [new Aggregate.OfRows("Rows")]);
        await using var result = await snapshot.QueryAsync(Compiler.Compile(tree, snapshot.Catalogue, Role.Public, null), cancellation);
        var ordinals = by.Select(c => c.Name).Append("Rows").Select(n => result.Columns.ToList().FindIndex(c => c.Name == n)).ToArray();
        var states = new Dictionary<(string, string, string), long>();
        while (await result.Reader.ReadAsync(cancellation))
            states.Add((Text(0), Text(1), Text(2)), Convert.ToInt64(result.Reader.GetValue(ordinals[3]), CultureInfo.InvariantCulture));
        return states;

        string Text(int at) => result.Reader.IsDBNull(ordinals[at]) ? "" : result.Reader.GetString(ordinals[at]);
    }

    private static async Task ReadAsync(
        Snapshot snapshot, Relation fact, Dictionary<(string Fact, string Source, string State), long> states, ImmutableArray<Coverage>.Builder coverage, CancellationToken cancellation)
    {
        await using var result = await snapshot.QueryAsync(Compiler.Compile(BySource(fact), snapshot.Catalogue, Role.Public, null), cancellation);
        var names = result.Columns.Select((c, i) => (c.Name, Ordinal: i)).ToDictionary(c => c.Name, c => c.Ordinal);
        while (await result.Reader.ReadAsync(cancellation))
        {
            var rows = Convert.ToInt64(result.Reader.GetValue(names["Rows"]), CultureInfo.InvariantCulture);
            if (rows > 0)
                Add(Value(Source)?.ToString() ?? "", rows);
        }

        void Add(string source, long rows) => coverage.Add(new Coverage(
            fact.SetName, source, Value("First") as DateOnly?, Value("Last") as DateOnly?, rows,
            states.GetValueOrDefault((fact.Stem, source, "provisional")), states.GetValueOrDefault((fact.Stem, source, "partial")), states.GetValueOrDefault((fact.Stem, source, "missing"))));

        object? Value(string name) => names.TryGetValue(name, out var ordinal) && !result.Reader.IsDBNull(ordinal) ? result.Reader.GetValue(ordinal) : null;
    }

    private static QueryTree.GroupBy BySource(Relation fact)
    {
        var first = fact.FindColumn("PeriodStart") ?? fact.FindColumn("Month");
        var last = fact.FindColumn("PeriodEnd") ?? fact.FindColumn("Month");
        ImmutableArray<Aggregate> aggregates = [new Aggregate.OfRows("Rows"), .. Of("First", first, AggregationMethod.Min), .. Of("Last", last, AggregationMethod.Max)];
        return new QueryTree.GroupBy(new QueryTree.From(fact.SetName), fact.FindColumn(Source) is null ? [] : [new ColumnPath(null, Source)], aggregates);
    }

    private static IEnumerable<Aggregate> Of(string alias, Column? column, AggregationMethod method) =>
        column is null ? [] : [new Aggregate.OfColumn(alias, new ColumnPath(null, column.Name), method)];
}
