using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Cli.Output;

internal sealed record WarehouseStatus(string Home, ServedSnapshot? Snapshot, ListedBatch[] Batches);

internal sealed record Coverage(string Set, string Source, DateOnly? First, DateOnly? Last, long Rows);

internal sealed record ServedSnapshot(int Number, DateTimeOffset BuiltAt, bool Synthetic, ImmutableArray<Coverage> Coverage)
{
    private const string Source = "SourceCode";

    /// <summary>What there is of each fact and source.</summary>
    public static async Task<ServedSnapshot> ReadAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        var coverage = ImmutableArray.CreateBuilder<Coverage>();
        foreach (var fact in snapshot.Catalogue.Relations.Where(r => r is { Kind: RelationKind.Fact, Sensitive: false }))
            await ReadAsync(snapshot, fact, coverage, cancellation);
        return new ServedSnapshot(snapshot.Number, snapshot.Catalogue.BuiltAt, snapshot.Catalogue.Synthetic, coverage.ToImmutable());
    }

    private static async Task ReadAsync(Snapshot snapshot, Relation fact, ImmutableArray<Coverage>.Builder coverage, CancellationToken cancellation)
    {
        await using var result = await snapshot.QueryAsync(Compiler.Compile(BySource(fact), snapshot.Catalogue, Role.Public, null), cancellation);
        var names = result.Columns.Select((c, i) => (c.Name, Ordinal: i)).ToDictionary(c => c.Name, c => c.Ordinal);
        while (await result.Reader.ReadAsync(cancellation))
        {
            var rows = Convert.ToInt64(result.Reader.GetValue(names["Rows"]), CultureInfo.InvariantCulture);
            if (rows > 0)
                coverage.Add(new Coverage(fact.SetName, Value(Source)?.ToString() ?? "", Value("First") as DateOnly?, Value("Last") as DateOnly?, rows));
        }

        object? Value(string name) => names.TryGetValue(name, out var ordinal) && !result.Reader.IsDBNull(ordinal) ? result.Reader.GetValue(ordinal) : null;
    }

    private static QueryTree.GroupBy BySource(Relation fact)
    {
        var first = fact.FindColumn("Month") ?? fact.FindColumn("PeriodStart");
        var last = fact.FindColumn("Month") ?? fact.FindColumn("PeriodEnd");
        ImmutableArray<Aggregate> aggregates = [new Aggregate.OfRows("Rows"), .. Of("First", first, AggregationMethod.Min), .. Of("Last", last, AggregationMethod.Max)];
        return new QueryTree.GroupBy(new QueryTree.From(fact.SetName), fact.FindColumn(Source) is null ? [] : [new ColumnPath(null, Source)], aggregates);
    }

    private static IEnumerable<Aggregate> Of(string alias, Column? column, AggregationMethod method) =>
        column is null ? [] : [new Aggregate.OfColumn(alias, new ColumnPath(null, column.Name), method)];
}
