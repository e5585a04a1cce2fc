using Warehouse.Load;
using Warehouse.Tests.Load;

namespace Warehouse.Tests.Build;

/// <summary>The publishers' own files of the Public Attitude Survey, Fingertips and the ward profiles. Expected numbers were read off the files by other means.</summary>
public sealed class PublishersIndicatorsTests(PublishersIndicatorsTests.Filled filled) : IClassFixture<PublishersIndicatorsTests.Filled>
{
    [Theory]
    [InlineData("PAS_Dashboard", 9312, 9312)]
    [InlineData("head", 64, 64)]
    [InlineData("indicators-CountyUA", 852, 852)]
    [InlineData("ward-profiles", 660, 660 * 64)]
    public void Every_row_is_staged_and_none_rejected(string file, int rows, int figures)
    {
        var batch = filled.File(file).Batch!;

        Assert.Equal((FileOutcome.Booked, rows, figures, 0), (filled.File(file).Outcome, batch.RowsRead, batch.RowsStaged, batch.RowsRejected));
    }

    // 37 quarters of 7 measures and 32 of the eighth, each for 32 boroughs and London.
    [Theory]
    [InlineData("SELECT count(*) FROM fact_survey WHERE valid_to = '9999-12-31'", "9603")]
    [InlineData("SELECT value FROM fact_survey JOIN dim_area USING (area_key) WHERE area_code = 'E09000003' AND period_end = '2023-12-31' AND question = 'Trust MPS'", "70.0000")]
    [InlineData("SELECT value FROM fact_survey JOIN dim_area USING (area_key) WHERE area_type = 'london' AND period_end = '2022-12-31' AND question = 'Trust MPS'", "71.0000")]
    [InlineData("SELECT count(DISTINCT area_key) FROM fact_survey", "33")]
    [InlineData("SELECT value || '|' || numerator || '|' || denominator FROM fact_indicator WHERE indicator_id = '93356' AND area_code = 'E09000003' AND period_label = '2015' AND age = 'all'", "73.7441761853718|280.0|379691.0")]
    [InlineData("SELECT count(*) FROM fact_indicator WHERE indicator_id = '93356' AND value IS NULL AND status = 'suppressed'", "10")]
    [InlineData("SELECT count(DISTINCT area_code) FROM fact_indicator WHERE indicator_id = '93356' AND area_type IS NULL", "119")]
    [InlineData("SELECT value FROM fact_indicator WHERE indicator = 'Median House Price (£)' AND area_code = 'E05000043'", "435000")]
    [InlineData("SELECT sum(value) FROM fact_indicator JOIN dim_area USING (area_key) WHERE indicator = 'Population' AND borough_code = 'E09000003' AND dim_area.area_type = 'ward'", "393350")]
    public void The_facts_say_what_the_files_say(string sql, string expected) => Assert.Equal([expected], filled.Home().Rows(sql));

    /// <summary>Loaded and built once for all tests of the class.</summary>
    public sealed class Filled : IDisposable
    {
        private readonly FilledHome _home = new();
        private LoadReport? _report;

        public FileReport File(string part) => Report().Files.Single(f => f.Path.Contains(part, StringComparison.Ordinal));

        internal FilledHome Home()
        {
            Report();
            return _home;
        }

        public void Dispose() => _home.Dispose();

        private LoadReport Report() => _report ??= _home.LoadPaths(
            null, PublishersFiles.Path("public-attitude"), PublishersFiles.Path("fingertips"), PublishersFiles.Path("population/ward-profiles-excel-version.csv"));
    }
}
