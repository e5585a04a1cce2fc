using System.Collections.Immutable;
using System.Text.Json;
using GraphQl.Errors;
using Warehouse.Catalog;
using Warehouse.Output;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Http;

/// <summary>An answer that is ready to be sent: the values of the root fields, each whole or null, and what went wrong.</summary>
/// <param name="Errors">Errors of the request when there is no data, else of single fields.</param>
/// <param name="Roots">The root fields; null when the request could not be run at all.</param>
/// <param name="Snapshot">The data that answered.</param>
/// <param name="Synthetic">Whether any of it is made up.</param>
internal sealed record GraphQlReply(ImmutableArray<GraphQlError> Errors, ImmutableArray<RootValue>? Roots, int Snapshot, bool Synthetic) : IDisposable
{
    /// <summary>Whether the request was run.</summary>
    public bool HasData => Roots is not null;

    public static GraphQlReply Refused(ImmutableArray<GraphQlError> errors) => new(errors, null, 0, Synthetic: false);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (!Errors.IsEmpty)
            WriteErrors(json);
        if (Roots is { } roots)
        {
            WriteData(json, roots);
            WriteExtensions(json, roots);
        }

        json.WriteEndObject();
    }

    public void Dispose()
    {
        foreach (var root in Roots ?? [])
            root.Value?.Dispose();
    }

    private void WriteErrors(Utf8JsonWriter json)
    {
        json.WriteStartArray("errors");
        foreach (var error in Errors)
            error.Write(json);
        json.WriteEndArray();
    }

    private static void WriteData(Utf8JsonWriter json, ImmutableArray<RootValue> roots)
    {
        json.WriteStartObject("data");
        foreach (var root in roots)
        {
            json.WritePropertyName(root.Name);
            if (root.Value is { } value)
                json.WriteRawValue(value.Content, skipInputValidation: true);
            else
                json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private void WriteExtensions(Utf8JsonWriter json, ImmutableArray<RootValue> roots)
    {
        json.WriteStartObject("extensions");
        json.WriteNumber("snapshot", Snapshot);
        if (Synthetic)
            json.WriteBoolean("synthetic", true);
        WriteByRoot(json, "breaks", [.. roots.Where(r => !r.Breaks.IsEmpty)], root => BreaksJson.Write(json, root.Breaks));
        WriteByRoot(json, "definitions", [.. roots.Where(r => !r.Definitions.IsEmpty)], root => DefinitionsJson.Write(json, root.Definitions));
        json.WriteEndObject();
    }

    private static void WriteByRoot(Utf8JsonWriter json, string name, ImmutableArray<RootValue> roots, Action<RootValue> write)
    {
        if (roots.IsEmpty)
            return;
        json.WriteStartObject(name);
        foreach (var root in roots)
        {
            json.WritePropertyName(root.Name);
            write(root);
        }

        json.WriteEndObject();
    }
}

/// <summary>A root field's value as JSON; null when it failed.</summary>
internal sealed record RootValue(string Name, ReplyBuffer? Value)
{
    /// <summary>The breaks of series that it lies across.</summary>
    public ImmutableArray<FactBreak> Breaks { get; init; } = [];

    /// <summary>The definitions of measures that it goes by.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];
}
