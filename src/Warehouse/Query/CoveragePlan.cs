using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Works out which part of the coverage table a group-by rests on, and what it asks for.</summary>
internal sealed class CoveragePlan(QueryTree.GroupBy groupBy, Relation fact, Catalogue catalogue)
{
    private const string Month = "Month";
    private const string AreaCode = "AreaCode";
    private static readonly string[] CalendarColumns = [Month, "Quarter", "FinancialYear", "PeriodStart", PeriodCatalogue.End, "PeriodLabel"];
    private static readonly string[] BoroughColumns = [AreaCode, "AreaName", "BoroughCode", "BoroughName"];
    private readonly bool byPeriods = groupBy.IsByPeriods();
    private static readonly string[] CoverageColumns = [.. CalendarColumns, .. BoroughColumns, "AreaType", "BoundarySet", "GeographyBasis", "SourceCode"];

    /// <summary>Whether groups may stand beside it that have no rows, and whose months must be looked up all the same.</summary>
    public bool WithEmptyGroups { get; init; }

    private ImmutableArray<MeasureFilter>? filters;

    /// <summary>The test; null where coverage is not kept or nothing in it can change the answer.</summary>
    public CoverageTest? Test()
    {
        var inputs = QueryTreeInput.Chain(groupBy.Input).ToArray();
        if (fact.Coverage is null || inputs.Any(n => n is QueryTree.Page))
        {
            return null;
        }

        var conditions = inputs.OfType<QueryTree.Where>().Reverse().SelectMany(w => Conjunction.And(w.Condition)).ToArray();
        var covered = CoveredBy(conditions);
        ImmutableArray<ColumnPath> keys = [.. groupBy.Keys.Where(HasKey)];
        var expected = Expected(covered);
        return expected is null && !groupBy.Keys.IsEmpty && !fact.HasWithdrawnMonths && !WithEmptyGroups && Filters.IsEmpty
            ? null
            : TestOf(inputs, conditions, covered, keys, expected);
    }

    /// <summary>What coverage can answer of some conditions.</summary>
    public ImmutableArray<Expression> CoveredBy(IEnumerable<Expression> conditions) => [.. conditions.Where(c => Mentions(c, CoverageColumns))];

    /// <summary>Whether coverage has a group key.</summary>
    public bool HasKey(ColumnPath key) => Has(CoverageColumns, key);

    // A member that some taxonomy can tell exists, so that need not be asked again.
    private CoverageTest TestOf(QueryTree[] inputs, Expression[] conditions, ImmutableArray<Expression> covered, ImmutableArray<ColumnPath> keys, ExpectedMonths? expected)
    {
        var told = Told(conditions);
        var others = conditions.Where(c => told is null || ThroughOf(c) != told.Through);
        return new CoverageTest(fact, (QueryTree.From)inputs[^1], covered, keys, Members(others), told, expected, NamedAreas(covered))
        {
            Filters = told is { Keys.IsEmpty: false } ? [] : Filters,
        };
    }

    private ImmutableArray<MeasureFilter> Filters => filters ??= MeasureFilter.Of(groupBy, fact, catalogue);

    // A group is there because it has rows, so its members exist.
    private ImmutableArray<MemberTest> Members(IEnumerable<Expression> conditions) =>
        groupBy.Keys.IsEmpty ? [.. conditions.Where(c => !Mentions(c, CoverageColumns)).Select(Member).OfType<MemberTest>()] : [];

    private MemberTest? Member(Expression condition) =>
        ThroughOf(condition) is { } navigation && catalogue.FindStem(navigation.Target) is { } dimension ? new MemberTest(dimension, condition) : null;

    // The one dimension that a condition is about.
    private Navigation? ThroughOf(Expression condition)
    {
        var dimensions = Conjunction.Columns(condition).Select(NavigationOf).Distinct().ToArray();
        return dimensions is [{ } name] ? fact.FindNavigation(name) : null;
    }

