using System.Collections.Immutable;
using Microsoft.OData.Edm;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>
/// An OData request as a query tree: what the API, the command line and notebooks all parse. The order of evaluation is the
/// standard's: <c>$apply</c>, <c>$filter</c>, <c>$orderby</c>, <c>$skip</c>, <c>$top</c>, <c>$select</c> (OData 4.01 part 1, 11.2.1).
/// </summary>
public sealed record ODataQuery
{
    private ODataQuery(Relation relation, QueryTree rows, ImmutableArray<ColumnPath> columns)
    {
        Relation = relation;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The set that is asked.</summary>
    public Relation Relation { get; }

    /// <summary>The rows after <c>$apply</c> and <c>$filter</c>, before order, page and selection.</summary>
    public QueryTree Rows { get; }

    /// <summary>The columns of the answer, in order.</summary>
    public ImmutableArray<ColumnPath> Columns { get; }

    /// <summary>What to sort by; the compiler adds the key.</summary>
    public ImmutableArray<SortKey> Order { get; private init; } = [];

    /// <summary>Rows to leave out.</summary>
    public long Skip { get; private init; }

    /// <summary>The most rows to give; null for all.</summary>
    public long? Top { get; private init; }

    /// <summary>Whether the number of rows before the page is asked for as well: <c>$count=true</c>.</summary>
    public bool Count { get; private init; }

    /// <summary>Whether only the number of rows is asked for: <c>/$count</c>.</summary>
    public bool IsCount { get; private init; }

    /// <summary>Whether one member is asked for by its key.</summary>
    public bool IsSingle { get; private init; }

    /// <summary>Whether <c>$apply</c> made groups of the rows.</summary>
    public bool IsAggregated { get; private init; }

    /// <summary>Whether columns were selected.</summary>
    public bool IsSelected { get; private init; }

    /// <summary>The value of <c>$format</c>.</summary>
    public string? Format { get; private init; }

    /// <summary>The value of <c>$skiptoken</c>; its meaning is the server's.</summary>
    public string? SkipToken { get; private init; }

    /// <summary>The day as of which to answer: <c>asOf=2023-04-30</c>.</summary>
    public DateOnly? AsOf { get; private init; }

    /// <summary>The whole query.</summary>
    public QueryTree Tree => IsCount ? CountTree : PageTree(Skip, Top);

    /// <summary>The number of rows, whatever the page.</summary>
    public QueryTree CountTree => new QueryTree.Count(Rows);

    /// <summary>The query with another page than its own.</summary>
    /// <param name="skip">Rows to leave out.</param>
    /// <param name="top">The most rows to give; null for all.</param>
    /// <param name="after">A condition on the rows before they are ordered, such as that which a next link goes on with.</param>
    public QueryTree PageTree(long skip, long? top, Expression? after = null)
    {
        var tree = after is null ? Rows : new QueryTree.Where(Rows, after);
        tree = Order.IsEmpty ? tree : new QueryTree.OrderBy(tree, Order);
        tree = skip == 0 && top is null ? tree : new QueryTree.Page(tree, skip, top);
        return IsSelected ? new QueryTree.Select(tree, Columns) : tree;
    }

    /// <summary>
    /// Parses what a person types: <c>RecordedOffences?$filter=AreaCode eq 'E09000003'&amp;$top=5</c>. Nothing is percent-decoded,
    /// and <c>&amp;</c> within quotes belongs to the text.
    /// </summary>
    /// <exception cref="QueryException">With code, option and position.</exception>
    public static ODataQuery Parse(string text, Catalogue catalogue, IEdmModel model)
    {
        CheckLength(text.Length);
        var (path, query) = Split(text.Trim());
        return Bind(ResourcePath.Parse(EncodePath(path), catalogue, model), RequestOptions.OfText(query), catalogue);
    }

    /// <summary>
    /// Parses a request as it comes over HTTP: <paramref name="path"/> relative to the service root and <paramref name="query"/> without
    /// its question mark, both still percent-encoded. They are decoded here, once, and <c>+</c> in the query is a space.
    /// </summary>
    /// <exception cref="QueryException">With code, option and position.</exception>
    public static ODataQuery ParseUrl(string path, string query, Catalogue catalogue, IEdmModel model)
    {
        CheckLength(path.Length + query.Length);
        return Bind(ResourcePath.Parse(path, catalogue, model), RequestOptions.OfUrl(query), catalogue);
    }

    private static void CheckLength(int length)
    {
        if (length > ODataLimits.RequestLength)
            throw ODataErrors.Limit("request", "The length of a request", ODataLimits.RequestLength, length);
    }

    private static (string Path, string Query) Split(string text)
    {
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (text, "") : (text[..mark], text[(mark + 1)..]);
    }

    // A slash within a key is left as a separator; in text it can be written %2F.
    private static string EncodePath(string path) => Uri.EscapeDataString(path.Trim()).Replace("%2F", "/", StringComparison.Ordinal)
        .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal)
        .Replace("%24", "$", StringComparison.Ordinal).Replace("%27", "'", StringComparison.Ordinal)
        .Replace("%3D", "=", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal);

