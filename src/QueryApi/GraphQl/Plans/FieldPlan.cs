using System.Collections.Immutable;
using System.Text.Json;
using GraphQl.Execution;
using Warehouse.Catalog;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>How one field is answered. Everything that can be refused has been refused when it exists.</summary>
internal abstract class FieldPlan(SelectedField field)
{
    public SelectedField Field { get; } = field;

    /// <summary>The breaks of series that the field's result lies across.</summary>
    public virtual ImmutableArray<FactBreak> Breaks => [];

    /// <summary>The definitions of measures that the field's result goes by.</summary>
    public virtual ImmutableArray<Definition> Definitions => [];

    /// <summary>Writes the field's value.</summary>
    public abstract Task WriteAsync(Utf8JsonWriter json, Snapshot snapshot, CancellationToken cancellation);
}

/// <summary>An object whose fields have plans of their own.</summary>
internal sealed class ObjectPlan(SelectedField field, ImmutableArray<FieldPlan> parts) : FieldPlan(field)
{
    public override ImmutableArray<FactBreak> Breaks => [.. parts.SelectMany(p => p.Breaks).Distinct().OrderBy(b => b.Date)];

    public override ImmutableArray<Definition> Definitions => [.. parts.SelectMany(p => p.Definitions).Distinct()];

    public override async Task WriteAsync(Utf8JsonWriter json, Snapshot snapshot, CancellationToken cancellation)
    {
        json.WriteStartObject();
        foreach (var part in parts)
        {
            json.WritePropertyName(part.Field.ResponseName);
            await part.WriteAsync(json, snapshot, cancellation);
        }

        json.WriteEndObject();
    }
}

/// <summary>A value that is known without asking the data, such as <c>__typename</c>.</summary>
internal sealed class ConstantPlan(SelectedField field, Action<Utf8JsonWriter> write) : FieldPlan(field)
{
    public override Task WriteAsync(Utf8JsonWriter json, Snapshot snapshot, CancellationToken cancellation)
    {
        write(json);
        return Task.CompletedTask;
    }
}