    private string? NavigationOf(ColumnPath path) => path.Navigation ?? fact.FindColumn(path.Name)?.Navigation;

    private ToldMembers? Told(Expression[] conditions)
    {
        if (fact.Vocabulary is not { } vocabulary || fact.Navigations.FirstOrDefault(n => n.ForeignKey == vocabulary.Key) is not { } through)
        {
            return null;
        }

        ImmutableArray<Expression> about = [.. conditions.Where(c => ThroughOf(c) == through).SelectMany(EachValue)];
        ImmutableArray<ColumnPath> keys = [.. groupBy.Keys.Where(k => NavigationOf(k) == through.Name)];
        return about.IsEmpty && keys.IsEmpty ? null : new ToldMembers(fact, vocabulary, through, catalogue.FindStem(through.Target)!, about, keys);
    }

    // Of a list every value must be there, not just one of them.
    private static IEnumerable<Expression> EachValue(Expression condition) => condition is Expression.In list
        ? list.Values.Select(v => new Expression.In(list.Operand, [v]))
        : [condition];

    private int? NamedAreas(ImmutableArray<Expression> conditions) =>
        groupBy.Keys.Any(k => Has([AreaCode], k))
            ? null
            : conditions.OfType<Expression.In>().FirstOrDefault(c => c.Operand is Expression.Column column && Has([AreaCode], column.Path))?.Values.Select(v => v.Value).Distinct().Count();

    private ExpectedMonths? Expected(ImmutableArray<Expression> covered)
    {
        ImmutableArray<Expression> conditions = [.. covered.Where(c => Mentions(c, CalendarColumns))];
        ImmutableArray<ColumnPath> keys = [.. groupBy.Keys.Where(k => Has(CalendarColumns, k))];
        var bounds = conditions.All(c => Mentions(c, [Month])) ? MonthBounds.Of(conditions) : null;
        var isBounded = bounds?.Count is not null || conditions.Any(NamesPeriods) || byPeriods;
        var calendar = catalogue.FindStem("month") is { } months && months.FindColumn(Month) is not null ? new ExpectedMonths.Calendar(months, conditions, keys) : null;
        if (calendar is not null && (isBounded || !keys.IsEmpty) && IsOverBoroughs(covered))
        {
            return new ExpectedMonths.OfBoroughs(calendar, [.. covered.Except(conditions)], bounds);
        }

        if (keys.Any(k => Has([Month], k)))
        {
            return null; // a month that has rows has been received
        }

        return keys.IsEmpty && !byPeriods && bounds?.Count is { } count
            ? new ExpectedMonths.Fixed(count)
            : isBounded || !keys.IsEmpty ? calendar : null;
    }

    // Whether a group may be over the areas of several boroughs, of which one may be missing.
    private bool IsOverBoroughs(ImmutableArray<Expression> covered) =>
        fact.FindColumn("BoroughCode") is not null
        && !groupBy.Keys.Any(k => Has(BoroughColumns, k))
        && !covered.Any(c => IsOneValue(c) && Mentions(c, BoroughColumns));

    private static bool IsOneValue(Expression condition) => condition is Expression.In { Operand: Expression.Column, Values.Length: 1 } || IsEquality(condition);

    private static bool NamesPeriods(Expression condition) => condition is Expression.In { Operand: Expression.Column } || IsEquality(condition);

    private static bool IsEquality(Expression condition) =>
        condition is Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Column, Right: Expression.Literal }
            or Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Literal, Right: Expression.Column };

    private bool Mentions(Expression condition, string[] names)
    {
        var columns = Conjunction.Columns(condition).ToArray();
        return columns.Length > 0 && columns.All(c => Has(names, c));
    }

    private bool Has(string[] names, ColumnPath path) => FlatColumn.NameOf(path, fact, catalogue) is { } name && names.Contains(name);
}
