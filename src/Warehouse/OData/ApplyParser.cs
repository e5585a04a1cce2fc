using System.Collections.Frozen;
using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>Parses <c>$apply</c>: transformations joined by <c>/</c>, each on the rows of the one before (Data Aggregation 4.0, section 3).</summary>
internal sealed class ApplyParser(TokenReader reader, ParameterAliases aliases, ParseBudget budget)
{
    /// <summary>The transformations that this service does.</summary>
    public static readonly string[] Offered = ["filter", "groupby", "aggregate", "identity"];

    private static readonly FrozenSet<string> NotOffered = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "addnested", "ancestors", "bottomcount", "bottompercent", "bottomsum", "compute", "concat", "descendants", "expand", "from", "join", "nest",
        "orderby", "outerjoin", "search", "skip", "top", "topcount", "toppercent", "topsum", "traverse");

    /// <summary>The rows after all transformations, and the columns that they have.</summary>
    public (QueryTree Rows, Stage Stage) Parse(QueryTree rows, Stage stage)
    {
        do
            (rows, stage) = ParseTransformation(rows, stage);
        while (reader.TakeIf(TokenKind.Slash));
        reader.ExpectEnd("'/' and another transformation, or the end");
        return (rows, stage);
    }

    private (QueryTree Rows, Stage Stage) ParseTransformation(QueryTree rows, Stage stage)
    {
        var name = reader.Expect(TokenKind.Name, "a transformation");
        budget.CountOperation(reader.Target, name.Start);
        if (name.Is("identity"))
            return (rows, stage);
        if (name.Is("filter"))
            return (new QueryTree.Where(rows, ParseFilter(stage)), stage);
        if (name.Is("aggregate"))
            return Group(rows, stage, [], Aggregates(stage).ParseBracketed());
        if (name.Is("groupby"))
            return ParseGroupBy(rows, stage);
        throw NotOffered.Contains(name.Text)
            ? ODataErrors.NotOffered(reader.Target, $"The transformation {name.Text}", name.Start, $"this service does {string.Join(", ", Offered)}")
            : ODataErrors.Syntax(reader.Target, name.Start, $"There is no transformation '{name.Text}'.{NearestName.Hint(name.Text, Offered)}");
    }

    private Expression ParseFilter(Stage stage)
    {
        reader.Expect(TokenKind.Open, "'(' and a condition");
        var condition = new ExpressionParser(reader, stage, aliases, budget).ParseCondition();
        reader.Expect(TokenKind.Close, "')' or an operator");
        return condition;
    }

    private AggregateParser Aggregates(Stage stage) => new(reader, stage, budget);

    private (QueryTree Rows, Stage Stage) ParseGroupBy(QueryTree rows, Stage stage)
    {
        reader.Expect(TokenKind.Open, "'(' and the columns to group by in brackets");
        var keys = ParseKeys(stage);
        var aggregates = reader.TakeIf(TokenKind.Comma) ? ParseGroupAggregates(stage) : [];
        reader.Expect(TokenKind.Close, "')' after the transformation of the groups");
        return Group(rows, stage, keys, aggregates);
    }

    private ImmutableArray<StageColumn> ParseKeys(Stage stage)
    {
        reader.Expect(TokenKind.Open, "'(' and the columns to group by");
        var keys = ImmutableArray.CreateBuilder<StageColumn>();
        do
        {
            if (reader.Current.Is("rollup") && reader.Ahead(1).Kind == TokenKind.Open)
                throw ODataErrors.NotOffered(reader.Target, "rollup", reader.Current.Start, "ask for each level in a request of its own");
            var key = PathParser.Parse(reader, stage);
            if (!keys.Contains(key))
                keys.Add(key);
        }
        while (reader.TakeIf(TokenKind.Comma));
        reader.Expect(TokenKind.Close, "',' or ')'");
        return keys.ToImmutable();
    }

    private ImmutableArray<BoundAggregate> ParseGroupAggregates(Stage stage)
    {
        var name = reader.Expect(TokenKind.Name, "aggregate(...)");
        if (!name.Is("aggregate"))
        {
            throw Offered.Contains(name.Text, StringComparer.OrdinalIgnoreCase) || NotOffered.Contains(name.Text)
                ? ODataErrors.NotOffered(reader.Target, $"{name.Text} within groupby", name.Start, "only aggregate(...) may follow the group columns")
                : ODataErrors.Expected(reader.Target, name, "aggregate(...)");
        }

        var aggregates = Aggregates(stage).ParseBracketed();
        return reader.Current.Kind == TokenKind.Slash
            ? throw ODataErrors.NotOffered(reader.Target, "A sequence of transformations within groupby", reader.Current.Start)
            : aggregates;
    }

    private static (QueryTree Rows, Stage Stage) Group(QueryTree rows, Stage stage, ImmutableArray<StageColumn> keys, ImmutableArray<BoundAggregate> aggregates)
    {
        var tree = new QueryTree.GroupBy(rows, [.. keys.Select(k => k.Path)], [.. aggregates.Select(a => a.Aggregate)]);
        var columns = keys.Concat(aggregates.Select(a => new StageColumn(new ColumnPath(null, a.Aggregate.Alias), a.Type)));
        return (tree, stage with { Columns = [.. columns], Measures = [], IsAggregated = true });
    }
}
