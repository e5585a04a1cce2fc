using System.Globalization;
using System.Security.Cryptography;
using DuckDb;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Seed;

/// <summary>What the project ships: everything listed, nothing changed unnoticed, and the reference facts right.</summary>
public sealed class SeedTests
{
    private static readonly string Seed = ProjectFiles.Locate().Seed;

    [Fact]
    public void Every_file_is_in_the_manifest_with_its_fingerprint()
    {
        var listed = Table("manifest.csv").ToDictionary(r => r["file"], r => r["sha256"]);
        var there = Directory.EnumerateFiles(Seed, "*.csv", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Seed, f).Replace('\\', '/'))
            .Where(f => f != "manifest.csv")
            .ToDictionary(f => f, f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Seed, f)))));
        Assert.Equal(there.OrderBy(f => f.Key, StringComparer.Ordinal), listed.OrderBy(f => f.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_says_where_it_is_from_and_under_which_licence() =>
        Assert.All(Table("manifest.csv"), r =>
        {
            Assert.NotEmpty(r["title"]);
            Assert.NotEmpty(r["origin"]);
            Assert.NotEmpty(r["licence"]);
            Assert.True(r["borough"] == "" || r["attribution"] != "", $"{r["file"]} is about a borough and has no attribution");
        });

    [Fact]
    public void The_figures_are_the_1960_of_the_papers_each_with_its_place()
    {
        var figures = Figures();
        Assert.Equal(1960, figures.Count);
        Assert.Distinct(figures.Select(f => f["figure_id"]));
        Assert.All(figures, f =>
        {
            Assert.InRange(f["locator"].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 1, 12);
            Assert.NotEmpty(f["value_as_printed"]);
            Assert.True(DateOnly.TryParseExact(f["doc"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        });
    }

    [Fact]
    public void The_template_has_every_column_that_a_figure_table_has()
    {
        var template = Header("figures/template.csv").ToHashSet();
        Assert.All(Directory.EnumerateFiles(Path.Combine(Seed, "figures")), f => Assert.Subset(template, Header(Path.GetRelativePath(Seed, f)).ToHashSet()));
    }

    [Fact]
    public void Wards_are_as_many_as_counted_and_their_codes_count_on_without_a_gap() =>
        Assert.All(Table("reference/ward_counts.csv"), r =>
        {
            var first = int.Parse(r["first_code"].AsSpan(1), CultureInfo.InvariantCulture);
            var last = int.Parse(r["last_code"].AsSpan(1), CultureInfo.InvariantCulture);
            Assert.Equal(int.Parse(r["wards"], CultureInfo.InvariantCulture), last - first + 1);
        });

    [Fact]
    public void The_boroughs_had_632_wards_and_have_679_since_2022()
    {
        var counts = Table("reference/ward_counts.csv");
        // 32 boroughs; the City's 25 are left out. Boroughs whose wards did not change in 2022 have one row for both.
        var boroughs = counts.Where(r => r["borough_code"] != "E09000001").GroupBy(r => r["borough_code"]).ToArray();
        Assert.Equal(32, boroughs.Length);
        Assert.Equal(632, boroughs.Sum(b => int.Parse(b.OrderBy(r => r["boundary_set"]).First()["wards"], CultureInfo.InvariantCulture)));
        Assert.Equal(679, boroughs.Sum(b => int.Parse(b.Single(r => r["boundary_set"] == "WD2022")["wards"], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Barnets_population_is_as_published_and_its_wards_add_up_within_two()
    {
        var population = Table("reference/population.csv").Where(r => r["version"] == "Census 2021" && r["sex"] == "all" && r["age_band"] == "all")
            .ToDictionary(r => r["area_code"], r => int.Parse(r["count"], CultureInfo.InvariantCulture));
        Assert.Equal(389_344, population["E09000003"]);
        Assert.Equal(389_342, population.Where(p => p.Key.StartsWith("E05", StringComparison.Ordinal)).Sum(p => p.Value));
        Assert.Equal(33, population.Count(p => p.Key.StartsWith("E09", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_tile_map_gives_each_of_the_24_wards_a_cell_of_its_own()
    {
        var tiles = Table("reference/tile_map.csv");
        Assert.Equal(24, tiles.Count);
        Assert.Distinct(tiles.Select(t => (t["column"], t["row"])));
        Assert.Equal(Build.BarnetWards.Of2022, tiles.Select(t => t["ward_code"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_label_cut_at_fifty_characters_stands_for_one_offence()
    {
        var meanings = Table("reference/offence_map.csv")
            .GroupBy(r => (r["source_taxonomy"], Cut(r["source_group"]), Cut(r["source_subgroup"])))
            .Where(g => g.Select(r => (r["conformed_group"], r["conformed_offence"])).Distinct().Count() > 1);
        Assert.Empty(meanings);
    }

    [Fact]
    public void Flags_of_an_offence_are_of_the_four_words() =>
        Assert.All(Table("reference/offence_map.csv"), r => Assert.All(
            ["is_serious_violence", "is_vawg", "is_drugs", "is_neighbourhood_crime"],
            flag => Assert.Contains(r[flag], (string[])["yes", "proxy", "partial", "no"])));

    private static string Cut(string label) => string.Join(' ', label.Trim()[..Math.Min(50, label.Trim().Length)].ToUpperInvariant().Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static List<Dictionary<string, string>> Figures() =>
        [.. Directory.EnumerateFiles(Path.Combine(Seed, "figures"), "*.csv").SelectMany(f => Table(Path.GetRelativePath(Seed, f)))];

    private static string[] Header(string file) => File.ReadLines(Path.Combine(Seed, file)).First().Split(',');

    internal static List<Dictionary<string, string>> Table(string file)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand("SELECT * FROM read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')");
        command.Parameters.Add(new DuckDBParameter(Path.Combine(Seed, file)));
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? "" : reader.GetString(i)));
        return rows;
    }
}
