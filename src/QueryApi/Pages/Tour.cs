using QueryApi.Markup;

namespace QueryApi.Pages;

/// <summary>One working link for each kind of user.</summary>
internal static class Tour
{
    private const string FigureFields = "FigureId,Measure,PeriodLabel,ValueAsPrinted,Document,Item,Locator";

    public static Html Of(FirstPageModel model) => Html.Of($"""
        <h2 id="tour">Begin here</h2>
        <ul class="tour">{Stops(model)}</ul>
        """);

    private static IEnumerable<Html> Stops(FirstPageModel model)
    {
        yield return Html.Of($"""<li><b>To read</b> <a href="/reports/">The reports</a>: findings, charts with their tables, and under each number where it is from.</li>""");
        if (model.Example is { } figure)
        {
            yield return Html.Of($"""
                <li><b>To check a number from the paper</b> <a href="{FiguresLike(figure)}">Find it</a> among the published figures, then ask
                <a href="/explain/{Uri.EscapeDataString(figure.FigureId)}">where {figure.Value} is from</a>: {figure.Measure}{(figure.Period.Length > 0 ? ", " + figure.Period : "")}.</li>
                """);
        }

        yield return Html.Of($"""<li><b>To analyse</b> {Analysis(model)}. <a href="#ways">Excel, Power BI and Jupyter</a> take the same addresses.</li>""");
        yield return Html.Of($"""<li><b>To write a program</b> <a href="/graphql">The GraphQL explorer</a>, <a href="/graphql?sdl">its schema</a>, and <a href="/odata/$metadata">OData's</a>.</li>""");
        yield return Html.Of($"""<li><b>To keep it running</b> <a href="/health/ready">Is it ready?</a> <a href="/odata/Batches">Which files are loaded?</a> {Next(model)}</li>""");
    }

    private static Html Next(FirstPageModel model) => model.Missing.Any() ? Html.Of($"""<a href="#next">What comes next?</a>""") : Html.Empty;

    private static string FiguresLike(ExampleFigure figure)
    {
        var word = figure.Measure.Contains("MARAC", StringComparison.Ordinal) ? "MARAC" : figure.Measure;
        return $"/odata/PublishedFigures?$filter={Uri.EscapeDataString($"contains(Measure,'{word.Replace("'", "''", StringComparison.Ordinal)}')")}&$select={FigureFields}";
    }

    private static Html Analysis(FirstPageModel model) => model.OpensBest is { } set
        ? Html.Of($"""<a href="/odata/{set.SetName}?$top=50&amp;$count=true">{set.SetName}</a> as OData is the table to open first""")
        : Html.Of($"""<a href="/odata/">The OData service</a>""");
}
