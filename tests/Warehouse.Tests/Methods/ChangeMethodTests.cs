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
}
