using System.Collections.Immutable;
using System.Globalization;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>Under each table and figure: a line on where its numbers came from, and closed behind it every printed figure, query and file.</summary>
internal static class SourceHtml
{
    internal static Html Write(Block.Numbered block, SourceBook book)
    {
        var origins = block.Exhibit.Origins;
        return origins.IsEmpty ? Html.Empty : Html.Of($"""
            <div class="source">
            <p>Source: {SourceList.Words(origins, book)}.</p>
            <details><summary>Where each number in {block.Label} comes from</summary>
            {Details(origins)}</details></div>
            """);
    }

    /// <summary>Every printed figure, query and file of some numbers.</summary>
    internal static Html Details(ImmutableArray<Origin> origins)
    {
        var printed = origins.OfType<Origin.Printed>().GroupBy(p => (p.Document, p.Item));
        var queried = origins.OfType<Origin.Queried>().ToList();
        return Html.Of($"{printed.Select(g => Printed(g.Key.Document, g.Key.Item, [.. g]))}{(queried.Count > 0 ? Queried(queried) : Html.Empty)}");
    }

    /// <summary>A loaded file with the day of its issue.</summary>
    internal static string FileWords(BatchSource batch)
    {
        var number = batch.BatchId.ToString(CultureInfo.InvariantCulture);
        var issued = batch.Issued is { } day ? $", issued {DateText.Long(day)}{(batch.IssueInferred ? " (inferred from its last month)" : "")}" : "";
        return $"{batch.FileName}{issued}, batch {number}";
    }

    private static Html Printed(string document, string item, ImmutableArray<Origin.Printed> figures) => Html.Of($"""
        <p>Printed in {document}, item {item}:</p>
        <ul>
        {figures.GroupBy(f => f.Locator).Select(g => Locator(g.Key, [.. g]))}</ul>

        """);

    private static Html Locator(string locator, ImmutableArray<Origin.Printed> figures) => Html.Of(
        $"<li>\u201c{locator}\u201d: {figures.Select((f, i) => Figure(f, i > 0))}{NoteOf(figures)}</li>\n");

    private static Html Figure(Origin.Printed figure, bool following) =>
        Html.Of($"{(following ? ", " : "")}{figure.AsPrinted} <code>{figure.FigureId}</code>");

    private static Html NoteOf(ImmutableArray<Origin.Printed> figures)
    {
        var notes = figures.Select(f => f.Note).Where(n => n.Length > 0).Distinct().ToList();
        return notes.Count == 0 ? Html.Empty : Html.Of($" ({string.Join(" ", notes)})");
    }

    private static Html Queried(List<Origin.Queried> queries) => Html.Of($"""
        <p>Asked of snapshot {queries[0].Snapshot}:</p>
        <ul>
        {queries.Select(q => Html.Of($"<li><code>{q.Query}</code></li>\n"))}</ul>
        {FilesOf(queries)}
        """);

    private static Html FilesOf(IEnumerable<Origin.Queried> queries)
    {
        var files = SourceList.Files(queries);
        return files.IsEmpty ? Html.Empty : Html.Of($"""
            <p>From the files:</p>
            <ul>
            {files.Select(f => Html.Of($"<li>{FileWords(f)}</li>\n"))}</ul>

            """);
    }
}
