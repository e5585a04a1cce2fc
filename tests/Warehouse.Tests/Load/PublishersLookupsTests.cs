using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>The publishers' own lookups and the population by LSOA. Expected numbers are those of the list that came with the files, and counted with other tools.</summary>
public sealed class PublishersLookupsTests(PublishersLookupsTests.Loaded loaded) : IClassFixture<PublishersLookupsTests.Loaded>
{
    [Theory]
    [InlineData("Best_Fit", "ons_lsoa_ward", 4994)]
    [InlineData("lsoa_ward.csv", "ons_lsoa_ward", 220)]
    [InlineData("Ward_to_Local", "ons_ward_borough", 8441)]
    [InlineData("identities", "ons_ward_identity", 7807)]
    [InlineData("changed", "ons_lsoa_change", 15)]
    [InlineData("overlap", "ward_area_overlap", 56)]
    [InlineData("mid2020", "ons_lsoa_population", 4835)]
    public void Every_row_is_staged_and_none_rejected(string file, string layout, int rows)
    {
        var report = loaded.File(file);

        Assert.Equal((FileOutcome.Booked, layout, rows, 0), (report.Outcome, report.Batch!.Layout, report.Batch.RowsRead, report.Batch.RowsRejected));
    }

    [Theory]
    [InlineData("SELECT sum(count) FROM staged_lsoa_population WHERE borough_code = 'E09000003' AND sex = 'all' AND age_band = 'all'", "399007")]
    [InlineData("SELECT count(*) FROM (FROM staged_lsoa_ward WHERE ward_year = 2022) AS a JOIN (FROM staged_lsoa_ward WHERE ward_year = 2025) AS b ON a.lsoa_code = b.lsoa_code AND a.ward_code = b.ward_code", "220")]
    [InlineData("SELECT count(DISTINCT ward_code) FROM staged_lsoa_ward WHERE borough_code = 'E09000003'", "24")]
    [InlineData("SELECT count(*) FROM staged_ward_borough WHERE borough_code = 'E09000003' AND ward_year = 2023", "24")]
    [InlineData("SELECT count(*) FROM staged_ward_borough WHERE borough_name = 'Barnet' AND ward_year = 2018", "21")]
    [InlineData("SELECT string_agg(DISTINCT from_code, ',' ORDER BY from_code) FROM staged_lsoa_change", "E01000125,E01000148,E01000155,E01000262,E01033572,E01033573")]
    [InlineData("SELECT count(DISTINCT from_code) || ' to ' || count(DISTINCT to_code) FROM staged_ward_overlap WHERE from_year = 2018 AND to_year = 2022", "21 to 24")]
    public void Barnet_is_whole_in_them(string sql, string expected) => Assert.Equal(expected, loaded.Ask(sql));

    /// <summary>The files, loaded once for all tests of the class.</summary>
    public sealed class Loaded : LoadedFiles
    {
        protected override IEnumerable<string> Paths =>
            [.. Directory.EnumerateFiles(PublishersFiles.Path("geography"), "*.csv", SearchOption.AllDirectories), PublishersFiles.Path("population/lsoa-mid2020-population-london.csv")];
    }
}
