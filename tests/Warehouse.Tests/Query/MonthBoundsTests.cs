using Warehouse.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Query;

public sealed class MonthBoundsTests
{
    [Fact]
    public void Bounds_are_counted_in_months()
    {
        Assert.Equal(3, Count(Ge("Month", Month(2022, 12)), Le("Month", Month(2023, 2))));
        Assert.Equal(1, Count(Gt("Month", Month(2022, 12)), Lt("Month", Month(2023, 2))));
        Assert.Equal(2, Count(Ge("Month", new DateOnly(2022, 12, 2)), Le("Month", new DateOnly(2023, 2, 28))));
        Assert.Equal(1, Count(Eq("Month", Month(2023, 2))));
        Assert.Equal(0, Count(Eq("Month", new DateOnly(2023, 2, 2))));
        Assert.Equal(0, Count(Ge("Month", Month(2023, 2)), Le("Month", Month(2022, 12))));
    }

    [Fact]
    public void An_open_bound_or_another_condition_says_nothing()
    {
        Assert.Null(Count(Ge("Month", Month(2022, 12))));
        Assert.Null(Count());
        Assert.Null(MonthBounds.Of([Ne("Month", Month(2022, 12))]));
        Assert.Null(MonthBounds.Of([Or(Eq("Month", Month(2022, 12)), Eq("Month", Month(2022, 11)))]));
    }

    private static int? Count(params Expression[] conditions) => MonthBounds.Of([.. conditions])?.Count;
}
