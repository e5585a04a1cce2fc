using Notebooks.Numbers;

namespace Notebooks.Tests.Numbers;

/// <summary>Values from methods 2.5 (T-34, T-35) and from the dashboard of April 2023; the rest by hand.</summary>
public sealed class ChangeTests
{
    [Theory]
    [InlineData(522, 482, "rose by 8.3%, from 482 to 522")]
    [InlineData(169, 182, "fell by 7.1%, from 182 to 169")]
    [InlineData(191, 131, "rose by 45.8%, from 131 to 191")]
    [InlineData(5044, 5185, "fell by 2.7%, from 5,185 to 5,044")]
    [InlineData(22, 22, "showed no change, 22 in both periods")]
    [InlineData(0, 0, "showed no change, 0 in both periods")]
    [InlineData(8, 0, "rose from 0 to 8; from zero there is no percentage")]
    [InlineData(8, 7, "rose by 1, from 7 to 8")]
    [InlineData(3, 9, "fell by 6, from 9 to 3")]
    [InlineData(25, 20, "rose by 25.0% on a small base, from 20 to 25")]
    [InlineData(0, 60, "fell by 100.0%, from 60 to 0")]
    public void Words_follow_the_numbers(int now, int before, string words) => Assert.Equal(words, Change(now, before).Words.Text);

    [Theory]
    [InlineData(522, 482, "+8.3%")]
    [InlineData(169, 182, "\u22127.1%")]
    [InlineData(540, 502, "+7.6%")]
    [InlineData(171, 160, "+6.9%")]
    [InlineData(681, 580, "+17.4%")]
    [InlineData(22, 22, "no change")]
    [InlineData(8, 0, "from zero")]
    [InlineData(8, 7, "+1 (base under 10)")]
    public void A_table_shows_the_percentage_to_one_decimal_place_or_why_there_is_none(int now, int before, string shown) =>
        Assert.Equal(shown, Change(now, before).Number.ToString());

    // 1,000 to 1,000.5 is exactly 0.05 %: half away from zero gives 0.1, and minus 0.05 gives minus 0.1.
    [Theory]
    [InlineData(1000.5, 1000, "+0.1%")]
    [InlineData(999.5, 1000, "\u22120.1%")]
    [InlineData(1000.49, 1000, "+0.0%")]
    public void A_percentage_is_rounded_once_and_half_away_from_zero(double now, double before, string shown) =>
        Assert.Equal(shown, Change((decimal)now, (decimal)before).Number.ToString());

    [Fact]
    public void From_zero_there_is_no_percentage_but_a_reason()
    {
        var number = Change(8, 0).Number;

        Assert.Null(number.Value);
        Assert.Equal("zero_base", number.Reason);
    }

    [Fact]
    public void What_was_not_loaded_cannot_be_compared_and_is_never_zero()
    {
        var change = new Change(Count(5), Number.Unknown("count", "missing_period"));

        Assert.Equal("cannot be compared (not loaded)", change.Words.Text);
        Assert.Null(change.Number.Value);
        Assert.Equal("not loaded", change.Number.ToString());
        Assert.Null(change.IsClear);
    }

    [Theory]
    [InlineData(-1, 20)]
    [InlineData(20, -1)]
    [InlineData(-1, -1)]
    public void A_negative_number_is_no_count_and_is_not_compared(int now, int before)
    {
        var change = Change(now, before);

        Assert.Equal("cannot be compared (a negative number is no count)", change.Words.Text);
        Assert.Equal((null, "not_comparable"), (change.Number.Value, change.Number.Reason));
        Assert.Null(change.Percent);
        Assert.Null(change.IsClear);
    }

    [Theory]
    [InlineData(191, 131, true)]
    [InlineData(522, 482, false)]
    [InlineData(8, 0, true)]
    [InlineData(9, 1, true)]
    [InlineData(8, 7, false)]
    public void A_change_is_clear_when_it_is_more_than_chance(int now, int before, bool clear) => Assert.Equal(clear, Change(now, before).IsClear);

    [Fact]
    public void The_test_statistics_are_those_of_the_methods()
    {
        Assert.Equal(0.0078, Chance.BinomialTest(8, 0), 4);
        Assert.Equal(0.0215, Chance.BinomialTest(9, 1), 4);
        Assert.Equal(1.0, Chance.BinomialTest(8, 7), 4);
        var (ratio, lower, upper) = Chance.RatioInterval(191, 131);
        Assert.Equal((1.458, 1.167, 1.821), (Math.Round(ratio, 3), Math.Round(lower, 3), Math.Round(upper, 3)));
        (ratio, lower, upper) = Chance.RatioInterval(522, 482);
        Assert.Equal((1.083, 0.957, 1.226), (Math.Round(ratio, 3), Math.Round(lower, 3), Math.Round(upper, 3)));
    }

    private static Change Change(decimal now, decimal before) => new(Count(now), Count(before));

    private static Number Count(decimal value) => new(value, "count", "exact");
}
