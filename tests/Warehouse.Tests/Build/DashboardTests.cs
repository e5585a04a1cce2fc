using System.Globalization;
using System.Text;

namespace Warehouse.Tests.Build;

/// <summary>The dashboard of the papers: of seed what they print, of loaded files any month.</summary>
public sealed class DashboardTests(SeedOnlyHome seed) : IClassFixture<SeedOnlyHome>
{
    [Theory]
    [InlineData("ResidentialBurglary", "522|482|8.3|null|1934|1908|1.4|null")]
    [InlineData("NonResidentialBurglary", "169|182|-7.1|null|648|554|17|null")]
    [InlineData("KnifeCrimeWithInjury", "22|22|0|null|93|85|9.4|null")]
    [InlineData("GunCrimeLethalBarrelledDischarges", "8|0|null|zero_base|8|7|null|small_base")]
    [InlineData("DomesticAbuseViolenceWithInjury", "171|160|6.9|null|722|747|-3.3|null")]
    public void The_dashboard_of_April_2023(string measure, string expected) =>
        Assert.Equal([expected], seed.Home.Rows($"""
            SELECT three_months, three_months_before, round(three_months_change, 1), three_months_reason, twelve_months, twelve_months_before, round(twelve_months_change, 1), twelve_months_reason
            FROM fact_dashboard WHERE measure = '{measure}' AND month = '2023-02-01'
            """));

    [Fact]
    public void What_has_no_polarity_is_neither_green_nor_red() =>
        Assert.Equal(["null|not_comparable"], seed.Home.Rows("SELECT DISTINCT rag, rag_reason FROM fact_dashboard WHERE fact IN ('domestic_abuse', 'hate_crime', 'treatment', 'marac')"));

    [Fact]
    public void Of_loaded_months_the_row_has_baseline_unusual_months_and_the_flag()
    {
        using var home = new FilledHome();
        // Three years of about 100 a month, and then fewer than in the quarter, the year and the first financial year before.
        int[] counts = [.. Enumerable.Repeat(100, 18), .. Enumerable.Repeat(101, 18), 80, 80, 60, 60];
        var text = new StringBuilder("MajorText,MinorText,LookUp_BoroughName");
        for (var i = 0; i < counts.Length; i++)
            text.Append(',').Append(new DateOnly(2011, 4, 1).AddMonths(i).ToString("yyyyMM", CultureInfo.InvariantCulture));
        home.Load("borough.csv", text.Append("\nBurglary,Domestic Burglary,Barnet,").AppendJoin(',', counts).Append('\n').ToString());

        Assert.Equal(
            ["220|303|-27.4|1129|1209|-6.6|2011/12|1200|-5.9|unusually_low|unusually_low|unusually_low|4|0|green"],
            home.Rows("""
                SELECT three_months, three_months_before, round(three_months_change, 1), twelve_months, twelve_months_before, round(twelve_months_change, 1),
                    baseline_year, baseline, round(baseline_change, 1), exception, exception_before, exception_two_before, positive, negative, rag
                FROM fact_dashboard WHERE measure = 'ResidentialBurglary' AND month = '2014-06-01'
                """));
    }
}
