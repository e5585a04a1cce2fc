using Warehouse.Tests.Build;

namespace Warehouse.Tests.Measures;

/// <summary>The printed figures that measure files claim as values of theirs.</summary>
public sealed class PublishedPredicateTests(SeedOnlyHome home) : IClassFixture<SeedOnlyHome>
{
    [Fact]
    public void Every_predicate_finds_a_figure_and_no_figure_is_a_value_of_two_measures()
    {
        var claims = Predicates().SelectMany(p => Figures(p.Published).Select(f => (p.Measure, p.Unit, Figure: f))).ToArray();
        Assert.DoesNotContain(Predicates(), p => Figures(p.Published).Count == 0);
        Assert.Empty(claims.GroupBy(c => c.Figure).Where(c => c.Count() > 1).Select(c => $"{c.Key}: {string.Join(", ", c.Select(x => x.Measure))}"));
        // A count is no value of a share, and a change is none of either.
        Assert.Empty(claims.Where(c => !Units(c.Unit).Contains(c.Figure.Split('|')[1])).Select(c => $"{c.Measure}: {c.Figure}"));
    }

    [Theory]
    [InlineData("ResidentialBurglary", "off-res-burglary-2023-02-3m", "522")]
    [InlineData("NonResidentialBurglary", "off-nonres-burglary-2023-02-3m", "169")]
    public void The_figures_of_the_dashboard_are_found(string measure, string figure, string printed) =>
        Assert.Contains($"{figure}|{printed}", home.Home.Rows($"SELECT figure_id, value_as_printed FROM fact_published_figure WHERE {Physical(Predicates().Single(p => p.Measure == measure).Published)}"));

    private static string[] Units(string unit) => unit switch
    {
        "percent" => ["percent"],
        _ when unit.Contains(" per 1,000 ", StringComparison.Ordinal) => ["rate_per_1000"],
        _ => ["count"],
    };

    private (string Measure, string Unit, string Published)[] Predicates() =>
        [.. home.Home.Rows("SELECT fact || '.' || query_name, unit, published FROM dim_measure WHERE published IS NOT NULL AND has_values").Select(r => r.Split('|', 3)).Select(r => (r[0].Split('.')[1], r[1], r[2]))];

    private List<string> Figures(string predicate) => home.Home.Rows($"SELECT figure_id, unit FROM fact_published_figure WHERE {Physical(predicate)}");

    // The names of PublishedFigures are those of its table but for their style.
    private static string Physical(string predicate) =>
        System.Text.RegularExpressions.Regex.Replace(predicate, "\"([A-Za-z]+)\"", m => System.Text.RegularExpressions.Regex.Replace(m.Groups[1].Value, "(?<!^)([A-Z])", "_$1").ToLowerInvariant());
}
