using System.Text.Json;
using Notebooks.Format;

namespace Notebooks.Tests;

/// <summary>Notebooks for tests.</summary>
internal static class Books
{
    internal static Notebook Of(params string[] cells) =>
        Notebook.Parse($$"""{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{{string.Join(',', cells)}}]}""", "x.ipynb");

    internal static string Code(string id, string source, string metadata = "{}") => Cell("code", id, source, metadata);

    internal static string Markdown(string id, string source) => Cell("markdown", id, source, "{}");

    internal static string Computed(string id, string source) => Cell("markdown", id, source, """{"tags":["computed"]}""");

    internal static string Shown(Cell cell, int output = 0) => string.Concat(cell.Outputs[output]["data"]!["text/plain"]!.AsArray().Select(l => (string)l!));

    private static string Cell(string kind, string id, string source, string metadata) =>
        $$"""{"cell_type":"{{kind}}","id":"{{id}}","metadata":{{metadata}},"source":{{JsonSerializer.Serialize(source)}}}""";
}
