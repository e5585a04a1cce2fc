namespace Warehouse.Tests.Methods;

/// <summary>Rates and the limits of counts: methods 2.1 and 2.2.</summary>
public sealed class RateTests(MethodMacros macros) : IClassFixture<MethodMacros>
{
    [Fact]
    public void T_20_the_denominator_decides_the_rate_of_5044_incidents() =>
        Assert.Equal("12.00 12.96 12.60 13.32", macros.Rounded(
            2, "crude_rate(5044, 420333, 1000)", "crude_rate(5044, 389344, 1000)", "1000 * poisson_lower(5044) / 389344", "1000 * poisson_upper(5044) / 389344"));

    [Fact]
    public void T_21_byar_limits_of_65() => Assert.Equal("50.163187710 82.849138546", macros.Rounded(9, "poisson_lower(65)", "poisson_upper(65)"));

    [Fact]
    public void T_22_limits_of_a_rate_of_10_in_200() =>
        Assert.Equal("5000.000000 2393.724957 9195.729303", macros.Rounded(6, "crude_rate(10, 200, 100000)", "100000 * poisson_lower(10) / 200", "100000 * poisson_upper(10) / 200"));

    [Fact]
    public void T_23_exact_limits_of_1_in_100() => Assert.Equal("0.025318 5.571643", macros.Rounded(6, "100 * poisson_lower(1) / 100", "100 * poisson_upper(1) / 100"));

    [Fact]
    public void T_24_limits_of_65_at_998() => Assert.Equal("42.880261 94.000291", macros.Rounded(6, "poisson_lower_998(65)", "poisson_upper_998(65)"));

    [Fact]
    public void T_25_681_robberies_over_the_census_population() =>
        Assert.Equal("1.749 1.620 1.886", macros.Rounded(3, "crude_rate(681, 389344, 1000)", "1000 * poisson_lower(681) / 389344", "1000 * poisson_upper(681) / 389344"));

    [Fact]
    public void T_26_eight_discharges_per_100_000() =>
        Assert.Equal("2.05 0.89 4.05", macros.Rounded(2, "crude_rate(8, 389344, 100000)", "100000 * poisson_lower(8) / 389344", "100000 * poisson_upper(8) / 389344"));
}