    private static ODataQuery Bind(ResourcePath path, RequestOptions options, Catalogue catalogue)
    {
        RefuseOutOfPlace(path, options);
        var (rows, stage) = Transform(path, options, catalogue);
        var select = options.Find(OptionNames.Select) is { } text ? SelectParser.Parse(new TokenReader(OptionNames.Select, text), stage) : [];
        return new ODataQuery(path.Relation, rows, select.IsEmpty ? [.. stage.Shown.Select(c => c.Path)] : select)
        {
            Order = options.Find(OptionNames.OrderBy) is { } order ? OrderByParser.Parse(new TokenReader(OptionNames.OrderBy, order), stage) : [],
            Skip = options.Number(OptionNames.Skip) ?? 0,
            Top = options.Number(OptionNames.Top),
            Count = options.Flag(OptionNames.Count),
            IsCount = path.IsCount,
            IsSingle = !path.Key.IsEmpty,
            IsAggregated = stage.IsAggregated,
            IsSelected = !select.IsEmpty,
            Format = options.Find(OptionNames.Format),
            SkipToken = options.Find(OptionNames.SkipToken),
            AsOf = options.Date(OptionNames.AsOf),
        };
    }

    private static void RefuseOutOfPlace(ResourcePath path, RequestOptions options)
    {
        if (path.IsCount)
            options.Refuse("/$count", OptionNames.Top, OptionNames.Skip, OptionNames.OrderBy, OptionNames.Select, OptionNames.Count, OptionNames.SkipToken);
        if (!path.Key.IsEmpty)
        {
            options.Refuse(
                "a key",
                OptionNames.Apply, OptionNames.Compare, OptionNames.Contributions, OptionNames.Period, OptionNames.Filter, OptionNames.Top, OptionNames.Skip, OptionNames.OrderBy, OptionNames.Count, OptionNames.SkipToken);
        }
    }

    private static (QueryTree Rows, Stage Stage) Transform(ResourcePath path, RequestOptions options, Catalogue catalogue)
    {
        var period = options.Period();
        var seen = period is { } type ? PeriodCatalogue.For(path.Relation.SetName, type, catalogue) : catalogue;
        QueryTree rows = new QueryTree.From(path.Relation.SetName) { Period = period };
        var stage = Stage.Of(seen.FindSet(path.Relation.SetName)!, seen);
        var budget = new ParseBudget();
        foreach (var condition in path.Key)
            rows = new QueryTree.Where(rows, condition);
        if (options.Find(OptionNames.Apply) is { } apply)
            (rows, stage) = new ApplyParser(new TokenReader(OptionNames.Apply, apply), options.Aliases, budget).Parse(rows, stage);
        (rows, stage) = ComparisonOptions.Apply(rows, stage, options, seen);
        if (options.Find(OptionNames.Filter) is { } filter)
            rows = new QueryTree.Where(rows, ParseFilter(filter, stage, options.Aliases, budget));
        return (rows, stage);
    }

    private static Expression ParseFilter(string text, Stage stage, ParameterAliases aliases, ParseBudget budget)
    {
        var reader = new TokenReader(OptionNames.Filter, text);
        var condition = new ExpressionParser(reader, stage, aliases, budget).ParseCondition();
        reader.ExpectEnd("an operator (and, or, eq, ne, lt, le, gt, ge, in) or the end");
        return condition;
    }
}
