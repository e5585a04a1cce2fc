using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Notebooks.Charts;
using Notebooks.Numbers;

namespace Notebooks.Display;

/// <summary>
/// A table or chart as it is kept in the outputs of a notebook and read again by the publisher: the rows as shown, with value,
/// status, reason and origin of every number.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Caption">Measure, place and period.</param>
/// <param name="Alt">Alternative text of a chart; null for a table.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Origins">Where the numbers came from.</param>
/// <param name="Notes">What a reader must know, a sentence each.</param>
internal sealed record Exhibit(
    string Title,
    string Caption,
    string? Alt,
    ImmutableArray<TableColumn> Columns,
    ImmutableArray<ImmutableArray<ExhibitCell>> Rows,
    ImmutableArray<Origin> Origins,
    ImmutableArray<string> Notes) : IDisplayed
{
    /// <summary>The numbers that title, caption and notes tell, in their order.</summary>
    public ImmutableArray<ExhibitCell> Told { get; init; } = [];

    /// <summary>The Vega-Lite specification of a chart; null for a table.</summary>
    [JsonIgnore]
    public JsonObject? Specification { get; init; }

    internal static Exhibit Of(Table table, Phrase title, Phrase caption, ImmutableArray<Phrase> notes)
    {
        ImmutableArray<Number> told = [.. title.Numbers, .. caption.Numbers, .. notes.SelectMany(n => n.Numbers)];
        ImmutableArray<Origin> origins = [.. Numbers(table).Concat(told).SelectMany(n => n.Origins).Distinct()];
        var index = origins.Select((o, i) => (o, i)).ToDictionary(p => p.o, p => p.i);
        return new Exhibit(
            title.Text, caption.Text, null, table.Columns, [.. table.Rows.Select(r => r.Select(c => Freeze(c, index)).ToImmutableArray())], origins, [.. notes.Select(n => n.Text)])
        {
            Told = [.. told.Select(n => ExhibitCell.Of(n, index, n.ToString()))],
        };
    }

    internal static Exhibit Of(Chart chart, ImmutableArray<Phrase> notes) =>
        Of(chart.Table, chart.Title, chart.Caption, [.. chart.Notes, .. notes]) with { Alt = chart.Alt, Specification = chart.Specification };

    /// <summary>With origins that its text comes from.</summary>
    internal Exhibit From(ImmutableArray<Origin> origins) => this with { Origins = [.. Origins, .. origins.Except(Origins)] };

    /// <summary>What all known numbers of a column have in common, such as their status; null where they differ or say nothing.</summary>
    internal string? Shared(int column, Func<ExhibitCell, string?> say)
    {
        var said = Rows.Select(r => r[column]).Where(c => c.Value is not null).Select(say).Distinct().Take(2).ToList();
        return said.Count == 1 ? said[0] : null;
    }

    /// <summary>Reads it back from an output.</summary>
    internal static Exhibit? From(JsonObject data) => data[MimeTypes.Exhibit] is { } json
        ? json.Deserialize<Exhibit>(ExhibitJson.Options)! with { Specification = data[MimeTypes.VegaLite]?.DeepClone().AsObject() }
        : null;

    public DisplayBundle ToBundle()
    {
        var bundle = new DisplayBundle();
        if (Specification is not null)
            bundle.With(MimeTypes.VegaLite, Titled(Specification));
        return bundle
            .With(MimeTypes.Exhibit, JsonSerializer.SerializeToNode(this, ExhibitJson.Options)!)
            .With(MimeTypes.Html, ToHtml())
            .With(MimeTypes.Plain, ToText());
    }

    private static IEnumerable<Number> Numbers(Table table) => table.Rows.SelectMany(r => r).Select(c => c.Number).OfType<Number>();

    private static ExhibitCell Freeze(TableCell cell, Dictionary<Origin, int> index) =>
        cell.Number is { } number ? ExhibitCell.Of(number, index) : ExhibitCell.Of(cell.ToString());

    // A page has the title in its heading; a notebook client shows only the drawing.
    private JsonObject Titled(JsonObject specification)
    {
        var titled = specification.DeepClone().AsObject();
        titled["title"] = new JsonObject { ["text"] = Title, ["subtitle"] = Caption, ["anchor"] = "start" };
        return titled;
    }

    private string ToHtml()
    {
        var html = new StringBuilder("<table>");
        if (Title.Length > 0)
            html.Append("<caption>").Append(HtmlEncoder.Default.Encode($"{Title}. {Caption}")).Append("</caption>");
        html.Append("<tr>");
        for (var i = 0; i < Columns.Length; i++)
            html.Append("<th>").Append(HtmlEncoder.Default.Encode(HeadingOf(i))).Append("</th>");
        foreach (var row in Rows)
        {
            html.Append("</tr><tr>");
            foreach (var cell in row)
                html.Append("<td>").Append(HtmlEncoder.Default.Encode(cell.Text)).Append("</td>");
        }

        return html.Append("</tr></table>").ToString();
    }

    // One line for clients that know no small print: name, unit, and the status unless it is exact.
    private string HeadingOf(int column)
    {
        var unit = Shared(column, c => NumberText.Heading(c.Unit));
        var status = Shared(column, c => c.StatusWords is "exact" ? null : c.StatusWords);
        return string.Join(", ", new[] { Columns[column].Name, unit, status }.OfType<string>());
    }

    private string ToText()
    {
        var text = new StringBuilder(Title).Append('\n').AppendJoin('\t', Columns.Select(c => c.Name));
        foreach (var row in Rows)
            text.Append('\n').AppendJoin('\t', row.Select(c => c.Text));
        return text.ToString();
    }
}
