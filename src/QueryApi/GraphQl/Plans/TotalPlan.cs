using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GraphQl.Execution;
using Warehouse.Catalog;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>One row: the measures over everything that the filter lets through.</summary>
internal sealed class TotalPlan(SelectedField field, Statement statement, ImmutableArray<Slot> slots) : FieldPlan(field)
{
    public override ImmutableArray<FactBreak> Breaks => statement.Breaks;

    public override ImmutableArray<Definition> Definitions => statement.Definitions;

    public override async Task WriteAsync(Utf8JsonWriter json, Snapshot snapshot, CancellationToken cancellation)
    {
        await using var result = await snapshot.QueryAsync(statement, cancellation);
        if (!await result.Reader.ReadChunkAsync(cancellation))
            throw new UnreachableException("An aggregate without keys gave no row.");
        new RowWriter(result.Reader, _ => throw new UnreachableException("A total has no cursor.")).Write(json, slots, 0);
    }
}
