using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GraphQl.Execution;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>The members of a dimension as a plain list.</summary>
internal sealed class MembersPlan(SelectedField field, Statement statement, ImmutableArray<Slot> slots) : FieldPlan(field)
{
    public override async Task WriteAsync(Utf8JsonWriter json, Snapshot snapshot, CancellationToken cancellation)
    {
        await using var result = await snapshot.QueryAsync(statement, cancellation);
        var writer = new RowWriter(result.Reader, _ => throw new UnreachableException("A plain list has no cursor."));
        json.WriteStartArray();
        while (await result.Reader.ReadChunkAsync(cancellation))
        {
            for (var row = 0; row < result.Reader.ChunkRows; row++)
                writer.Write(json, slots, row);
        }

        json.WriteEndArray();
    }
}
