namespace Warehouse.Tests.Methods;

/// <summary>Recent trend over five years: methods 2.8.</summary>
public sealed class TrendTests(MethodMacros macros) : IClassFixture<MethodMacros>
{
    private const string Answers = "[400, 410, 420, 440, 470]";
    private const string Residents = "[389000, 390000, 392000, 394000, 396000]";

    [Fact]
    public void T_39_trend_of_a_share_that_rises()
    {
        Assert.Equal("12.1396", macros.Rounded(4, $"share_trend([52, 58, 66, 79, 98], {Answers}).chi2"));
        Assert.Equal("increasing", macros.Text($"share_trend([52, 58, 66, 79, 98], {Answers}).marker"));
    }

    [Fact]
    public void T_40_trend_of_a_share_without_one()
    {
        Assert.Equal("4.8066", macros.Rounded(4, $"share_trend([60, 66, 70, 80, 95], {Answers}).chi2"));
        Assert.Equal("no significant change", macros.Text($"share_trend([60, 66, 70, 80, 95], {Answers}).marker"));
    }

    [Fact]
    public void T_41_trend_of_a_rate_that_rises()
    {
        var trend = RateTrend("[580, 600, 640, 681, 700]");

        Assert.Equal("0.074348", macros.Rounded(6, $"{trend}.slope"));
        Assert.Equal("13.0659", macros.Rounded(4, $"{trend}.chi2"));
        Assert.Equal("increasing", macros.Text($"{trend}.marker"));
    }

    [Fact]
    public void T_42_trend_of_a_rate_without_one()
    {
        var trend = RateTrend("[580, 595, 610, 600, 620]");

        Assert.Equal("0.5407", macros.Rounded(4, $"{trend}.chi2"));
        Assert.Equal("no significant change", macros.Text($"{trend}.marker"));
    }

    [Theory]
    [InlineData("share_trend([1, 2, 3, 4], [9, 9, 9, 9])")]
    [InlineData("share_trend([1, 2, NULL, 4, 5], [9, 9, 9, 9, 9])")]
    [InlineData("share_trend([1, 2, 3, 4, 5], [9, 9, 0, 9, 9])")]
    [InlineData("share_trend(NULL, NULL)")]
    [InlineData("rate_trend([1, 2, 3, 4], [0, 1, 2, 3], [2, 3, 4, 5])")]
    [InlineData("rate_trend([1, 2, NULL, 4, 5], [0, 1, 2, 3, 4], [2, 3, 4, 5, 6])")]
    [InlineData("rate_trend([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5])")]
    [InlineData("rate_trend(NULL, NULL, NULL)")]
    public void Of_fewer_than_five_years_no_trend_can_be_calculated(string trend)
    {
        Assert.Equal("cannot be calculated", macros.Text($"{trend}.marker"));
        Assert.Null(macros.Number($"{trend}.chi2"));
    }

    [Fact]
    public void Of_more_than_five_years_the_latest_five_count()
    {
        Assert.Equal("12.1396", macros.Rounded(4, "share_trend([90, 52, 58, 66, 79, 98], [90, 400, 410, 420, 440, 470]).chi2"));
        Assert.Equal("decreasing", macros.Text("rate_trend([0, 90, 80, 70, 60, 50], [0, 89, 79, 69, 59, 49], [1, 91, 81, 71, 61, 51]).marker"));
    }

    [Theory]
    [InlineData("[0, 0, 0, 0, 0]")]
    [InlineData("[9, 9, 9, 9, 9]")]
    public void None_or_all_of_every_year_is_no_significant_change(string counts) => Assert.Equal("no significant change", macros.Text($"share_trend({counts}, [9, 9, 9, 9, 9]).marker"));

    // Without the first year the line rises, with it it falls, each slope far from chance.
    [Fact]
    public void A_slope_that_hangs_on_one_year_is_no_significant_change()
    {
        const string Trend = "rate_trend([10, 1, 2, 3, 4], [9.9, 0.9, 1.9, 2.9, 3.9], [10.1, 1.1, 2.1, 3.1, 4.1])";

        Assert.True(macros.Number($"{Trend}.chi2") > 9.5495);
        Assert.Equal("no significant change", macros.Text($"{Trend}.marker"));
    }

    private static string RateTrend(string counts) =>
        $"(SELECT rate_trend(list(1000 * o / n), list(1000 * poisson_lower(o) / n), list(1000 * poisson_upper(o) / n)) FROM (SELECT unnest({counts}) AS o, unnest({Residents}) AS n))";
}
