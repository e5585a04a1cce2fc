using Warehouse.Tests.Load;

namespace Warehouse.Tests.Build;

/// <summary>The publishers' own files of people, deprivation and treatment, built. Expected numbers are those of the list that came with the files, and counted with other tools.</summary>
public sealed class PublishersPopulationTests(PublishersPopulationTests.Filled filled) : IClassFixture<PublishersPopulationTests.Filled>
{
    private const string All = "FROM fact_population AS p JOIN dim_area AS a USING (area_key) WHERE p.valid_to = '9999-12-31' AND p.sex = 'all' AND p.residence_type = 'all' AND p.age_band = 'all' AND ";

    [Theory]
    [InlineData("SELECT sum(count), count(*) " + All + "p.version = 'Census 2021' AND a.area_type = 'ward' AND a.borough_code = 'E09000003'", "389342|24")]
    [InlineData("SELECT sum(count), count(*) " + All + "p.version = 'ONS mid-2020' AND a.area_type = 'ward' AND a.boundary_set = 'WD2022' AND a.borough_code = 'E09000003'", "399007|24")]
    [InlineData("SELECT sum(count) " + All + "p.version = 'ONS mid-2020' AND a.area_code = 'E09000003'", "399007")]
    [InlineData("SELECT sum(count) " + All + "p.source_key = (SELECT source_key FROM dim_source WHERE source_code = 'gla_population') AND a.area_code = 'E09000003' AND p.year = 2021", "411275")]
    [InlineData("SELECT count(*) " + All + "p.version = 'Census 2021' AND a.area_type = 'ward'", "679")]
    [InlineData("SELECT count(*) " + All + "a.area_type = 'london'", "52")]
    [InlineData("SELECT sum(count) FROM fact_population AS p JOIN dim_area USING (area_key) WHERE version = 'ONS mid-2020' AND area_code = 'E09000003' AND sex = 'female' AND age_band = '16+' AND p.valid_to = '9999-12-31'", "158654")]
    [InlineData("SELECT count(*), count(rank) FROM fact_deprivation WHERE index_version = 'IMD 2025'", "4994|4994")]
    [InlineData("SELECT count(*) FROM fact_deprivation WHERE index_version = 'IMD 2019' AND area_level = 'lsoa' AND valid_to = '9999-12-31'", "39102")]
    [InlineData("SELECT count(*) FROM fact_deprivation WHERE area_level = 'ward' AND domain = 'Income' AND valid_to = '9999-12-31'", "633")]
    [InlineData("SELECT count(*) FROM dim_lsoa JOIN dim_area ON area_key = borough_key WHERE area_code = 'E09000003' AND change = 'retired'", "6")]
    [InlineData("SELECT count(DISTINCT ward_key) FROM dim_lsoa JOIN dim_area ON area_key = borough_key WHERE area_code = 'E09000003'", "24")]
    [InlineData("SELECT sum(count) FROM fact_treatment WHERE period_label = '2019/20' AND substance_group <> 'all'", "270705")]
    [InlineData("SELECT count(*) FROM dim_batch WHERE state = 'superseded'", "0")]
    public void The_facts_say_what_the_files_say(string sql, string expected) => Assert.Equal([expected], filled.Home().Rows(sql));

    /// <summary>Loaded and built once for all tests of the class.</summary>
    public sealed class Filled : IDisposable
    {
        private readonly FilledHome _home = new();
        private bool _loaded;

        internal FilledHome Home()
        {
            if (!_loaded)
                _home.LoadPaths(null, [.. Paths()]);
            _loaded = true;
            return _home;
        }

        public void Dispose() => _home.Dispose();

        // Not the workbook: it says the same as the table of wards.
        private static IEnumerable<string> Paths() =>
        [
            .. new[] { "population", "deprivation", "ndtms" }.SelectMany(f => Directory.EnumerateFiles(PublishersFiles.Path(f), "*.csv")),
            .. Directory.EnumerateFiles(PublishersFiles.Path("geography"), "*.csv", SearchOption.AllDirectories),
        ];
    }
}
