using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// Works out which periods a query by periods asks for. Conditions on months choose the periods that lie wholly within them; conditions on
/// the period choose among those. Refuses what would add up overlapping periods.
/// </summary>
internal static class PeriodPass
{
    private static readonly string[] CalendarColumns = ["Month", "Quarter", "FinancialYear"];

    /// <summary>The tree whose source knows its periods; the same one where it asks for none.</summary>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue)
    {
        if (tree.Source().Period is not { } type)
            return tree;
        return QueryTreeInput.Chain(tree).OfType<QueryTree.GroupBy>().LastOrDefault() is { } groups
            ? Replace(tree, groups, ByPeriods(groups, type, catalogue))
            : throw QueryErrors.PeriodsNotGrouped(type);
    }

    /// <summary>What a column is to a query by periods.</summary>
    public static PeriodColumn KindOf(ColumnPath path, Relation fact, Catalogue catalogue)
    {
        var navigation = path.Navigation ?? fact.FindColumn(path.Name)?.Navigation;
        return navigation == PeriodCatalogue.Period ? PeriodColumn.Period
            : CalendarColumns.Contains(FlatColumn.NameOf(path, fact, catalogue)) || fact.FindNavigation(navigation ?? "")?.Target == "month" ? PeriodColumn.Month
            : PeriodColumn.Other;
    }

    private static QueryTree Replace(QueryTree tree, QueryTree.GroupBy old, QueryTree.GroupBy replacement) =>
        ReferenceEquals(tree, old) ? replacement : QueryTreeInput.Map(tree, input => Replace(input, old, replacement));

    private static QueryTree.GroupBy ByPeriods(QueryTree.GroupBy groups, PeriodType type, Catalogue catalogue)
    {
        var fact = FlatColumn.SourceOf(groups, catalogue);
        var below = QueryTreeInput.Chain(groups.Input).ToArray();
        if (groups.Keys.Any(k => KindOf(k, fact, catalogue) == PeriodColumn.Month) || below.Any(n => n is not (QueryTree.Where or QueryTree.From)))
            throw QueryErrors.MonthsAndPeriods(type);
        var conditions = below.OfType<QueryTree.Where>().SelectMany(w => Conjunction.And(w.Condition)).ToLookup(c => KindOf(c, type, fact, catalogue));
        ImmutableArray<Expression> chosen = [.. conditions[PeriodColumn.Period]];
        if (!groups.Keys.Any(k => FlatColumn.NameOf(k, fact, catalogue) == PeriodCatalogue.End) && !chosen.Any(IsOnePeriod))
            throw QueryErrors.PeriodsNotGrouped(type);
        var asked = new AskedPeriods(type, [.. conditions[PeriodColumn.Month]], chosen);
        return groups with { Input = Ask(groups.Input, asked, fact, catalogue) };
    }

    private static PeriodColumn KindOf(Expression condition, PeriodType type, Relation fact, Catalogue catalogue)
    {
        PeriodColumn[] kinds = [.. Conjunction.Columns(condition).Select(c => KindOf(c, fact, catalogue)).Distinct()];
        return kinds switch
        {
            [] => PeriodColumn.Other,
            [var one] => one,
            _ => throw QueryErrors.MixedCondition(type),
        };
    }

    private static bool IsOnePeriod(Expression condition) => condition is
        Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Column { Path.Name: PeriodCatalogue.End }, Right: Expression.Literal }
        or Expression.In { Operand: Expression.Column { Path.Name: PeriodCatalogue.End }, Values.Length: 1 };

    // What is said of the period itself is said where the periods are chosen: joined twice, a month would count twice.
    private static QueryTree Ask(QueryTree tree, AskedPeriods asked, Relation fact, Catalogue catalogue) => tree switch
    {
        QueryTree.From source => source with { Periods = asked.OfMonths.IsEmpty && asked.OfPeriods.IsEmpty ? OfData(source, asked, fact, catalogue) : asked },
        QueryTree.Where where => Kept(where, asked) is { } kept
            ? new QueryTree.Where(Ask(where.Input, asked, fact, catalogue), kept)
            : Ask(where.Input, asked, fact, catalogue),
        _ => QueryTreeInput.Map(tree, input => Ask(input, asked, fact, catalogue)),
    };

    private static Expression? Kept(QueryTree.Where where, AskedPeriods asked) =>
        Conjunction.And(where.Condition).Except(asked.OfPeriods).Aggregate((Expression?)null, (all, term) => all is null ? term : new Expression.And(all, term));

    // Asked for no months at all, the periods are those that lie within the months of the data: no one waits for the others.
    private static AskedPeriods OfData(QueryTree.From from, AskedPeriods asked, Relation fact, Catalogue catalogue)
    {
        var grains = RemainingGrains.Of(from, fact, catalogue).Sets.Take(1).SelectMany(s => s.Grains).ToArray();
        if (grains.Min(g => g.FirstMonth) is not { } first || grains.Max(g => g.LastMonth) is not { } last)
            return asked;
        return asked with
        {
            OfPeriods =
            [
                Bound(ComparisonOperator.GreaterThanOrEqual, "PeriodStart", first),
                Bound(ComparisonOperator.LessThan, PeriodCatalogue.End, last.AddMonths(1)),
            ],
        };
    }

    private static Expression.Compare Bound(ComparisonOperator comparison, string column, DateOnly day) =>
        new(comparison, new Expression.Column(new ColumnPath(null, column)), new Expression.Literal(day, ColumnType.Date));
}

/// <summary>What a column is to a query by periods.</summary>
internal enum PeriodColumn
{
    /// <summary>Nothing.</summary>
    Other,

    /// <summary>A column of the calendar, such as the month.</summary>
    Month,

    /// <summary>A column of the period.</summary>
    Period,
}
