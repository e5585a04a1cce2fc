using Notebooks.Numbers;

namespace Notebooks.Tests.Numbers;

public sealed class NumberTests
{
    // T-00: repeats 9, 22, 19, 35 of referrals 87, 123, 122, 145. The paper printed 17 %.
    [Fact]
    public void A_share_of_a_year_comes_from_the_sums_and_not_from_the_quarters_shares()
    {
        var repeats = Number.Sum([Count(9), Count(22), Count(19), Count(35)]);
        var referrals = Number.Sum([Count(87), Count(123), Count(122), Count(145)]);

        Assert.Equal("85", repeats.ToString());
        Assert.Equal("477", referrals.ToString());
        Assert.Equal("17.8%", Number.Share(repeats, referrals).ToString());
    }

    [Fact]
    public void A_sum_with_an_unknown_part_is_unknown_for_the_same_reason()
    {
        var sum = Number.Sum([Count(9), Number.Unknown("count", "small_count")]);

        Assert.Null(sum.Value);
        Assert.Equal("small_count", sum.Reason);
        Assert.Equal("hidden: small number", sum.ToString());
    }

    [Fact]
    public void A_share_of_zero_has_no_value() => Assert.Equal(("zero_base", null), (Number.Share(Count(0), Count(0)).Reason, Number.Share(Count(0), Count(0)).Value));

    [Fact]
    public void A_computed_number_has_the_worst_status_and_every_origin_once()
    {
        var a = new Number(1, "count", "exact") { Origins = [Printed("a"), Printed("b")] };
        var b = new Number(2, "count", "incomplete") { Origins = [Printed("b")] };

        var difference = b - a;

        Assert.Equal("incomplete", difference.Status);
        Assert.Equal(["a", "b"], difference.Origins.Cast<Origin.Printed>().Select(o => o.FigureId).Order());
    }

    [Theory]
    [InlineData(1934, "count", "1,934")]
    [InlineData(2, "percent", "2.0%")]
    [InlineData(-13, "percentage_points", "\u221213.0 points")]
    [InlineData(-2500.5, "gbp", "\u2212£2,500.50")]
    [InlineData(12.1, "rate_per_1000", "12.1")]
    public void A_number_is_shown_as_its_unit_is_read(double value, string unit, string shown) =>
        Assert.Equal(shown, new Number((decimal)value, unit, "exact").ToString());

    [Theory]
    [InlineData(2, "percent", "2%")]
    [InlineData(13.5, "percent", "13.5%")]
    [InlineData(17.0, "percent_change", "+17%")]
    [InlineData(-7.1, "percent_change", "\u22127.1%")]
    [InlineData(1934, "count", "1,934")]
    public void A_printed_number_keeps_the_decimals_of_the_paper(double value, string unit, string shown) =>
        Assert.Equal(shown, Number.Printed((decimal)value, unit, Printed("a")).ToString());

    [Fact]
    public void Printed_words_stay_words() =>
        Assert.Equal("Monitor", Number.Printed(null, "text", new Origin.Printed("t", "Monitor", "d", "i", "l", "")).ToString());

    private static Number Count(decimal value) => new(value, "count", "published");

    private static Origin.Printed Printed(string id) => new(id, "1", "d", "i", "l", "");
}
