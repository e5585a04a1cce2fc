namespace Warehouse.Tests.Methods;

/// <summary>Directly standardised rates: methods 2.4.</summary>
public sealed class StandardisedRateTests(MethodMacros macros) : IClassFixture<MethodMacros>
{
    private const string Bands = "[10000, 20000, 15000], [30000, 40000, 30000]";

    [Fact]
    public void T_32_a_standardised_rate_with_its_variance_and_limits()
    {
        const string Rate = $"directly_standardised([20, 60, 20], {Bands})";

        Assert.Equal("220.00 178.32 268.36 222.22", macros.Rounded(2, $"100000 * {Rate}.value", $"100000 * {Rate}.lower", $"100000 * {Rate}.upper", "crude_rate(100, 45000, 100000)"));
        Assert.Equal("5.0", macros.Rounded(1, $"1e8 * {Rate}.variance"));
    }

    [Theory]
    [InlineData($"[2, 6, 1], {Bands}", "small_count")]
    [InlineData("[20, 60, 20], [10000, 0, 15000], [30000, 40000, 30000]", "no_denominator")]
    [InlineData("[20, 60, 20], [10000, NULL, 15000], [30000, 40000, 30000]", "no_denominator")]
    public void Under_10_events_or_without_a_population_there_is_none(string arguments, string reason)
    {
        Assert.Null(macros.Text($"directly_standardised({arguments})"));
        Assert.Equal(reason, macros.Text($"directly_standardised_reason({arguments[..arguments.LastIndexOf(", [", StringComparison.Ordinal)]})"));
    }

    [Fact]
    public void Ten_events_are_enough() => Assert.NotNull(macros.Text($"directly_standardised([2, 7, 1], {Bands})"));

    [Fact]
    public void The_standard_population_has_19_bands_and_100_000_people() =>
        Assert.Equal("19 100000", macros.Rounded(0, "len(european_standard_population())", "list_sum(european_standard_population())"));
}
