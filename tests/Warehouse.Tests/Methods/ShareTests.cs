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
}
