using System.Collections.Immutable;

namespace Warehouse.Query;

/// <summary>The months that a filter asks for, by whatever it says of time: bounds, a list, a quarter, a financial year.</summary>
internal static class AskedMonths
{
    // Wide enough for any series of a publisher; a filter that lets its ends through has no bounds there.
    private static readonly DateOnly Begin = new(1980, 1, 1);
    private static readonly DateOnly End = new(2060, 12, 1);

    /// <summary>First and last month; null on the side where the conditions do not say.</summary>
    /// <param name="conditions">Conditions on time.</param>
    /// <param name="names">The flat column behind a path.</param>
    public static MonthBounds Of(IEnumerable<Expression> conditions, Func<ColumnPath, string?> names)
    {
        ImmutableArray<Expression> all = [.. conditions];
        if (all.IsEmpty)
        {
            return new MonthBounds(null, null);
        }

        return all.All(c => Conjunction.Columns(c).All(p => names(p) == "Month")) && MonthBounds.Of(all) is { } bounds ? bounds : Tried(all, names);
    }

    private static MonthBounds Tried(ImmutableArray<Expression> conditions, Func<ColumnPath, string?> names)
    {
        DateOnly[] asked = [.. Months().Where(m => conditions.All(c => MayHold(c, m, names)))];
        return asked.Length == 0
            ? new MonthBounds(null, null)
            : new MonthBounds(asked[0] == Begin ? null : asked[0], asked[^1] == End ? null : asked[^1]);
    }

    private static bool MayHold(Expression condition, DateOnly month, Func<ColumnPath, string?> names)
    {
        var known = GrainValues.OfMonth(month);
        return GrainCondition.MayHold(condition, p => names(p) is { } name ? known(name) : null);
    }

    private static IEnumerable<DateOnly> Months()
    {
        for (var month = Begin; month <= End; month = month.AddMonths(1))
        {
            yield return month;
        }
    }
}
