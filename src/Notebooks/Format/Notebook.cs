using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Format;

/// <summary>
/// A notebook of nbformat 4.5. It is a view on the JSON: cell ids, order and everything that other tools wrote are kept.
/// Written as the reference implementation writes it (sorted keys, one blank of indent), so that a rewrite leaves no trace.
/// </summary>
public sealed class Notebook
{
    private readonly JsonObject _json;
    private readonly List<Cell> _cells;

    private Notebook(JsonObject json)
    {
        _json = json;
        _cells = [.. json["cells"]!.AsArray().Select(c => new Cell(c!.AsObject()))];
    }

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>The title in the notebook's metadata, or null.</summary>
    public string? Title => (string?)_json["metadata"]?["title"];

    /// <summary>Reads the JSON text of a notebook; <paramref name="name"/> is for messages.</summary>
    /// <exception cref="NotebookException">It is not a notebook of version 4, or a cell is not what it should be.</exception>
    public static Notebook Parse(string text, string name)
    {
        try
        {
            var json = JsonNode.Parse(text) as JsonObject ?? throw new NotebookException($"{name}: a notebook is a JSON object.");
            NotebookReader.Normalise(json, name);
            return new Notebook(json);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
        {
            // A member is there twice, or is text where nbformat has an object: the reader of the values says which.
            throw new NotebookException($"{name}: this is not a notebook as nbformat has it. {e.Message} Open it in Jupyter and save it again.", e);
        }
        catch (JsonException e)
        {
            throw new NotebookException($"{name}, line {e.LineNumber + 1}: this is not JSON. A notebook is a .ipynb file as Jupyter saves it.", e);
        }
    }

    /// <summary>Reads a notebook file.</summary>
    public static Notebook Read(string path) => Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <summary>The JSON text, ending in a line feed.</summary>
    public override string ToString() => NotebookWriter.Write(_json);

    /// <summary>A copy that shares nothing with this one.</summary>
    public Notebook Clone() => new(_json.DeepClone().AsObject());

    internal Cell InsertCode(int index, string id, string source, ImmutableArray<string> tags)
    {
        var metadata = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(t => JsonValue.Create(t))]) };
        var json = Cell.NewCode(id, source, metadata);
        _json["cells"]!.AsArray().Insert(index, json);
        var cell = new Cell(json);
        _cells.Insert(index, cell);
        return cell;
    }
}
