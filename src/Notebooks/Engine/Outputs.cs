using System.Text.Json.Nodes;
using Notebooks.Display;
using Notebooks.Format;

namespace Notebooks.Engine;

/// <summary>Outputs as nbformat 4 writes them.</summary>
internal static class Outputs
{
    internal static IEnumerable<JsonObject> Of(CellResult result, int executionCount)
    {
        foreach (var bundle in result.Displayed)
            yield return Display("display_data", bundle);
        if (result.Value is { } value)
        {
            var output = Display("execute_result", value);
            output["execution_count"] = executionCount;
            yield return output;
        }

        if (result.Error is { } error)
            yield return Failure(error);
    }

    /// <summary>The data of an output that shows something; null for a stream or an error.</summary>
    internal static JsonObject? Data(JsonObject output) => output["data"] as JsonObject;

    private static JsonObject Display(string type, DisplayBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (mimeType, part) in bundle.Parts)
            data[mimeType] = part is JsonValue text && !mimeType.EndsWith("json", StringComparison.Ordinal) ? Multiline.Split((string)text!) : part.DeepClone();
        return new JsonObject { ["output_type"] = type, ["metadata"] = new JsonObject(), ["data"] = data };
    }

    private static JsonObject Failure(CellError error) => new()
    {
        ["output_type"] = "error",
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(l => JsonValue.Create(l))]),
    };
}
