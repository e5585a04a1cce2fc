using System.Text.Json.Nodes;

namespace Notebooks.Publish;

/// <summary>The two widths that a chart is drawn in; a media query shows one of them.</summary>
internal enum ChartSize
{
    /// <summary>For screens and paper.</summary>
    Wide,

    /// <summary>For phones.</summary>
    Narrow,
}

internal static class ChartSizes
{
    internal static string Key(string page, string id, ChartSize size) => $"{page}/{id}/{size}";

    /// <summary>The specification for a width: a chart says under <c>usermeta.narrow</c> what is different on a phone.</summary>
    internal static JsonObject Specify(JsonObject specification, ChartSize size)
    {
        var spec = specification.DeepClone().AsObject();
        spec.Remove("title");
        if (size == ChartSize.Wide)
            return spec;
        foreach (var parameter in (spec["params"] as JsonArray ?? []).Where(p => (string?)p!["name"] == "narrow"))
            parameter!["value"] = true;
        foreach (var (name, value) in spec["usermeta"]?["narrow"] as JsonObject ?? [])
            spec[name] = value!.DeepClone();
        return spec;
    }
}
