using Warehouse.Build;
using Warehouse.Catalog;

namespace Warehouse.Tests.Build;

/// <summary><c>docs/published-figures.md</c> against the data: every figure is published, and the facts that it names hold the rest.</summary>
public sealed class FigureTopicTests(SeedOnlyHome built) : IClassFixture<SeedOnlyHome>
{
    private static readonly Dictionary<string, Topic> Table = File.ReadLines(Path.Combine(TestHome.Project.Root, "docs", "published-figures.md"))
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| Topic", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal))
        .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(c => c[1], c => new Topic(int.Parse(c[2], System.Globalization.CultureInfo.InvariantCulture), c[3], c[4]));

    private readonly TestHome home = built.Home;

    [Fact]
    public void Every_figure_is_published_under_its_topic()
    {
        Assert.Equal(1960, Table.Values.Sum(t => t.Figures));
        Assert.Equal(
            Table.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}|{t.Value.Figures}"),
            home.Rows("SELECT topic, count(*) FROM fact_published_figure GROUP BY topic ORDER BY topic"));
    }

    [Fact]
    public void The_facts_that_a_topic_names_hold_its_figures_and_no_other_does() =>
        Assert.Equal(
            Table.Where(t => t.Value.Facts.Length > 0).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}|{t.Value.Facts}"),
            home.Rows($"""
                SELECT f.topic, string_agg(DISTINCT h.set_name, ', ' ORDER BY h.set_name)
                FROM fact_published_figure AS f JOIN ({Holders}) AS h USING (figure_id) GROUP BY f.topic ORDER BY f.topic
                """));

    [Fact]
    public void What_no_fact_holds_has_a_reason_in_the_table() =>
        Assert.Equal(
            Table.Where(t => t.Value.Reason.Length > 0).Select(t => t.Key).Order(StringComparer.Ordinal),
            home.Rows($"SELECT DISTINCT topic FROM fact_published_figure WHERE figure_id NOT IN (SELECT figure_id FROM ({Holders})) ORDER BY topic"));

    [Fact]
    public void No_figure_is_in_two_facts() =>
        Assert.Empty(home.Rows($"SELECT figure_id FROM ({Holders}) GROUP BY figure_id HAVING count(*) > 1"));

    [Fact]
    public void An_observation_with_a_number_and_a_place_is_in_a_fact_unless_its_topic_says_why_not() =>
        // Apart from the topics with a reason of their own: one number printed in two reports.
        Assert.Equal(["da-vwi-2022-02-12m-fs", "da-vwi-2023-02-12m-fs"], home.Rows($"""
            SELECT figure_id FROM fact_published_figure
            WHERE area_key IS NOT NULL AND value IS NOT NULL AND (comparator IS NULL OR unit = 'rank')
                AND unit NOT IN ('percent_change', 'percentage_points', 'percent_difference')
                AND qualifier NOT IN ('target', 'range_low', 'range_high')
                AND topic NOT IN ('cctv_by_ward', 'cctv_by_ward_type', 'cctv_summary', 'indicators', 'marac', 'offences', 'programme_evidence')
                AND figure_id NOT IN (SELECT figure_id FROM ({Holders}))
            ORDER BY figure_id
            """));

    private static string Holders { get; } = string.Join(" UNION ALL ", BuildPlan.Read(TestHome.Project).Relations
        .Where(r => r.Kind is RelationKind.Fact && r.SetName is not ("PublishedFigures" or "MeasureValues" or "BriefingValues") && r.FindColumn("FigureId") is not null)
        .Select(r => $"SELECT figure_id, '{r.SetName}' AS set_name FROM {r.Table} WHERE figure_id IS NOT NULL"));

    private sealed record Topic(int Figures, string Facts, string Reason);
}
