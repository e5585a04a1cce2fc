using GraphQl.Language;
using GraphQl.Validation;
using QueryApi.GraphQl;
using QueryApi.Hosting;
using QueryApi.Markup;
using Warehouse.OData;
using Warehouse.Snapshots;

namespace QueryApi.Pages;

/// <summary>Every limit, so that nobody has to find out by running into it.</summary>
internal static class LimitList
{
    public static Html Of(Limits limits) => Html.Of($"""
        <h2 id="limits">Limits</h2>
        <p>A request beyond one of these is refused with a message that names it. Those of the first group are set in <code>warehouse.json</code>.</p>
        <div class="wide" tabindex="0" role="region" aria-label="Limits">
        <table><tbody>{All(limits).Select(l => Html.Of($"""<tr><th scope="row">{l.Name}</th><td>{l.Value}</td></tr>"""))}</tbody></table>
        </div>
        """);

    private static IEnumerable<(string Name, Html Value)> All(Limits limits) =>
    [
        ("OData: rows of a page unless asked otherwise", Html.Of($"{limits.DefaultPageSize}")),
        ("OData: rows of a page at most, with Prefer: odata.maxpagesize", Html.Of($"{limits.MaxPageSize}")),
        ("Time until a query gives its first rows", Html.Of($"{limits.QuerySeconds} s")),
        ("Time to send a page of rows", Html.Of($"{limits.PageSeconds} s")),
        ("Snapshots kept; next links of older ones answer 410", Html.Of($"{limits.SnapshotsKept}")),
        ("Queries at once; more wait in order", Html.Of($"{(limits.ConcurrentQueries > 0 ? limits.ConcurrentQueries : Environment.ProcessorCount)}")),
        ("Requests that wait; more are answered 503", Html.Of($"{QueryGate.QueueLength}")),
        ("Address of a request", Html.Of($"{RequestLimits.UrlBytes / 1024} KiB")),
        ("Body of a request", Html.Of($"{RequestLimits.BodyBytes / 1024} KiB")),
        ("OData: depth of brackets and functions", Html.Of($"{ODataLimits.Depth}")),
        ("OData: operators and functions in a request", Html.Of($"{ODataLimits.Operations}")),
        .. GraphQl(),
    ];

    private static IEnumerable<(string Name, Html Value)> GraphQl() =>
    [
        ("GraphQL: facts of a page", Html.Of($"{GraphQlLimits.Rows}")),
        ("GraphQL: groups of a page", Html.Of($"{GraphQlLimits.Groups}")),
        ("GraphQL: members of a dimension in a list", Html.Of($"{GraphQlLimits.Members}")),
        ("GraphQL: tokens and depth of a document", Html.Of($"{ParserLimits.Default.Tokens} and {ParserLimits.Default.Depth}")),
        ("GraphQL: depth of fields", Html.Of($"{ValidationLimits.Default.Depth}")),
        ("GraphQL: root fields", Html.Of($"{ValidationLimits.Default.RootFields}")),
        ("GraphQL: fields with an alias", Html.Of($"{ValidationLimits.Default.Aliases}")),
        ("GraphQL: queries in a request (totals, pages, counts)", Html.Of($"{GraphQlLimits.Queries}")),
        ("GraphQL: size of a reply", Html.Of($"{GraphQlLimits.ReplyBytes / 1024 / 1024} MiB")),
    ];
}
