using System.Globalization;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>Under each table and figure: where its numbers came from, so that each can be found again.</summary>
internal static class SourceHtml
{
    internal static Html Write(Block.Numbered block)
    {
        var printed = block.Exhibit.Origins.OfType<Origin.Printed>().ToList();
        var queried = block.Exhibit.Origins.OfType<Origin.Queried>().ToList();
        return Html.Of($"""
            <div class="source">
            {printed.GroupBy(p => (p.Document, p.Item)).Select(g => Printed(g.Key.Document, g.Key.Item, [.. g]))}{(queried.Count > 0 ? Queried(queried) : Html.Empty)}</div>
            """);
    }

    private static Html Printed(string document, string item, List<Origin.Printed> figures) => Html.Of($"""
        <details><summary>Source: {document}, item {item} ({Count(figures.Count, "printed figure")})</summary>
        <ul>
        {figures.GroupBy(f => f.Locator).Select(g => Locator(g.Key, [.. g]))}</ul>
        </details>

        """);

    private static Html Locator(string locator, List<Origin.Printed> figures) => Html.Of(
        $"<li>\u201c{locator}\u201d: {figures.Select((f, i) => Figure(f, i > 0))}{NoteOf(figures)}</li>\n");

    private static Html Figure(Origin.Printed figure, bool following) =>
        Html.Of($"{(following ? ", " : "")}{figure.AsPrinted} <code>{figure.FigureId}</code>");

    private static Html NoteOf(List<Origin.Printed> figures)
    {
        var notes = figures.Select(f => f.Note).Where(n => n.Length > 0).Distinct().ToList();
        return notes.Count == 0 ? Html.Empty : Html.Of($" ({string.Join(" ", notes)})");
    }

    private static Html Queried(List<Origin.Queried> queries) => Html.Of($"""
        <details><summary>Source: computed in snapshot {queries[0].Snapshot} from {Files(queries)} ({Count(queries.Count, "query")})</summary>
        <ul>
        {queries.Select(q => Html.Of($"<li><code>{q.Query}</code></li>\n"))}</ul>
        </details>

        """);

    private static string Files(List<Origin.Queried> queries)
    {
        var files = queries.SelectMany(q => q.Batches).DistinctBy(b => b.BatchId).OrderBy(b => b.BatchId).Select(File).ToList();
        return files.Count == 0 ? "no loaded file" : string.Join("; ", files);
    }

    private static string File(BatchSource batch)
    {
        var number = batch.BatchId.ToString(CultureInfo.InvariantCulture);
        var issued = batch.Issued is { } day ? $", issued {DateText.Long(day)}{(batch.IssueInferred ? " (inferred from its last month)" : "")}" : "";
        return $"{batch.FileName}{issued}, batch {number}";
    }

    private static string Count(int count, string noun) => count == 1
        ? $"1 {noun}"
        : $"{count.ToString(CultureInfo.InvariantCulture)} {(noun == "query" ? "queries" : noun + "s")}";
}
