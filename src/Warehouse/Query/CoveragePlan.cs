using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Works out which part of the coverage table a group-by rests on, and how many months it asks for.</summary>
internal sealed class CoveragePlan(QueryTree.GroupBy groupBy, Relation fact, Catalogue catalogue)
{
    private const string Month = "Month";
    private const string AreaCode = "AreaCode";
    private static readonly string[] CalendarColumns = [Month, "Quarter", "FinancialYear"];
    private static readonly string[] CoverageColumns =
        [.. CalendarColumns, AreaCode, "AreaName", "AreaType", "BoroughCode", "BoroughName", "BoundarySet", "SourceCode"];

    /// <summary>The test; null where coverage is not kept or nothing in it can change the answer.</summary>
    public CoverageTest? Test()
    {
        var inputs = QueryTreeInput.Chain(groupBy.Input).ToArray();
        if (fact.Coverage is null || inputs.Any(n => n is QueryTree.Page))
        {
            return null;
        }

        var conditions = inputs.OfType<QueryTree.Where>().Reverse().SelectMany(w => Conjunction.And(w.Condition)).ToArray();
        ImmutableArray<Expression> covered = [.. conditions.Where(c => Mentions(c, CoverageColumns))];
        ImmutableArray<ColumnPath> keys = [.. groupBy.Keys.Where(k => Has(CoverageColumns, k))];
        var expected = Expected([.. covered.Where(c => Mentions(c, CalendarColumns))]);
        return expected is null && !groupBy.Keys.IsEmpty ? null : new CoverageTest(fact, AsOf(inputs), covered, keys, Members(conditions), expected, NamedAreas(covered));
    }

    // A group is there because it has rows, so its members exist.
    private ImmutableArray<MemberTest> Members(Expression[] conditions) =>
        groupBy.Keys.IsEmpty ? [.. conditions.Where(c => !Mentions(c, CoverageColumns)).Select(Member).OfType<MemberTest>()] : [];

    private MemberTest? Member(Expression condition)
    {
        var dimensions = Conjunction.Columns(condition).Select(c => c.Navigation ?? fact.FindColumn(c.Name)?.Navigation).Distinct().ToArray();
        return dimensions is [{ } name] && fact.FindNavigation(name) is { } navigation && catalogue.FindStem(navigation.Target) is { } dimension
            ? new MemberTest(dimension, condition)
            : null;
    }

    private int? NamedAreas(ImmutableArray<Expression> conditions) =>
        groupBy.Keys.Any(k => Has([AreaCode], k))
            ? null
            : conditions.OfType<Expression.In>().FirstOrDefault(c => c.Operand is Expression.Column column && Has([AreaCode], column.Path))?.Values.Select(v => v.Value).Distinct().Count();

    private static DateOnly? AsOf(QueryTree[] inputs) => ((QueryTree.From)inputs[^1]).AsOf;

    private ExpectedMonths? Expected(ImmutableArray<Expression> conditions)
    {
        ImmutableArray<ColumnPath> keys = [.. groupBy.Keys.Where(k => Has(CalendarColumns, k))];
        if (keys.Any(k => Has([Month], k)))
        {
            return null; // a month that has rows has been received
        }

        if (keys.IsEmpty && Bounds(conditions)?.Count is { } months)
        {
            return new ExpectedMonths.Fixed(months);
        }

        var bounded = !keys.IsEmpty || conditions.Any(NamesPeriods);
        return bounded && catalogue.FindStem("month") is { } calendar && calendar.FindColumn(Month) is not null
            ? new ExpectedMonths.Calendar(calendar, conditions, keys)
            : null;
    }

    private MonthBounds? Bounds(ImmutableArray<Expression> conditions) =>
        conditions.All(c => Mentions(c, [Month])) ? MonthBounds.Of(conditions) : null;

    private static bool NamesPeriods(Expression condition) =>
        condition is Expression.In { Operand: Expression.Column }
            or Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Column, Right: Expression.Literal }
            or Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Literal, Right: Expression.Column };

    private bool Mentions(Expression condition, string[] names)
    {
        var columns = Conjunction.Columns(condition).ToArray();
        return columns.Length > 0 && columns.All(c => Has(names, c));
    }

    private bool Has(string[] names, ColumnPath path) => FlatColumn.NameOf(path, fact, catalogue) is { } name && names.Contains(name);
}
