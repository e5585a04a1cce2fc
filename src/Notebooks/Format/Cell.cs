using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Notebooks.Format;

/// <summary>One cell: a view on its JSON, so that whatever else other tools wrote into it is kept.</summary>
public sealed class Cell
{
    /// <summary>The tag of a Markdown cell whose numbers are computed.</summary>
    internal const string ComputedTag = "computed";

    /// <summary>The tag of a cell whose outputs the one-page summary shows too.</summary>
    internal const string SummaryTag = "summary";

    // Where a computed cell keeps what it was computed from, so that an executed notebook can be run again.
    private const string Computed = "warehouse";

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

    /// <summary>What a computed cell is computed from: its source, or in an executed notebook the source that it had.</summary>
    internal string Template => _json["metadata"]![Computed]?["template"] is { } template ? Multiline.Join(template) : Source;

    /// <summary>The numbers that a computed cell tells; null when it has not run, or is none.</summary>
    internal JsonObject? Told => Kind == CellKind.Markdown && Tags.Contains(ComputedTag) ? _json["metadata"]?[Computed] as JsonObject : null;

    /// <summary>Replaces the template by its text, and keeps the template and the numbers that the text tells.</summary>
    internal void Compute(string text, JsonObject provenance)
    {
        provenance["template"] = Multiline.Split(Template);
        _json["metadata"]![Computed] = provenance;
        Source = text;
    }

    /// <summary>Takes over what the same cell brought forth in another run.</summary>
    internal void TakeResults(Cell ran)
    {
        if (Kind == CellKind.Markdown)
        {
            (_json["metadata"]![Computed], Source) = (ran._json["metadata"]?[Computed]?.DeepClone(), ran.Source);
            return;
        }

        ExecutionCount = ran.ExecutionCount;
        ReplaceOutputs(ran.Outputs.Select(o => o.DeepClone().AsObject()));
    }

    /// <summary>Says the language of an SQL cell to clients that colour cells by it; what runs is decided by its first line.</summary>
    internal void MarkAsSql()
    {
        var metadata = _json["metadata"]!.AsObject();
        metadata["dotnet_interactive"] = new JsonObject { ["language"] = "sql" };
        metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = "sql" };
        metadata["vscode"] = new JsonObject { ["languageId"] = "sql" };
    }

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
