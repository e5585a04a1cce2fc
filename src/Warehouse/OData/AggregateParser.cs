using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>Parses the items of <c>aggregate(...)</c> (Data Aggregation 4.0, 3.1): a column <c>with</c> a method, <c>$count</c>, or a measure.</summary>
internal sealed class AggregateParser(TokenReader reader, Stage stage, ParseBudget budget)
{
    private static readonly Dictionary<string, AggregationMethod> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sum"] = AggregationMethod.Sum,
        ["min"] = AggregationMethod.Min,
        ["max"] = AggregationMethod.Max,
        ["average"] = AggregationMethod.Average,
        ["countdistinct"] = AggregationMethod.CountDistinct,
    };

    private readonly ImmutableArray<BoundAggregate>.Builder found = ImmutableArray.CreateBuilder<BoundAggregate>();

    public ImmutableArray<BoundAggregate> ParseBracketed()
    {
        reader.Expect(TokenKind.Open, "'(' and what to aggregate");
        do
            found.Add(ParseItem());
        while (reader.TakeIf(TokenKind.Comma));
        reader.Expect(TokenKind.Close, "',' or ')'");
        return found.ToImmutable();
    }

    private BoundAggregate ParseItem()
    {
        var start = reader.Current;
        budget.CountOperation(reader.Target, start.Start);
        if (start.Is("$count"))
            return ParseRowCount();
        return FindMeasure() is { } measure ? ParseMeasure(measure) : ParseColumn(start);
    }

    private BoundAggregate ParseRowCount()
    {
        reader.Take();
        return new(new Aggregate.OfRows(ParseAlias("$count")), ColumnType.Int64);
    }

    // A name that no "with" follows is a measure, even where a column has the same name.
    private Measure? FindMeasure() =>
        reader.Ahead(1).Kind is TokenKind.Comma or TokenKind.Close || reader.Ahead(1).Is("as")
            ? stage.Measures.FirstOrDefault(m => m.QueryName.Equals(reader.Current.Text, StringComparison.OrdinalIgnoreCase))
            : null;

    private BoundAggregate ParseMeasure(Measure measure)
    {
        var name = reader.Take();
        var alias = reader.Current.Is("as") ? ParseAlias(measure.QueryName) : CheckedAlias(name with { Text = measure.QueryName }, measure.QueryName);
        return new(new Aggregate.OfMeasure(alias, measure.QueryName), measure.Type);
    }

    private BoundAggregate ParseColumn(Token start)
    {
        if (start.Kind == TokenKind.Name && reader.Ahead(1).Kind == TokenKind.Open)
            throw ODataErrors.NotOffered(reader.Target, "Aggregating an expression", start.Start, "aggregate a column");
        var column = PathParser.Parse(reader, stage);
        if (OperatorTable.Find(reader.Current) is not null)
            throw ODataErrors.NotOffered(reader.Target, "Aggregating an expression", start.Start, "aggregate a column");
        if (!reader.TakeWord("with"))
            throw ODataErrors.Expected(reader.Target, reader.Current, $"'with' and a method after '{column.Path}', such as 'with sum as Total'");
        var method = ParseMethod();
        var type = ResultType(method, column, start);
        return new(new Aggregate.OfColumn(ParseAlias(column.Path.ToString()), column.Path, method), type);
    }

    private AggregationMethod ParseMethod()
    {
        var name = reader.Expect(TokenKind.Name, "an aggregation method");
        if (!Methods.TryGetValue(name.Text, out var method))
        {
            throw name.Text.Contains('.', StringComparison.Ordinal)
                ? ODataErrors.NotOffered(reader.Target, $"The custom method {name.Text}", name.Start)
                : ODataErrors.Syntax(reader.Target, name.Start, $"There is no aggregation method '{name.Text}'.{NearestName.Hint(name.Text, Methods.Keys)}");
        }

        return reader.Current.Is("from") ? throw ODataErrors.NotOffered(reader.Target, "from", reader.Current.Start) : method;
    }

    private ColumnType ResultType(AggregationMethod method, StageColumn column, Token start)
    {
        var family = Families.Of(column.Type);
        var fits = method switch
        {
            AggregationMethod.Sum or AggregationMethod.Average => family == ValueFamily.Number,
            AggregationMethod.Min or AggregationMethod.Max => family != ValueFamily.Truth,
            AggregationMethod.CountDistinct => true,
            _ => throw new UnreachableException($"method {method}"),
        };
        if (!fits)
            throw ODataErrors.TypeMismatch(reader.Target, start.Start, $"'{column.Path}' is {Families.Describe(family)}, which has no {method.ToString().ToLowerInvariant()}");
        return method switch
        {
            AggregationMethod.CountDistinct => ColumnType.Int64,
            AggregationMethod.Average => ColumnType.Double,
            AggregationMethod.Sum when column.Type == ColumnType.Int32 => ColumnType.Int64,
            _ => column.Type,
        };
    }

    private string ParseAlias(string of)
    {
        if (!reader.TakeWord("as"))
            throw ODataErrors.Expected(reader.Target, reader.Current, $"'as' and a name for the result of '{of}'");
        return CheckedAlias(reader.Expect(TokenKind.Name, "a name for the result"), null);
    }

    // The alias of a measure may be its own name (3.1.1); otherwise it must be new.
    private string CheckedAlias(Token alias, string? measure)
    {
        var name = alias.Text;
        if (name.Length > ODataLimits.NameLength)
            throw ODataErrors.Limit(reader.Target, "The length of a name", ODataLimits.NameLength, name.Length, alias.Start);
        if (name.StartsWith('$') || name.Contains('.', StringComparison.Ordinal))
            throw ODataErrors.Syntax(reader.Target, alias.Start, $"'{name}' cannot be the name of a result; use letters, digits and underscores");
        if (found.Any(f => f.Aggregate.Alias == name))
            throw ODataErrors.Syntax(reader.Target, alias.Start, $"The name '{name}' is given to two results");
        if (name != measure && stage.Columns.Any(c => c.Path.Name == name && c.Path.Navigation is null || c.Path.Navigation == name))
            throw ODataErrors.Syntax(reader.Target, alias.Start, $"The name '{name}' is taken by a column of the input; call the result something else");
        return name;
    }
}

/// <summary>An aggregate with the type of its result.</summary>
internal sealed record BoundAggregate(Aggregate Aggregate, ColumnType Type);
