using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>How many months before the asked time the earlier time lies.</summary>
internal static class EarlierMonths
{
    private const int Year = 12;

    /// <summary>The months; a caller's error where the query does not say which time it asks for.</summary>
    public static int Of(QueryTree.GroupBy asked, EarlierTime time, string option, Catalogue catalogue)
    {
        var fact = FlatColumn.SourceOf(asked, catalogue);
        string[] keys = [.. asked.Keys.Select(k => FlatColumn.NameOf(k, fact, catalogue)).OfType<string>()];
        var length = LengthOf(asked, keys, fact, catalogue);
        if (length is null && !asked.Keys.Any(k => PeriodPass.KindOf(k, fact, catalogue) != PeriodColumn.Other) && !Conditions(asked).Any(c => NamesMonths(c, fact, catalogue)))
            throw QueryErrors.NoTime(option);
        return time switch
        {
            EarlierTime.Year => Year,
            EarlierTime.Period => length ?? throw QueryErrors.NoPeriodBefore(option),
            _ => throw new UnreachableException(time.ToString()),
        };
    }

    // A list of months, or a year: bounded, though it has no length of one period.
    private static bool NamesMonths(Expression condition, Relation fact, Catalogue catalogue) =>
        condition is Expression.In or Expression.Compare { Operator: ComparisonOperator.Equal }
        && Conjunction.Columns(condition).Any()
        && Conjunction.Columns(condition).All(c => PeriodPass.KindOf(c, fact, catalogue) != PeriodColumn.Other);

    // By the period, by the key, or by the months that the filter bounds.
    private static int? LengthOf(QueryTree.GroupBy asked, string[] keys, Relation fact, Catalogue catalogue)
    {
        if (asked.Source().Period is { } type)
            return PeriodTypes.MonthsOf(type);
        return keys.Contains("Month") ? 1 : keys.Contains("Quarter") ? 3 : keys.Contains("FinancialYear") ? Year : LengthOf(Conditions(asked), fact, catalogue);
    }

    private static ImmutableArray<Expression> Conditions(QueryTree.GroupBy asked) =>
        [.. QueryTreeInput.Chain(asked.Input).OfType<QueryTree.Where>().SelectMany(w => Conjunction.And(w.Condition))];

    private static int? LengthOf(ImmutableArray<Expression> conditions, Relation fact, Catalogue catalogue)
    {
        ImmutableArray<Expression> ofMonths = [.. conditions.Where(c => IsAbout(c, "Month"))];
        return MonthBounds.Of(ofMonths)?.Count
            ?? (conditions.Any(c => IsAbout(c, "Quarter") && Conjunction.IsOneValue(c)) ? 3 : conditions.Any(c => IsAbout(c, "FinancialYear") && Conjunction.IsOneValue(c)) ? Year : null);

        bool IsAbout(Expression condition, string column)
        {
            var columns = Conjunction.Columns(condition).ToArray();
            return columns.Length > 0 && columns.All(p => FlatColumn.NameOf(p, fact, catalogue) == column);
        }
    }
}
