namespace Warehouse.Tests.Methods;

/// <summary>Change and whether it is more than chance: methods 2.5.</summary>
public sealed class ChangeMethodTests(MethodMacros macros) : IClassFixture<MethodMacros>
{
    [Fact]
    public void T_33_points_are_not_per_cent()
    {
        Assert.Equal("8.6", macros.Rounded(1, "change_points(100.0 * 35 / 145, 100.0 * 19 / 122)"));
        Assert.Equal("84.2", macros.Rounded(1, "change_percent(35, 19)"));
    }

    [Theory]
    [InlineData(522, 482, "8.3")]
    [InlineData(169, 182, "-7.1")]
    [InlineData(191, 131, "45.8")]
    [InlineData(540, 502, "7.6")]
    [InlineData(22, 22, "0.0")]
    [InlineData(8, 0, "null")]
    [InlineData(171, 160, "6.9")]
    [InlineData(681, 580, "17.4")]
    [InlineData(5044, 5185, "-2.7")]
    public void T_34_the_changes_of_the_dashboard_of_April_2023(int a, int b, string percent) => Assert.Equal(percent, macros.Rounded(1, $"change_percent({a}, {b})"));

    [Fact]
    public void T_34_from_zero_there_is_no_percentage_and_the_reason_says_so() => Assert.Equal("zero_base", macros.Text("change_reason(8, 0)"));

    [Theory]
    [InlineData(191, 131, "1.458 1.167 1.821", true)]
    [InlineData(522, 482, "1.083 0.957 1.226", false)]
    public void T_35_ratio_and_limits_from_40(int a, int b, string expected, bool clear)
    {
        Assert.Equal(expected, macros.Rounded(3, $"{a} / {b}", $"ratio_lower({a}, {b})", $"ratio_upper({a}, {b})"));
        Assert.Equal(clear, macros.Truth($"change_is_clear({a}, {b})"));
        Assert.Null(macros.Number($"binomial_p({a}, {b})"));
    }

    [Theory]
    [InlineData(8, 0, "0.0078", true)]
    [InlineData(9, 1, "0.0215", true)]
    [InlineData(8, 7, "1.0000", false)]
    public void T_35_exact_chance_under_40(int a, int b, string p, bool clear)
    {
        Assert.Equal(p, macros.Rounded(4, $"binomial_p({a}, {b})"));
        Assert.Equal(clear, macros.Truth($"change_is_clear({a}, {b})"));
    }

    [Theory]
    [InlineData("5, 9", "null", "small_base")]
    [InlineData("9, 9", "0.0", null)]
    [InlineData("0, 0", "0.0", null)]
    [InlineData("11, 10", "10.0", null)]
    [InlineData("0, 60", "-100.0", null)]
    [InlineData("NULL, 60", "null", null)]
    [InlineData("60, NULL", "null", null)]
    [InlineData("NULL, 0", "null", null)]
    [InlineData("-1, 60", "null", null)]
    [InlineData("60, -1", "null", null)]
    [InlineData("-1, -1", "null", null)]
    public void A_change_without_percentage_says_why(string counts, string percent, string? reason)
    {
        Assert.Equal(percent, macros.Rounded(1, $"change_percent({counts})"));
        Assert.Equal(reason, macros.Text($"change_reason({counts})"));
    }

    [Fact]
    public void Under_a_base_of_10_the_absolute_change_is_told_and_under_50_there_is_a_caution()
    {
        Assert.Equal(-4, macros.Number("change_absolute(5, 9)"));
        Assert.Equal(8, macros.Number("change_absolute(8, 0)"));
        Assert.Null(macros.Number("change_absolute(-5, 9)"));
        Assert.Equal(["9|False", "10|True", "49|True", "50|False"], macros.Rows("SELECT base, change_has_caution(20, base) FROM (SELECT unnest([9, 10, 49, 50]) AS base)"));
    }

    // 10 per 1,000 against 20 per 2,000 is no change; 30 against 20 per 1,000 is +50%.
    [Theory]
    [InlineData("10, 1000, 20, 2000", "0.0")]
    [InlineData("30, 1000, 20, 1000", "50.0")]
    [InlineData("30, 1000, 9, 1000", "null", "small_base")]
    [InlineData("5, 1000, 5, 1100", "null", "small_base")]
    [InlineData("5, 1000, 5, 1000", "0.0")]
    [InlineData("0, 1000, 0, 1100", "0.0")]
    [InlineData("4, 1000, 0, 1100", "null", "zero_base")]
    [InlineData("30, 0, 20, 1000", "null")]
    [InlineData("30, 1000, 20, NULL", "null")]
    public void A_rate_changes_in_per_cent_of_the_earlier_rate(string counts, string percent, string? reason = null)
    {
        Assert.Equal(percent, macros.Rounded(1, $"rate_change_percent({counts})"));
        Assert.Equal(reason, macros.Text($"rate_change_reason({counts})"));
    }

    [Theory]
    [InlineData("NULL, 0")]
    [InlineData("0, NULL")]
    [InlineData("-1, 50")]
    [InlineData("50, -1")]
    [InlineData("-1, -1")]
    public void Chance_is_not_judged_of_what_is_not_known(string counts) => Assert.Null(macros.Truth($"change_is_clear({counts})"));

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 5, false)] // p = 2 / 32
    [InlineData(0, 6, true)] // p = 2 / 64
    [InlineData(0, 40, true)]
    [InlineData(40, 0, true)]
    public void Against_none_the_count_decides(int a, int b, bool clear) => Assert.Equal(clear, macros.Truth($"change_is_clear({a}, {b})"));

    // By hand: 3 of 4 with chance 1/3 each: P(at least 3) = (8 + 1) / 81 = 1/9, doubled 2/9; 0 of 4: P = 16/81, doubled 32/81.
    [Fact]
    public void Rates_of_few_events_are_tested_at_the_share_of_the_population()
    {
        Assert.Equal("0.2222", macros.Rounded(4, "rate_binomial_p(3, 1000, 1, 2000)"));
        Assert.Equal("0.3951", macros.Rounded(4, "rate_binomial_p(0, 1000, 4, 2000)"));
    }

    [Fact]
    public void Over_equal_populations_rates_are_tested_as_counts() =>
        Assert.Equal(["0"], macros.Rows("""
            SELECT count(*) FROM range(0, 61) AS x (a), range(0, 61) AS y (b)
            WHERE rate_change_is_clear(a, 7, b, 7) IS DISTINCT FROM change_is_clear(a, b)
                OR (a + b < 40 AND abs(rate_binomial_p(a, 7, b, 7) - binomial_p(a, b)) > 1e-12)
            """));

    [Theory]
    [InlineData("200, 1000, 200, 2000", true)]
    [InlineData("200, 1000, 400, 2000", false)]
    [InlineData("200, NULL, 400, 2000", null)]
    [InlineData("200, 1000, 400, 0", null)]
    [InlineData("NULL, 1000, 0, 1000", null)]
    public void Rates_are_compared_with_their_populations(string rates, bool? clear) => Assert.Equal(clear, macros.Truth($"rate_change_is_clear({rates})"));
}
