using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Notebooks.Format;

/// <summary>One cell: a view on its JSON, so that whatever else other tools wrote into it is kept.</summary>
public sealed class Cell
{
    private readonly JsonObject _json;

    internal Cell(JsonObject json) => _json = json;

    /// <summary>The id of nbformat 4.5, unique in the notebook; kept on every rewrite.</summary>
    public string Id => (string)_json["id"]!;

    /// <summary>Code, Markdown or raw.</summary>
    public CellKind Kind => (string?)_json["cell_type"] switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        "raw" => CellKind.Raw,
        _ => throw new UnreachableException("the reader lets three kinds through"),
    };

    /// <summary>The whole source; lines end in a line feed.</summary>
    public string Source
    {
        get => Multiline.Join(_json["source"]);
        set => _json["source"] = Multiline.Split(value);
    }

    /// <summary>The tags of the cell, such as <c>parameters</c>.</summary>
    public IEnumerable<string> Tags =>
        (_json["metadata"]?["tags"] as JsonArray)?.Select(t => (string)t!) ?? [];

    /// <summary>The number of the run that produced the outputs; null when it has not run.</summary>
    public int? ExecutionCount
    {
        get => (int?)_json["execution_count"];
        internal set => _json["execution_count"] = value;
    }

    /// <summary>The outputs as nbformat has them; empty for a cell that is not code.</summary>
    public IReadOnlyList<JsonObject> Outputs => (_json["outputs"] as JsonArray)?.Select(o => o!.AsObject()).ToList() ?? [];

    internal void ReplaceOutputs(IEnumerable<JsonObject> outputs) => _json["outputs"] = new JsonArray([.. outputs]);

    internal static JsonObject NewCode(string id, string source, JsonObject metadata) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["id"] = id,
        ["metadata"] = metadata,
        ["outputs"] = new JsonArray(),
        ["source"] = Multiline.Split(source),
    };
}
