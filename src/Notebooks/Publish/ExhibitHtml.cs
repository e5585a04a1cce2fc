using System.Collections.Immutable;
using Notebooks.Display;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>A numbered table or figure as HTML: caption, drawing where there is one, table, notes, sources, CSV.</summary>
internal static class ExhibitHtml
{
    internal static Html Write(string page, Block.Numbered block, Drawings drawings, SourceBook book) => block.Exhibit switch
    {
        { Specification: null } => Html.Of($"""
            <figure id="{block.Id}" class="table">
            {Caption(block)}
            {Table(block)}
            {Below(page, block, book)}
            </figure>

            """),
        _ when drawings.Warning is { } warning => Html.Of($"""
            <figure id="{block.Id}" class="table">
            {Caption(block)}
            <p class="notice">{warning} The table has the same numbers.</p>
            {Table(block)}
            {Below(page, block, book)}
            </figure>

            """),
        _ => Html.Of($"""
            <figure id="{block.Id}" class="chart">
            {Caption(block)}
            {Drawing(page, block, drawings, ChartSize.Wide)}
            {Drawing(page, block, drawings, ChartSize.Narrow)}
            <details><summary>Table of the numbers in {block.Label}</summary>
            {Table(block)}
            </details>
            {Below(page, block, book)}
            </figure>

            """),
    };

    /// <summary>Without table, sources and CSV, for the summary; those are in the full report.</summary>
    internal static Html WriteShort(string page, Block.Numbered block, Drawings drawings) => Html.Of($"""
        <figure id="{block.Id}" class="{(IsDrawn(block, drawings) ? "chart" : "table")}">
        {Caption(block)}
        {(IsDrawn(block, drawings) ? Html.Join(Enum.GetValues<ChartSize>().Select(s => Drawing(page, block, drawings, s))) : Table(block))}
        </figure>

        """);

    private static bool IsDrawn(Block.Numbered block, Drawings drawings) => block.Exhibit.Specification is not null && drawings.Warning is null;

    private static Html Caption(Block.Numbered block) => Html.Of(
        $"""<figcaption id="{block.Id}-caption"><strong>{block.Label}. {block.Exhibit.Title}</strong> <span>{block.Exhibit.Caption}</span></figcaption>""");

    private static Html Drawing(string page, Block.Numbered block, Drawings drawings, ChartSize size)
    {
        var svg = drawings.Svg[ChartSizes.Key(page, block.Id, size)];
        var name = size.ToString().ToLowerInvariant();
        var drawing = SvgCleaner.Clean(svg, $"{block.Id}-{name}", block.Exhibit.Title, block.Exhibit.Alt ?? "");
        return Html.Of($"""<div class="{name}">{new Html(drawing)}</div>""");
    }

    private static Html Table(Block.Numbered block)
    {
        var exhibit = block.Exhibit;
        // One status for a whole column stands in its heading; else each number carries its own.
        var statuses = exhibit.Columns.Select((_, i) => exhibit.Shared(i, c => c.StatusWords)).ToImmutableArray();
        var units = exhibit.Columns.Select((_, i) => exhibit.Shared(i, c => NumberText.Heading(c.Unit))).ToImmutableArray();
        return TableBox.Write(
            $"{block.Id}-caption",
            Html.Join(exhibit.Columns.Select((c, i) => Header(c, units[i], statuses[i]))),
            Html.Join(exhibit.Rows.Select(r => Row(r, exhibit.Columns, statuses))));
    }

    private static Html Header(TableColumn column, string? unit, string? status) => column.IsNumeric
        ? Html.Of($"""<th scope="col" class="n">{column.Name}{Small(unit)}{Small(status)}</th>""")
        : Html.Of($"""<th scope="col">{column.Name}</th>""");

    private static Html Small(string? words) => words is null ? Html.Empty : Html.Of($" <small>{words}</small>");

    private static Html Row(ImmutableArray<ExhibitCell> cells, ImmutableArray<TableColumn> columns, ImmutableArray<string?> statuses) =>
        Html.Of($"<tr>{cells.Select((c, i) => Cell(c, columns[i], statuses[i], isFirst: i == 0))}</tr>\n");

    private static Html Cell(ExhibitCell cell, TableColumn column, string? shared, bool isFirst)
    {
        if (isFirst)
            return Html.Of($"""<th scope="row">{cell.Text}</th>""");
        if (!column.IsNumeric)
            return Html.Of($"<td>{cell.Text}</td>");
        var own = cell.StatusWords is { } status && status != shared && cell.Value is not null ? Small(status) : Html.Empty;
        return cell.Value is null ? Html.Of($"""<td class="n none">{cell.Text}</td>""") : Html.Of($"""<td class="n">{cell.Text}{own}</td>""");
    }

    private static Html Below(string page, Block.Numbered block, SourceBook book) => Html.Of($"""
        {block.Exhibit.Notes.Select(n => Html.Of($"""<p class="note">{n}</p>"""))}
        {SourceHtml.Write(block, book)}
        <p class="data"><a href="{page}/{block.Id}.csv">Numbers of {block.Label} as CSV</a></p>
        """);
}
