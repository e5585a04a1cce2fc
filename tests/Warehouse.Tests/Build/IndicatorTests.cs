using System.Text;
using Warehouse.Load;
using Warehouse.Tests.Load;

namespace Warehouse.Tests.Build;

/// <summary>Fingertips and the ward profiles from file to fact.</summary>
public sealed class IndicatorTests : IDisposable
{
    private const string Header = "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal\r\n";
    private const string Name = "1,\"Made up rate/100,000\n\",,,";

    private readonly FilledHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Short_rows_blank_values_notes_and_places_outside_London_are_kept()
    {
        var report = home.Load("f.csv", Header
            + Name + "E92000001,England,Country,Persons,All ages,,,2015 - 17,94.5,93.5,95.5,,,519,5478,,,Not compared,Not compared,20150000,\r\n"
            + Name + "E09000001,City of London,County & UA,Female,0-9 yrs,,,2019/20,,,,,,,,Value for two areas combined,,Not compared,Not compared,20190000,\r\n"
            + Name + "E10000034,Worcestershire,County & UA,Persons,All ages,Deciles,Most deprived,2021/22 Q2,1.5,,,1,2,3,200,,,Better,Worse,20210000,New data\r\n");

        Assert.Equal((FileOutcome.Booked, 3L, 0L), (report.Outcome, report.Batch!.RowsStaged, report.Batch.RowsRejected));
        Assert.Equal(
            [
                "Made up rate/100,000|E92000001|England|national|2015-01-01|2017-12-31|other|null|all|all|null|94.5|93.5|95.5|95.0000|519|5478|rate_per_100000|published|null|null",
                "Made up rate/100,000|E09000001|City of London|borough|2019-04-01|2020-03-31|fin_year|2019/20|female|0-9 yrs|null|null|null|null|null|null|null|rate_per_100000|suppressed|too_detailed|Value for two areas combined",
                "Made up rate/100,000|E10000034|Worcestershire|null|2021-07-01|2021-09-30|quarter|2021/22|all|all|Most deprived|1.5|1|2|99.8000|3|200|rate_per_100000|published|null|null",
            ],
            home.Rows("SELECT indicator, area_code, area_name, area_type, period_start, period_end, period_type, financial_year, sex, age, category, value, lower, upper, interval_level, numerator, denominator, unit, status, reason, note FROM fact_indicator ORDER BY period_start"));
    }

    [Theory]
    [InlineData("2021", "2021-01-01|2021-12-31")]
    [InlineData("1999 - 01", "1999-01-01|2001-12-31")]
    [InlineData("2019/20 - 21/22", "2019-04-01|2022-03-31")]
    [InlineData("2021 Q4", "2021-10-01|2021-12-31")]
    [InlineData("2021/22 Q4", "2022-01-01|2022-03-31")]
    [InlineData("2020 Feb", "2020-02-01|2020-02-29")]
    [InlineData("Aug 2013 - Jul 2014", "2013-08-01|2014-07-31")]
    public void Periods_are_read_as_publishers_write_them(string period, string days)
    {
        home.Load("f.csv", Header + Name + $"E92000001,England,Country,Persons,All ages,,,{period},1,,,,,,,,,,,20210000,\r\n");

        Assert.Equal([days + "|" + period], home.Rows("SELECT period_start, period_end, period_label FROM fact_indicator"));
    }

    [Fact]
    public void A_period_that_cannot_be_read_is_rejected()
    {
        var report = home.Load("f.csv", Header + Name + "E92000001,England,Country,Persons,All ages,,,Easter,1,,,,,,,,,,,20210000,\r\n" + Name + "E92000001,England,Country,Persons,All ages,,,2021,1,,,,,,,,,,,20210000,\r\n");

        Assert.Equal(("unknown_period", "Time period", "Easter"), (report.Rejects[0].Code, report.Rejects[0].ColumnName, report.Rejects[0].Value));
        Assert.Equal(1, report.Batch!.RowsStaged);
    }

    [Fact]
    public void Ward_profiles_have_their_years_in_the_names_of_their_columns_and_pounds_in_Windows_1252()
    {
        using var folder = new TemporaryFolder();
        var text = "Ward name,Old code,New code,Population - 2015,Median House Price (\u00A3) - 2014,Life expectancy -2009-13 ,Crime rate - 2014/15,Area\n"
            + "Barnet - Brunswick Park,00ACFX,E05000043,17550.0,435000.0,82.3,49.4,3.2\n"
            + "City of London,00AA,E09000001,8100.0,765000.0,n/a,n/a,3\nCity of London,00AA,E09000001,8100.0,765000.0,n/a,n/a,3\n"
            + "England,921,E92000001,54613400.0,198000.0,n/a,n/a,n/a\n";
        home.LoadPaths(null, folder.Write("profiles.csv", Encoding.Latin1.GetBytes(text)));

        Assert.Equal(
            [
                "Area|2015|2015-01-01|3.2|published|null",
                "Crime rate|2014/15|2014-04-01|49.4|published|null",
                "Life expectancy|2009-13|2009-01-01|82.3|published|null",
                "Median House Price (\u00A3)|2014|2014-01-01|435000|published|null",
                "Population|2015|2015-01-01|17550|published|null",
            ],
            home.Rows("SELECT indicator, period_label, period_start, value, status, reason FROM fact_indicator WHERE area_code = 'E05000043' AND area_type = 'ward' ORDER BY indicator"));
        Assert.Equal(
            ["borough|5|3", "national|5|2", "ward|5|5"],
            home.Rows("SELECT area_type, count(*), count(value) FROM fact_indicator GROUP BY area_type ORDER BY area_type"));
        Assert.Equal(["incomplete|missing_period|n/a"], home.Rows("SELECT DISTINCT status, reason, note FROM fact_indicator WHERE value IS NULL"));
    }
}
