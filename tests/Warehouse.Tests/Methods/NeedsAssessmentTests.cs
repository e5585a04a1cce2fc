namespace Warehouse.Tests.Methods;

/// <summary>What the needs assessments compute: methods 4.3 and 5.</summary>
public sealed class NeedsAssessmentTests(MethodMacros macros) : IClassFixture<MethodMacros>
{
    [Theory]
    [InlineData("true, 30, false, false", false)] // robbery of personal property
    [InlineData("true, 30, true, false", true)] // 8N, domestic
    [InlineData("true, 30, false, true", true)] // rape
    [InlineData("false, 19, false, false", false)] // common assault
    [InlineData("true, 24, false, false", true)]
    [InlineData("true, 25, false, false", false)]
    [InlineData("true, NULL, false, false", null)]
    [InlineData("true, NULL, true, false", true)]
    [InlineData("false, NULL, NULL, NULL", false)]
    public void T_50_serious_violence_as_defined(string offence, bool? expected) => Assert.Equal(expected, macros.Truth($"serious_violence_as_defined({offence})"));

    [Fact]
    public void T_51_unmet_need_with_limits_from_those_of_the_prevalence()
    {
        const string Need = "unmet_need(640, 1500, 1200, 1900)";

        Assert.Equal("57.3 46.7 66.3", macros.Rounded(1, $"100 * {Need}.value", $"100 * {Need}.lower", $"100 * {Need}.upper"));
    }

    [Theory]
    [InlineData("unmet_need(1300, 1500, 1200, 1900).lower", 0.0)]
    [InlineData("unmet_need(NULL, 1500, 1200, 1900).value", null)]
    [InlineData("unmet_need(640, NULL, 1200, 1900).value", null)]
    [InlineData("unmet_need(640, 0, 0, 0).value", null)]
    [InlineData("unmet_need(-1, 1500, 1200, 1900).value", null)]
    public void There_is_no_unmet_need_below_none_and_none_without_a_prevalence(string need, double? expected) => Assert.Equal(expected, macros.Number(need));

    [Fact]
    public void T_52_successful_completions_21_of_400() =>
        Assert.Equal("5.3 3.5 7.9", macros.Rounded(1, "100.0 * 21 / 400", "100 * wilson_lower(21, 400)", "100 * wilson_upper(21, 400)"));

    [Theory]
    [InlineData("['Heroin', 'Alcohol']", "opiate")]
    [InlineData("['Cocaine', 'Alcohol']", "non-opiate and alcohol")]
    [InlineData("['Alcohol', NULL, 'Cocaine']", "non-opiate and alcohol")]
    [InlineData("['Cannabis', NULL, NULL]", "non-opiate only")]
    [InlineData("['Alcohol', NULL, NULL]", "alcohol only")]
    [InlineData("[NULL, NULL, NULL]", null)]
    [InlineData("[]", null)]
    [InlineData("NULL", null)]
    public void T_53_the_first_substance_group_that_fits(string substances, string? expected) => Assert.Equal(expected, macros.Text($"substance_group({substances})"));

    [Fact]
    public void T_54_incidents_that_became_offences() => Assert.Equal("61.9", macros.Rounded(1, "100 * 3121 / 5044"));

    [Fact]
    public void T_55_marac_cases_for_10_000_women_and_what_volume_is_expected()
    {
        Assert.Equal("29.8 27.2 32.6", macros.Rounded(1, "crude_rate(477, 160000, 10000)", "10000 * poisson_lower(477) / 160000", "10000 * poisson_upper(477) / 160000"));
        Assert.Equal("640.000 0.745", macros.Rounded(3, "marac_expected(160000)", "477 / marac_expected(160000)"));
        Assert.Equal("4.8 6.4 1.2 1.6", macros.Rounded(1, "marac_advocates(477)", "marac_advocates(marac_expected(160000))", "marac_administrators(477)", "marac_administrators(marac_expected(160000))"));
    }

    // By hand: atanh(0.5) = 0.549306, standard error sqrt(1.125 / 21) = 0.231455.
    [Theory]
    [InlineData(0.5, 24, "0.0954 0.7628")]
    [InlineData(-0.5, 24, "-0.7628 -0.0954")]
    [InlineData(1, 24, "1.0000 1.0000")]
    public void A_rank_correlation_has_the_limits_of_Bonett_and_Wright(double r, int n, string expected) => Assert.Equal(
        expected, macros.Rounded(4, FormattableString.Invariant($"rank_correlation_lower({r}, {n})"), FormattableString.Invariant($"rank_correlation_upper({r}, {n})")));

    [Theory]
    [InlineData("rank_correlation_lower(0.5, 9)")]
    [InlineData("rank_correlation_upper(1.1, 24)")]
    [InlineData("rank_correlation_upper(NULL, 24)")]
    public void Few_areas_or_no_correlation_have_no_limits(string limit) => Assert.Null(macros.Number(limit));
}
