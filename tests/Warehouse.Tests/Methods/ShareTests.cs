namespace Warehouse.Tests.Methods;

/// <summary>Shares and their limits: methods 0 and 2.3.</summary>
public sealed class ShareTests(MethodMacros macros) : IClassFixture<MethodMacros>
{
    [Fact]
    public void T_00_a_year_is_the_ratio_of_sums_and_not_the_mean_of_quarters() =>
        Assert.Equal(["17.8"], macros.Rows("SELECT round(100.0 * sum(repeats) / sum(referrals), 1) FROM (VALUES (9, 87), (22, 123), (19, 122), (35, 145)) AS quarter (repeats, referrals)"));

    [Fact]
    public void T_27_wilson_limits_of_65_of_100() => Assert.Equal("0.552544433 0.736357518", macros.Rounded(9, "wilson_lower(65, 100)", "wilson_upper(65, 100)"));

    [Fact]
    public void T_28_wilson_limits_of_1_of_100() => Assert.Equal("0.001767432 0.054486196", macros.Rounded(9, "wilson_lower(1, 100)", "wilson_upper(1, 100)"));

    [Fact]
    public void T_29_none_and_all_of_20() =>
        Assert.Equal("0.000000 0.161125 0.838875 1.000000", macros.Rounded(6, "wilson_lower(0, 20)", "wilson_upper(0, 20)", "wilson_lower(20, 20)", "wilson_upper(20, 20)"));

    [Theory]
    [InlineData(85, 477, "17.8 14.6 21.5")]
    [InlineData(9, 87, "10.3 5.5 18.5")]
    [InlineData(22, 123, "17.9 12.1 25.6")]
    [InlineData(19, 122, "15.6 10.2 23.0")]
    [InlineData(35, 145, "24.1 17.9 31.7")]
    public void T_30_repeat_rates_of_the_year_and_its_quarters(int repeats, int referrals, string expected) =>
        Assert.Equal(expected, macros.Rounded(1, $"100.0 * {repeats} / {referrals}", $"100 * wilson_lower({repeats}, {referrals})", $"100 * wilson_upper({repeats}, {referrals})"));

    [Fact]
    public void T_31_weights_make_a_survey_of_100_worth_93() =>
        Assert.Equal(["93.478|27.9|47.1"], macros.Rows("""
            SELECT round(base, 3), round(100 * wilson_lower(0.37 * base, base), 1), round(100 * wilson_upper(0.37 * base, base), 1)
            FROM (SELECT effective_base(weight) AS base FROM (SELECT unnest([1.2, 0.8, 1.5]) AS weight, unnest([30, 50, 20]) AS people), range(people))
            """));

    [Theory]
    [InlineData("wilson_lower(0, 0)")]
    [InlineData("wilson_upper(1, NULL)")]
    [InlineData("wilson_lower(-1, 5)")]
    [InlineData("wilson_upper(6, 5)")]
    [InlineData("survey_share(0.4, 29)")]
    [InlineData("share_difference_lower(1, 0, 1, 5)")]
    public void Without_a_base_there_is_no_share(string expression) => Assert.Null(macros.Number(expression));

    [Fact]
    public void A_survey_share_on_30_to_49_answers_carries_a_caution()
    {
        Assert.Equal("small_base", macros.Text("survey_share_reason(29)"));
        Assert.Null(macros.Text("survey_share_reason(30)"));
        Assert.Equal(["False", "True", "True", "False"], macros.Rows("SELECT survey_share_has_caution(answers) FROM (SELECT unnest([29, 30, 49, 50]) AS answers)"));
    }

    // Newcombe 1998, table II, method 10: 56/70 - 48/80 has 0.0524 to 0.3339; 9/10 - 3/10 has 0.1705 to 0.8090.
    [Fact]
    public void The_difference_of_two_shares_has_the_limits_of_Newcombe()
    {
        Assert.Equal("0.0524 0.3339", macros.Rounded(4, "share_difference_lower(56, 70, 48, 80)", "share_difference_upper(56, 70, 48, 80)"));
        Assert.Equal("0.1705 0.8090", macros.Rounded(4, "share_difference_lower(9, 10, 3, 10)", "share_difference_upper(9, 10, 3, 10)"));
    }

    [Theory]
    [InlineData("35, 145, 9, 87", true)]
    [InlineData("35, 145, 22, 123", false)]
    [InlineData("5, 5, 0, 5", true)]
    [InlineData("0, 5, 0, 5", false)]
    [InlineData("5, 0, 1, 5", null)]
    [InlineData("NULL, 5, 1, 5", null)]
    public void A_share_has_changed_when_the_interval_of_the_difference_leaves_0_out(string shares, bool? clear) => Assert.Equal(clear, macros.Truth($"share_change_is_clear({shares})"));
}
