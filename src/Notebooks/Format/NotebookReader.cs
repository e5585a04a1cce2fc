using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Format;

/// <summary>Checks the JSON of a notebook and lifts an older minor version of 4 to 4.5, the first one whose cells have ids.</summary>
internal static class NotebookReader
{
    internal static void Normalise(JsonObject json, string name)
    {
        CheckVersion(json, name);
        if (json["cells"] is not JsonArray cells)
            throw new NotebookException($"{name}: there is no list of cells.");

        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
            NormaliseCell(cells[i], i + 1, ids, name);
    }

    private static void CheckVersion(JsonObject json, string name)
    {
        var major = (int?)json["nbformat"];
        if (major != 4)
            throw new NotebookException($"{name}: notebook version {major?.ToString(CultureInfo.InvariantCulture) ?? "missing"}; only 4 is read. Open it in Jupyter and save it again.");
        json["metadata"] ??= new JsonObject();
        if (((int?)json["nbformat_minor"] ?? 0) < 5)
            json["nbformat_minor"] = 5;
    }

    // Whatever else is in a cell is kept unread; these are read later, and an error should name the cell.
    private static void CheckParts(JsonObject cell, string place)
    {
        if (cell["metadata"] is not JsonObject metadata)
            throw new NotebookException($"{place}: the metadata of a cell is an object.");
        if (metadata["tags"] is { } tags && (tags is not JsonArray list || !list.All(IsText)))
            throw new NotebookException($"{place}: tags are a list of words.");
        if (!IsText(cell["source"]) && (cell["source"] is not JsonArray lines || !lines.All(IsText)))
            throw new NotebookException($"{place}: a source is text, or a list of lines.");
    }

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    private static void NormaliseCell(JsonNode? node, int number, HashSet<string> ids, string name)
    {
        if (node is not JsonObject cell)
            throw new NotebookException($"{name}, cell {number}: a cell is a JSON object.");
        var kind = (string?)cell["cell_type"];
        if (kind is not ("code" or "markdown" or "raw"))
            throw new NotebookException($"{name}, cell {number}: '{kind}' is no kind of cell; there are code, markdown and raw.");
        cell["metadata"] ??= new JsonObject();
        cell["source"] ??= new JsonArray();
        CheckParts(cell, $"{name}, cell {number}");
        if (kind == "code")
        {
            cell["outputs"] ??= new JsonArray();
            cell.TryAdd("execution_count", null);
        }

        // An id made from the position is the same on every reading, so that a page's links stay.
        var id = (string?)cell["id"] ?? $"cell-{number.ToString(CultureInfo.InvariantCulture)}";
        if (!ids.Add(id))
            throw new NotebookException($"{name}, cell {number}: the id '{id}' is taken by an earlier cell. Give one of them another.");
        cell["id"] = id;
    }
}
