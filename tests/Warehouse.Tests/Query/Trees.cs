using System.Collections.Immutable;
using Warehouse.Query;

namespace Warehouse.Tests.Query;

/// <summary>Short words for the trees of tests.</summary>
internal static class Trees
{
    public static QueryTree From(string set) => new QueryTree.From(set);

    public static QueryTree Where(this QueryTree input, Expression condition) => new QueryTree.Where(input, condition);

    public static QueryTree GroupBy(this QueryTree input, string[] keys, params Aggregate[] aggregates) =>
        new QueryTree.GroupBy(input, [.. keys.Select(Path)], [.. aggregates]);

    public static QueryTree OrderBy(this QueryTree input, params string[] keys) =>
        new QueryTree.OrderBy(input, [.. keys.Select(k => new SortKey(Path(k.TrimStart('-')), k[0] == '-'))]);

    public static QueryTree Select(this QueryTree input, params string[] columns) => new QueryTree.Select(input, [.. columns.Select(Path)]);

    public static QueryTree Page(this QueryTree input, long skip, long? top) => new QueryTree.Page(input, skip, top);

    public static QueryTree Count(this QueryTree input) => new QueryTree.Count(input);

    public static Aggregate Sum(string column, string alias) => new Aggregate.OfColumn(alias, Path(column), AggregationMethod.Sum);

    public static Aggregate Of(string column, AggregationMethod method, string alias) => new Aggregate.OfColumn(alias, Path(column), method);

    public static Aggregate Measure(string measure, string alias) => new Aggregate.OfMeasure(alias, measure);

    public static Aggregate Rows(string alias) => new Aggregate.OfRows(alias);

    public static Expression Col(string path) => new Expression.Column(Path(path));

    public static Expression.Literal Lit(object? value) => new(value, null);

    public static Expression Eq(string column, object? value) => Compare(ComparisonOperator.Equal, column, value);

    public static Expression Ne(string column, object? value) => Compare(ComparisonOperator.NotEqual, column, value);

    public static Expression Gt(string column, object? value) => Compare(ComparisonOperator.GreaterThan, column, value);

    public static Expression Ge(string column, object? value) => Compare(ComparisonOperator.GreaterThanOrEqual, column, value);

    public static Expression Lt(string column, object? value) => Compare(ComparisonOperator.LessThan, column, value);

    public static Expression Le(string column, object? value) => Compare(ComparisonOperator.LessThanOrEqual, column, value);

    public static Expression Compare(ComparisonOperator comparison, string column, object? value) => new Expression.Compare(comparison, Col(column), Lit(value));

    public static Expression In(string column, params object?[] values) => new Expression.In(Col(column), [.. values.Select(Lit)]);

    public static Expression And(params Expression[] terms) => terms.Aggregate((a, b) => new Expression.And(a, b));

    public static Expression Or(params Expression[] terms) => terms.Aggregate((a, b) => new Expression.Or(a, b));

    public static Expression Not(Expression operand) => new Expression.Not(operand);

    public static Expression Call(ScalarFunction function, params Expression[] arguments) => new Expression.Call(function, [.. arguments]);

    public static Expression Arithmetic(ArithmeticOperator operation, Expression left, Expression right) => new Expression.Arithmetic(operation, left, right);

    public static DateOnly Month(int year, int month) => new(year, month, 1);

    public static ColumnPath Path(string path) => path.Split('/') is [var navigation, var name] ? new ColumnPath(navigation, name) : new ColumnPath(null, path);

    /// <summary>The filter of the contract's own example, with the months given.</summary>
    public static Expression Burglary(DateOnly first, DateOnly last) => And(
        Eq("AreaCode", "E09000003"), Eq("AreaType", "borough"), Eq("Offence", "Residential burglary"), Ge("Month", first), Le("Month", last));

    /// <summary>Every kind of node, once each, for tests that feed them to a consumer.</summary>
    public static ImmutableArray<QueryTree> EveryTree { get; } =
    [
        From("RecordedOffences"),
        From("RecordedOffences").Where(Eq("AreaType", "ward")),
        From("RecordedOffences").Where(Eq("AreaType", "ward")).GroupBy(["Month"], Sum("Count", "Total"), Measure("Count", "Offences"), Rows("Rows")),
        From("RecordedOffences").OrderBy("-Month"),
        From("RecordedOffences").Select("Month", "Area/AreaName"),
        From("RecordedOffences").Page(2, 3),
        From("RecordedOffences").Count(),
        new QueryTree.Compare(From("RecordedOffences").Where(Burglary(Month(2022, 12), Month(2023, 2))).GroupBy(["Month"], Sum("Count", "Total")), [new Comparison.Earlier("", EarlierTime.Year)]),
        new QueryTree.Contributions(From("RecordedOffences").Where(Burglary(Month(2022, 12), Month(2023, 2))).GroupBy(["Offence"], Sum("Count", "Total")), EarlierTime.Year),
    ];

    /// <summary>Every kind of expression, once each, all of them conditions over PublishedFigures.</summary>
    public static ImmutableArray<Expression> EveryExpression { get; } =
    [
        Col("Checked"),
        Lit(true),
        Eq("Measure", "x"),
        In("Rank", 1, 2, null),
        And(Gt("Rank", 1), Lt("Rank", 5)),
        Or(Gt("Rank", 1), Lt("Rank", 5)),
        Not(Ge("Rank", 1)),
        new Expression.Compare(ComparisonOperator.LessThanOrEqual, Arithmetic(ArithmeticOperator.DivideBy, Col("Rank"), Lit(2)), Lit(3)),
        Call(ScalarFunction.Contains, Col("Note"), Lit("x")),
    ];
}
