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

    // The table of methods 2.2, first and last row.
    [Fact]
    public void The_exact_table_serves_0_to_9_and_Byar_from_10()
    {
        Assert.Equal("0.000000 3.688879 0.000000 6.907755", macros.Rounded(6, "poisson_lower(0)", "poisson_upper(0)", "poisson_lower_998(0)", "poisson_upper_998(0)"));
        Assert.Equal("4.115373 17.084803 2.452424 22.657373", macros.Rounded(6, "poisson_lower(9)", "poisson_upper(9)", "poisson_lower_998(9)", "poisson_upper_998(9)"));
        Assert.Equal("4.787450 18.391459", macros.Rounded(6, "poisson_lower(10)", "poisson_upper(10)"));
    }

    [Fact]
    public void Every_row_of_the_exact_table_is_the_solution_of_the_Poisson_equations() => Assert.All(Enumerable.Range(0, 10), o =>
    {
        Assert.Equal(0.025, PoissonAtMost(o, macros.Number($"poisson_upper({o})")!.Value), 6);
        Assert.Equal(0.001, PoissonAtMost(o, macros.Number($"poisson_upper_998({o})")!.Value), 6);
        if (o == 0)
            return;
        Assert.Equal(0.025, 1 - PoissonAtMost(o - 1, macros.Number($"poisson_lower({o})")!.Value), 6);
        Assert.Equal(0.001, 1 - PoissonAtMost(o - 1, macros.Number($"poisson_lower_998({o})")!.Value), 6);
    });

    // 3.453832 + 0.5 x (4.115373 - 3.453832)
    [Fact]
    public void A_count_that_was_shared_out_lies_between_its_neighbours() => Assert.Equal("3.784603 16.423996", macros.Rounded(6, "poisson_lower(8.5)", "poisson_upper(8.5)"));

    [Theory]
    [InlineData("poisson_lower(NULL)")]
    [InlineData("poisson_upper(-1)")]
    [InlineData("poisson_lower_998(-0.5)")]
    [InlineData("crude_rate(NULL, 100, 1000)")]
    [InlineData("crude_rate(2, 100, 1000)")]
    [InlineData("crude_rate(5, 0, 1000)")]
    [InlineData("crude_rate(5, NULL, 1000)")]
    [InlineData("index_to(5, 0)")]
    [InlineData("index_to(NULL, 5)")]
    public void What_cannot_be_is_null(string expression) => Assert.Null(macros.Number(expression));

    [Theory]
    [InlineData("crude_rate_reason(2, 100)", "small_count")]
    [InlineData("crude_rate_reason(0, 100)", "small_count")]
    [InlineData("crude_rate_reason(3, 100)", null)]
    [InlineData("crude_rate_reason(3, 0)", "no_denominator")]
    [InlineData("crude_rate_reason(3, NULL)", "no_denominator")]
    [InlineData("reliability(19)", "unreliable")]
    [InlineData("reliability(20)", null)]
    [InlineData("reliability(NULL)", null)]
    public void Under_3_events_there_is_no_rate_and_under_20_it_is_unreliable(string expression, string? expected) => Assert.Equal(expected, macros.Text(expression));

    [Fact]
    public void T_36_a_fall_of_23_per_cent_is_index_77() => Assert.Equal("77.0", macros.Rounded(1, "index_to(1540, 2000)"));

    private static double PoissonAtMost(int k, double mean)
    {
        var (term, sum) = (Math.Exp(-mean), 0.0);
        for (var i = 0; i <= k; i++)
        {
            sum += term;
            term *= mean / (i + 1);
        }

        return sum;
    }
}
