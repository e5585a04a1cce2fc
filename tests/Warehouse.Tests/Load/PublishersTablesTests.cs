using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>The publishers' own tables of population, deprivation and treatment. Expected numbers are those of the list that came with the files, and counted with other tools.</summary>
public sealed class PublishersTablesTests(PublishersTablesTests.Loaded loaded) : IClassFixture<PublishersTablesTests.Loaded>
{
    [Theory]
    [InlineData("ONS_Ward_Population", "ons_census_population", 1360)]
    [InlineData("ONS_Ward_Sex", "ons_census_population", 1360)]
    [InlineData("ONS_Ward_Age", "ons_census_population", 2424)]
    [InlineData("housing-density", "gla_borough_population", 1872)]
    [InlineData("imd-2019-london-lsoa", "mhclg_deprivation", 4835)]
    [InlineData("idaci-idaopi", "mhclg_deprivation", 211)]
    [InlineData("iod-2025", "mhclg_deprivation", 4994)]
    [InlineData("wards-summary", "gla_ward_deprivation", 633)]
    [InlineData("adults-in-treatment", "ndtms_treatment", 5)]
    public void Every_row_is_read_and_none_rejected(string file, string layout, int rows)
    {
        var report = loaded.File(file);

        Assert.Equal((FileOutcome.Booked, layout, rows, 0), (report.Outcome, report.Batch!.Layout, report.Batch.RowsRead, report.Batch.RowsRejected));
    }

    [Fact]
    public void Children_are_held_because_nothing_says_of_which_year_they_are()
    {
        var report = loaded.File("Total number of children");

        Assert.Equal((FileOutcome.Held, 625, 625 * 4, 0), (report.Outcome, report.Batch!.RowsRead, report.Batch.RowsStaged, report.Batch.RowsRejected));
        Assert.Equal("unknown_year", Assert.Single(report.Notices).Code);
    }

    [Theory]
    [InlineData("SELECT sum(count) FROM staged_population_table WHERE version = 'Census 2021' AND residence_type <> 'all' AND area_code BETWEEN 'E05013628' AND 'E05013651'", "389342")]
    [InlineData("SELECT sum(count) FROM staged_population_table WHERE version = 'Census 2021' AND first_age IS NOT NULL", "389285")]
    [InlineData("SELECT count FROM staged_population_table WHERE area_code = 'E09000003' AND reference_day = DATE '2021-06-30'", "411275")]
    [InlineData("SELECT count(DISTINCT area_name) || '|' || count(*) FROM staged_population_table WHERE area_code = 'E12000007'", "2|52")]
    [InlineData("SELECT sum(count) FROM staged_population_table WHERE area_code = 'E05000026' AND age_band = '0-14'", "2997")]
    [InlineData("SELECT rank || '|' || decile FROM staged_deprivation WHERE index_year = 2019 AND lsoa_code = 'E01000115' AND domain LIKE '%(IMD)'", "29174|9")]
    [InlineData("SELECT count(*) FROM staged_deprivation WHERE index_year = 2025 AND rank IS NULL", "0")]
    [InlineData("SELECT sum(count) FROM staged_treatment_ndtms WHERE period_label = '2019/20' AND substance_group <> 'all'", "270705")]
    public void They_say_what_they_said(string sql, string expected) => Assert.Equal(expected, loaded.Ask(sql));

    /// <summary>The files, loaded once for all tests of the class.</summary>
    public sealed class Loaded : LoadedFiles
    {
        protected override IEnumerable<string> Paths => new[] { "population", "deprivation", "ndtms" }.SelectMany(f => Directory.EnumerateFiles(PublishersFiles.Path(f), "*.csv"));
    }
}
