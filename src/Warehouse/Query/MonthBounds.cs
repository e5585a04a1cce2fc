using System.Collections.Immutable;

namespace Warehouse.Query;

/// <summary>The months that conditions on a month column ask for.</summary>
/// <param name="First">First day of the first month; null when not bounded below.</param>
/// <param name="Last">First day of the last month; null when not bounded above.</param>
internal sealed record MonthBounds(DateOnly? First, DateOnly? Last)
{
    /// <summary>How many months lie between the bounds; null when one is open.</summary>
    public int? Count => (First, Last) is ({ } first, { } last)
        ? Math.Max(0, ((last.Year - first.Year) * 12) + last.Month - first.Month + 1)
        : null;

    /// <summary>The bounds that the conditions set together; null when one of them is not a bound.</summary>
    public static MonthBounds? Of(ImmutableArray<Expression> conditions)
    {
        var bounds = new MonthBounds(null, null);
        foreach (var condition in conditions)
        {
            if (condition is not Expression.Compare compare || Bound(compare) is not { } bound)
            {
                return null;
            }

            bounds = new MonthBounds(Later(bounds.First, bound.First), Earlier(bounds.Last, bound.Last));
        }

        return bounds;
    }

    private static MonthBounds? Bound(Expression.Compare compare) => (compare.Left, compare.Right) switch
    {
        (Expression.Column, Expression.Literal { Value: DateOnly day }) => Bound(compare.Operator, day),
        (Expression.Literal { Value: DateOnly day }, Expression.Column) => Bound(Mirrored(compare.Operator), day),
        _ => null,
    };

    // A month stands for its first day, so a bound inside a month lies between two months.
    private static MonthBounds? Bound(ComparisonOperator comparison, DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var next = month.AddMonths(1);
        return comparison switch
        {
            ComparisonOperator.Equal => new MonthBounds(day == month ? month : next, month),
            ComparisonOperator.GreaterThan => new MonthBounds(next, null),
            ComparisonOperator.GreaterThanOrEqual => new MonthBounds(day == month ? month : next, null),
            ComparisonOperator.LessThan => new MonthBounds(null, day == month ? month.AddMonths(-1) : month),
            ComparisonOperator.LessThanOrEqual => new MonthBounds(null, month),
            _ => null,
        };
    }

    private static ComparisonOperator Mirrored(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.LessThan => ComparisonOperator.GreaterThan,
        ComparisonOperator.LessThanOrEqual => ComparisonOperator.GreaterThanOrEqual,
        ComparisonOperator.GreaterThan => ComparisonOperator.LessThan,
        ComparisonOperator.GreaterThanOrEqual => ComparisonOperator.LessThanOrEqual,
        _ => comparison,
    };

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b ?? a : a;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;
}
