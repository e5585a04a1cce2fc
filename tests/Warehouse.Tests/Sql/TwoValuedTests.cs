using Warehouse.Query;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>Filters against a second reading of the standard: a small evaluator over the same rows, and random conditions.</summary>
public sealed class TwoValuedTests(SmallStarDatabase star) : IClassFixture<SmallStarDatabase>
{
    private static readonly string[] Numbers = ["Value", "Share", "Rank"];

    [Theory]
    [InlineData(20_240_301)]
    [InlineData(7)]
    public void Random_conditions_keep_the_rows_that_the_reference_keeps(int seed)
    {
        var random = new Random(seed);
        var rows = Read();
        for (var i = 0; i < 400; i++)
        {
            var condition = Condition(random, 4);
            var tree = From("PublishedFigures").Where(condition).Select("FigureId");
            var expected = rows.Where(r => ReferenceEvaluator.Holds(condition, r)).Select(r => (string)r["FigureId"]!).ToArray();
            star.AssertRows(tree, expected);
        }
    }

    [Fact]
    public void A_negated_comparison_keeps_the_nulls() => star.AssertRows(
        From("PublishedFigures").Where(Not(Gt("Value", 0m))).Select("FigureId"), "b", "c", "d");

    [Fact]
    public void Null_equals_null_and_nothing_else()
    {
        star.AssertRows(From("PublishedFigures").Where(Eq("Value", null)).Select("FigureId"), "b");
        star.AssertRows(From("PublishedFigures").Where(Ne("Rank", 7)).Select("FigureId"), "a", "b", "c", "d", "f");
        star.AssertRows(From("PublishedFigures").Where(In("Rank", 1, null)).Select("FigureId"), "a", "c");
        star.AssertRows(From("PublishedFigures").Where(Not(In("Rank", 1, null))).Select("FigureId"), "b", "d", "e", "f");
        star.AssertRows(From("PublishedFigures").Where(In("Rank")).Select("FigureId"));
        star.AssertRows(From("PublishedFigures").Where(Le("Rank", null)).Select("FigureId"));
    }

    [Fact]
    public void Text_functions_take_text_as_it_is()
    {
        star.AssertRows(Figures(Call(ScalarFunction.Contains, Col("Note"), Lit("%"))), "d");
        star.AssertRows(Figures(Call(ScalarFunction.Contains, Col("Note"), Lit("0_o"))));
        star.AssertRows(Figures(Call(ScalarFunction.StartsWith, Col("Note"), Lit("Üb"))), "f");
        star.AssertRows(Figures(Call(ScalarFunction.EndsWith, Col("Note"), Lit("two\""))), "a");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Length, Col("Note")), 4)), "f");
        star.AssertRows(Figures(Is(Call(ScalarFunction.IndexOf, Col("Note"), Lit("e")), -1)), "c", "d", "e");
        star.AssertRows(Figures(Is(Call(ScalarFunction.IndexOf, Col("Note"), Lit("bel")), 1)), "f");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Substring, Col("Note"), Lit(1), Lit(2)), "be")), "f");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Substring, Col("Note"), Lit(0)), "Übel")), "f");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Substring, Col("Note"), Lit(-2)), "el")), "f");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Substring, Col("Note"), Col("Rank")), "ne, \"two\"")), "a");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Trim, Col("Note")), "pad")), "e");
        star.AssertRows(Figures(Is(Call(ScalarFunction.ToUpper, Col("Note")), "ÜBEL")), "f");
        star.AssertRows(Figures(Is(Call(ScalarFunction.ToLower, Col("Note")), "übel")), "f");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Concat, Col("FigureId"), Col("Note")), "c")), "c");
    }

    [Fact]
    public void Dates_and_numbers_have_their_parts()
    {
        star.AssertRows(Figures(Is(Call(ScalarFunction.Day, Col("PeriodStart")), 29)), "e");
        star.AssertRows(Figures(And(Is(Call(ScalarFunction.Month, Col("PeriodStart")), 2), Is(Call(ScalarFunction.Year, Col("PeriodStart")), 2023))), "c", "d");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Year, Col("EnteredAt")), 2023)), "a", "c");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Round, Col("Share")), 3)), "c");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Round, Col("Value")), 2)), "a");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Floor, Col("Value")), -3)), "c");
        star.AssertRows(Figures(Is(Call(ScalarFunction.Ceiling, Col("Value")), -2)), "c");
        star.AssertRows(Figures(Gt("EnteredAt", new DateTimeOffset(2023, 3, 1, 11, 0, 0, TimeSpan.FromHours(1)))), "a");
    }

    [Fact]
    public void Division_truncates_for_whole_numbers_only_and_by_zero_it_is_null_or_infinite()
    {
        star.AssertRows(Figures(Is(Arithmetic(ArithmeticOperator.Divide, Col("Rank"), Lit(2)), -3)), "f");
        star.AssertRows(Figures(Is(Arithmetic(ArithmeticOperator.DivideBy, Col("Rank"), Lit(2)), -3.5)), "f");
        star.AssertRows(Figures(Is(Arithmetic(ArithmeticOperator.Modulo, Col("Rank"), Lit(4)), -3)), "f");
        star.AssertRows(Figures(And(Is(Arithmetic(ArithmeticOperator.Divide, Lit(1), Col("Rank")), null), Ne("Rank", null))), "d");
        star.AssertRows(Figures(And(Is(Arithmetic(ArithmeticOperator.Modulo, Lit(1), Col("Rank")), null), Ne("Rank", null))), "d");
        star.AssertRows(Figures(Is(Arithmetic(ArithmeticOperator.DivideBy, Lit(1), Col("Rank")), double.PositiveInfinity)), "d");
        star.AssertRows(Figures(Is(Arithmetic(ArithmeticOperator.Divide, Lit(1m), Col("Value")), double.PositiveInfinity)), "d");
    }

    private static QueryTree Figures(Expression condition) => From("PublishedFigures").Where(condition).Select("FigureId");

    private static Expression.Compare Is(Expression left, object? value) => new(ComparisonOperator.Equal, left, Lit(value));

    private static Expression Condition(Random random, int depth) => (depth == 0 ? 0 : random.Next(8)) switch
    {
        0 or 1 => new Expression.Compare((ComparisonOperator)random.Next(6), Number(random, 1), Number(random, 1)),
        2 => new Expression.In(Col("Rank"), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Lit(random.Next(4) == 0 ? null : random.Next(-1, 3)))]),
        3 => Col("Checked"),
        4 => new Expression.Compare((ComparisonOperator)random.Next(2), Condition(random, depth - 1), random.Next(2) == 0 ? Condition(random, depth - 1) : Lit(random.Next(2) == 0)),
        5 => new Expression.Not(Condition(random, depth - 1)),
        6 => new Expression.And(Condition(random, depth - 1), Condition(random, depth - 1)),
        _ => new Expression.Or(Condition(random, depth - 1), Condition(random, depth - 1)),
    };

    private static Expression Number(Random random, int depth) => random.Next(depth > 0 ? 4 : 3) switch
    {
        0 => Lit(random.Next(6) == 0 ? null : random.Next(-2, 8)),
        1 or 2 => Col(Numbers[random.Next(Numbers.Length)]),
        _ => Arithmetic((ArithmeticOperator)random.Next(3), Number(random, 0), Number(random, 0)),
    };

    private List<Dictionary<string, object?>> Read()
    {
        using var reader = star.Read(SmallStarDatabase.Compile(From("PublishedFigures")));
        var rows = new List<Dictionary<string, object?>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i)));
        }

        return rows;
    }
}
