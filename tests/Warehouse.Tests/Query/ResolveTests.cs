using Warehouse.Access;
using Warehouse.Query;
using Warehouse.Sql;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Query;

public sealed class ResolveTests
{
    private static readonly QueryTree Offences = From("RecordedOffences");
    private static readonly QueryTree Figures = From("PublishedFigures");

    [Fact]
    public void A_wrong_name_is_answered_with_the_nearest_right_one()
    {
        AssertRefused(QueryErrorCode.UnknownSet, "RecordedOffences", From("RecordedOffence"));
        AssertRefused(QueryErrorCode.UnknownColumn, "AreaCode", Offences.Where(Eq("AreaCod", "x")));
        AssertRefused(QueryErrorCode.UnknownColumn, "Area/AreaName", Offences.Select("Area/AreaNam"));
        AssertRefused(QueryErrorCode.UnknownColumn, "Month", Offences.OrderBy("Moth"));
        AssertRefused(QueryErrorCode.UnknownColumn, "Count", Offences.GroupBy([], Measure("Counts", "Total")));
    }

    [Fact]
    public void A_group_has_only_its_keys_and_aliases()
    {
        var groups = Offences.Where(Eq("AreaType", "ward")).GroupBy(["Month"], Sum("Count", "Total"));
        AssertRefused(QueryErrorCode.UnknownColumn, "Total", groups.Where(Gt("Totals", 1)));
        AssertRefused(QueryErrorCode.UnknownColumn, "AreaCode", groups.Select("AreaCode"));
        AssertRefused(QueryErrorCode.UnknownColumn, "Count", groups.GroupBy([], Measure("Count", "Again")));
    }

    [Fact]
    public void What_a_select_leaves_out_cannot_be_named_after_it() =>
        AssertRefused(QueryErrorCode.UnknownColumn, "Count", Offences.Select("Month").Where(Gt("Count", 1)));

    [Fact]
    public void Operands_must_go_together()
    {
        AssertRefused(QueryErrorCode.TypeMismatch, "Int64", Offences.Where(Eq("Count", "many")));
        AssertRefused(QueryErrorCode.TypeMismatch, "String", Offences.Where(Eq("AreaCode", 7)));
        AssertRefused(QueryErrorCode.TypeMismatch, "Int64", Offences.Where(Col("Count")));
        AssertRefused(QueryErrorCode.TypeMismatch, "not", Figures.Where(Not(Col("Note"))));
        AssertRefused(QueryErrorCode.TypeMismatch, "length", Figures.Where(Eq2(Call(ScalarFunction.Length, Col("Rank")), 1)));
        AssertRefused(QueryErrorCode.TypeMismatch, "2 or 3", Figures.Where(Eq2(Call(ScalarFunction.Substring, Col("Note")), "x")));
        AssertRefused(QueryErrorCode.TypeMismatch, "add", Figures.Where(Eq2(Arithmetic(ArithmeticOperator.Add, Col("Note"), Lit(1)), 1)));
        AssertRefused(QueryErrorCode.TypeMismatch, "sum", Figures.GroupBy([], Sum("Note", "Notes")));
        AssertRefused(QueryErrorCode.BadValue, "2023-02-01", Offences.Where(Eq("Month", "February")));
    }

    [Fact]
    public void A_date_may_come_as_text_or_as_midnight()
    {
        foreach (var value in new object[] { "2023-02-01", new DateTimeOffset(2023, 2, 1, 0, 0, 0, TimeSpan.Zero), Month(2023, 2) })
        {
            var statement = Compiler.Compile(Offences.Where(Eq("Month", value)), SmallStar.Catalogue, Role.Public, null);
            Assert.Contains(Month(2023, 2), statement.Parameters);
        }
    }

    [Fact]
    public void Names_of_a_result_are_unique() =>
        AssertRefused(QueryErrorCode.BadValue, "Month", Offences.Where(Eq("AreaType", "ward")).GroupBy(["Month"], Sum("Count", "Month")));

    [Fact]
    public void Pages_are_not_negative()
    {
        AssertRefused(QueryErrorCode.BadValue, "$skip", Offences.Page(-1, null));
        AssertRefused(QueryErrorCode.BadValue, "$top", Offences.Page(0, -1));
    }

    [Fact]
    public void Thousands_of_terms_in_a_chain_are_fine_and_deep_nesting_is_refused()
    {
        var chain = Or([.. Enumerable.Range(0, 5000).Select(i => Eq("Rank", i))]);
        Assert.Equal(5000, Compiler.Compile(Figures.Where(chain), SmallStar.Catalogue, Role.Public, null).Parameters.Length);
        var nested = Enumerable.Range(0, 200).Aggregate(Eq("Rank", 1), (inner, _) => Not(inner));
        AssertRefused(QueryErrorCode.LimitExceeded, "100", Figures.Where(nested));
    }

    [Fact]
    public void No_value_gets_into_the_text()
    {
        const string Hostile = "'; DROP TABLE fact_offence; --";
        var statement = Compiler.Compile(Offences.Where(Or(Eq("AreaCode", Hostile), In("AreaName", Hostile), Call(ScalarFunction.Contains, Col("Offence"), Lit(Hostile)))), SmallStar.Catalogue, Role.Public, null);
        Assert.DoesNotContain("DROP", statement.Text, StringComparison.Ordinal);
        Assert.Equal(3, statement.Parameters.Count(p => p as string == Hostile));
    }

    private static Expression.Compare Eq2(Expression left, object value) => new Expression.Compare(ComparisonOperator.Equal, left, Lit(value));

    private static void AssertRefused(QueryErrorCode code, string mentions, QueryTree tree)
    {
        var error = Assert.Throws<QueryException>(() => Compiler.Compile(tree, SmallStar.Catalogue, Role.Public, null));
        Assert.Equal(code, error.Code);
        Assert.Contains(mentions, error.Message, StringComparison.Ordinal);
    }
}
