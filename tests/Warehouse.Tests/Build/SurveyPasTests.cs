using Warehouse.Load;

namespace Warehouse.Tests.Build;

/// <summary>The Public Attitude Survey from file to fact, in both ways in which machines write days and decimals.</summary>
public sealed class SurveyPasTests : IDisposable
{
    private const string Header = "Date,Survey,Borough,Measure,Proportion,MPS,,,,\n";

    private readonly FilledHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("31/3/2016,PAS,City of Westminster,\"\"\"Good Job\"\" local\",\"0,7\",\"0,66\",,,Trust,\"0,71\"\n30/6/2016,PAS,Richmond Upon Thames,Listen to concerns,\"0,70\",\"0,66\",,,,\n")]
    [InlineData("3/31/2016,PAS,City of Westminster,\"\"\"Good Job\"\" local\",0.7,0.66,,,,\n6/30/2016,PAS,Richmond upon Thames,Listen to concerns,0.70,0.66,,,,\n")]
    [InlineData("2016-03-31,PAS,City of Westminster,\"\"\"Good Job\"\" local\",70%,66%,,,,\n2016-06-30,PAS,Richmond upon Thames,Listen to concerns,70%,66%,,,,\n")]
    public void Days_and_shares_are_the_same_however_a_machine_writes_them(string rows)
    {
        var report = home.Load("pas.csv", Header + rows);

        Assert.Equal((FileOutcome.Booked, 2L, 0L, new DateOnly(2016, 7, 1)), (report.Outcome, report.Batch!.RowsStaged, report.Batch.RowsRejected, report.Batch.Issued));
        Assert.Equal(
            [
                "\"Good Job\" local|E12000007|2015/16 Q4|2015-04-01|2016-03-31|66.0000",
                "\"Good Job\" local|E09000033|2015/16 Q4|2015-04-01|2016-03-31|70.0000",
                "Listen to concerns|E12000007|2016/17 Q1|2015-07-01|2016-06-30|66.0000",
                "Listen to concerns|E09000027|2016/17 Q1|2015-07-01|2016-06-30|70.0000",
            ],
            home.Rows("SELECT question, area_code, wave, period_start, period_end, value FROM fact_survey JOIN dim_area USING (area_key) WHERE period_type = 'roll12' AND survey = 'Public Attitude Survey' ORDER BY period_end, value"));
    }

    [Fact]
    public void A_file_that_nobody_can_tell_days_from_months_in_is_held()
    {
        var report = home.Load("pas.csv", Header + "3/4/2016,PAS,Barnet,Trust MPS,0.7,0.66,,,,\n");

        Assert.Equal((FileOutcome.Held, "unknown_date_style"), (report.Outcome, Assert.Single(report.Notices).Code));
    }

    [Fact]
    public void Rows_that_do_not_fit_are_rejected_and_the_others_stay()
    {
        var report = home.Load("pas.csv", Header + """
            31/3/2016,PAS,Barnet,Trust MPS,0.7,0.66,,,,
            3/31/2016,PAS,Barnet,Listen to concerns,0.7,0.66,,,,
            31/3/2016,PAS,Barnett,Listen to concerns,0.7,0.66,,,,
            31/3/2016,PAS,Brent,Listen to concerns,7,0.66,,,,
            31/3/2016,PAS,Brent,Treat everyone fairly,"0,5","0,66",,,,
            31/3/2016,PAS,Harrow,Treat everyone fairly,"0,5","0,66",,,,
            """);

        Assert.Equal(
            ["3|Date|3/31/2016|not_a_date", "4|Borough|Barnett|unknown_area", "5|Proportion|7|not_a_share"],
            report.Rejects.OrderBy(r => r.Line).Select(r => $"{r.Line}|{r.ColumnName}|{r.Value}|{r.Code}"));
        Assert.Contains("Nearest: Barnet.", report.Rejects.Single(r => r.Line == 4).Reason, StringComparison.Ordinal);
        Assert.Equal(["5"], home.Rows("SELECT count(*) FROM fact_survey"));
    }

    [Fact]
    public void Where_boroughs_disagree_about_London_most_of_them_decide_and_a_notice_tells()
    {
        var report = home.Load("pas.csv", Header + "31/3/2016,PAS,Barnet,Trust MPS,0.7,0.66,,,,\n31/3/2016,PAS,Brent,Trust MPS,0.7,0.67,,,,\n31/3/2016,PAS,Harrow,Trust MPS,0.7,0.67,,,,\n");

        Assert.Equal("london_disagrees", Assert.Single(report.Notices).Code);
        Assert.Equal(["67.0000"], home.Rows("SELECT value FROM fact_survey JOIN dim_area USING (area_key) WHERE area_type = 'london'"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_later_issue_is_current_whatever_the_order_and_the_earlier_one_stays_quotable(bool laterFirst)
    {
        const string Early = Header + "31/3/2016,PAS,Barnet,Trust MPS,0.7,0.66,,,,\n31/3/2016,PAS,Barnet,Understand issues,0.5,0.66,,,,\n";
        const string Late = Header + "31/3/2016,PAS,Barnet,Trust MPS,0.71,0.66,,,,\n";
        var issues = new[] { ("early.csv", Early, new DateOnly(2016, 5, 1)), ("late.csv", Late, new DateOnly(2016, 8, 1)) };
        foreach (var (name, text, issued) in laterFirst ? issues.Reverse() : issues)
            home.Load(name, text, issued);

        Assert.Equal(
            ["Trust MPS|70.0000|2016-05-01|2016-08-01", "Trust MPS|71.0000|2016-08-01|9999-12-31", "Understand issues|50.0000|2016-05-01|9999-12-31"],
            home.Rows("SELECT question, value, f.valid_from, f.valid_to FROM fact_survey AS f JOIN dim_area USING (area_key) WHERE area_type = 'borough' ORDER BY question, f.valid_from"));
        Assert.Equal(["current", "current"], home.Rows("SELECT state FROM dim_batch"));
    }
}
