using System.Text;
using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>Files of data.police.uk: what is supplied is staged as it is, and what is odd about it is told.</summary>
public sealed class PoliceUkTests : IDisposable
{
    private const string Street = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n";
    private const string Outcomes = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type\n";
    private const string Stops = "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing\n";

    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Street_crime_is_staged_as_supplied()
    {
        var report = _bench.LoadText(Street + Crime("a1", "-0.2", "51.6") + Crime("", "", "", "No location", lsoa: ",", type: "Anti-social behaviour"));

        Assert.Equal((FileOutcome.Booked, "police_uk", 2L, 0L), (report.Outcome, report.Batch!.SourceCode, report.Batch.RowsStaged, report.Batch.RowsRejected));
        Assert.Equal(
            [
                "1|2|a1||2022-05-01|Met|Met|-0.2|51.6|On or near High Street|E01000254|Barnet 001D|Burglary|Under investigation|",
                "1|3|||2022-05-01|Met|Met|||No location|||Anti-social behaviour|Under investigation|",
            ],
            _bench.Rows("SELECT * REPLACE (month::VARCHAR AS month) FROM staged_street_crime ORDER BY line"));
        Assert.Equal(["without_location"], report.Notices.Select(n => n.Code));
        Assert.Contains("1 of 2 rows", report.Notices[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_oldest_files_have_neither_IDs_nor_LSOAs()
    {
        var report = _bench.LoadText("Month,Reported by,Falls within,Longitude,Latitude,Location,Crime type,Context\n2010-12,Met,Met,-0.2,51.6,On or near,Burglary,\n");

        Assert.Equal((FileOutcome.Booked, new DateOnly(2010, 12, 1)), (report.Outcome, report.Batch!.FirstMonth));
    }

    [Fact]
    public void Repeated_crime_IDs_and_exact_repetitions_are_kept_and_told()
    {
        var report = _bench.LoadText(Street + Crime("a1") + Crime("a1") + Crime("b2") + Crime("b2", "-0.3") + Crime("c3") + Crime("") + Crime(""));

        Assert.Equal(7, report.Batch!.RowsStaged);
        var notice = Assert.Single(report.Notices);
        Assert.Equal(("repeated_crime_id", "2 crime IDs"), (notice.Code, notice.Subject));
        Assert.Contains("a1... in lines 2 and 3", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LSOA_codes_of_two_Censuses_in_one_file_are_told()
    {
        var report = _bench.LoadText(Street + Crime("a1", lsoa: "E01000125,Barnet 002C") + Crime("b2", lsoa: "E01034900,Barnet 002F") + Crime("c3"));

        Assert.Equal(("mixed_lsoa", "1 and 1 rows"), Assert.Single(report.Notices.Select(n => (n.Code, n.Subject))));
    }

    [Fact]
    public void Two_months_in_one_file_are_told()
    {
        var report = _bench.LoadText(Street + Crime("a1") + Crime("b2", month: "2022-06") + Crime("c3", month: "2022-06"));

        Assert.Contains("2022-05 (1 rows), 2022-06 (2 rows)", Assert.Single(report.Notices).Message, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2022, 5, 1), new DateOnly(2022, 6, 1)), (report.Batch!.FirstMonth, report.Batch.LastMonth));
    }

    [Fact]
    public void A_point_outside_the_country_is_rejected_and_exchanged_columns_are_named()
    {
        var report = _bench.LoadText(Street + Crime("a1", "51.6", "-0.2") + Crime("b2", "-0.2", "5160") + Crime("c3") + Crime("d4"));

        Assert.Equal(["2|outside_uk", "3|outside_uk"], report.Rejects.Select(r => $"{r.Line}|{r.Code}"));
        Assert.Contains("each other's columns", report.Rejects[0].Reason, StringComparison.Ordinal);
        Assert.Equal("Latitude", report.Rejects[0].ColumnName);
    }

    [Fact]
    public void A_crime_may_have_several_outcomes()
    {
        var report = _bench.LoadText(Outcomes
            + "a1,2022-05,Met,Met,-0.2,51.6,On or near High Street,E01000254,Barnet 001D,Suspect charged\n"
            + "a1,2022-05,Met,Met,-0.2,51.6,On or near High Street,E01000254,Barnet 001D,Offender sent to prison\n");

        Assert.Equal((FileOutcome.Booked, "police_uk_outcomes", 2L), (report.Outcome, report.Batch!.SourceCode, report.Batch.RowsStaged));
        Assert.Equal(["Suspect charged", "Offender sent to prison"], _bench.Rows("SELECT outcome_type FROM staged_crime_outcome ORDER BY line"));
    }

    [Fact]
    public void Stops_count_in_the_local_month_and_latitude_comes_first()
    {
        var report = _bench.LoadText(Stops
            + Stop("2022-05-31T23:00:00+00:00", "True", "51.6,-0.2")
            + Stop("2022-06-30T22:59:59+00:00", "False", ",")
            + Stop("2022-06-30T22:59:59+00:00", "False", ","));

        Assert.Equal(
            [
                "2|2022-06-01|2022-05-31 23:00:00+00|Person search|True||-0.2|51.6|Male|10-17||White|PACE|Firearms|Arrest||",
                "3|2022-06-01|2022-06-30 22:59:59+00|Person search|False||||Male|10-17||White|PACE|Firearms|Arrest||",
                "4|2022-06-01|2022-06-30 22:59:59+00|Person search|False||||Male|10-17||White|PACE|Firearms|Arrest||",
            ],
            _bench.Rows("SELECT * EXCLUDE (batch_id) REPLACE (month::VARCHAR AS month, stopped_at::VARCHAR AS stopped_at) FROM staged_stop_search ORDER BY line"));
        Assert.Equal((new DateOnly(2022, 6, 1), new DateOnly(2022, 6, 1)), (report.Batch!.FirstMonth, report.Batch.LastMonth));
        Assert.Equal(["local_month", "without_location"], report.Notices.Select(n => n.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_neither_true_nor_false_is_rejected()
    {
        var report = _bench.LoadText(Stops + Stop("2022-05-10T23:00:00+00:00", "Maybe", "51.6,-0.2") + Stop("2022-05-11T23:00:00+00:00", "", "51.6,-0.2"));

        var reject = Assert.Single(report.Rejects);
        Assert.Equal((2, "Part of a policing operation", "Maybe", "not_true_or_false"), (reject.Line, reject.ColumnName, reject.Value, reject.Code));
    }

    [Fact]
    public void Rows_in_the_twilight_of_Windows_1252_lose_no_letter()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Street + "a1,2022-05,Met,Met,-0.2,51.6,On or near Caf"), 0xE9, .. " Close,,,Burglary,,\n"u8];

        _bench.Load(_bench.Write("street.csv", bytes));

        Assert.Equal("On or near Caf\u00E9 Close", _bench.Ask<string>("SELECT location FROM staged_street_crime"));
    }

    private static string Crime(string id, string longitude = "-0.2", string latitude = "51.6", string location = "On or near High Street", string lsoa = "E01000254,Barnet 001D", string type = "Burglary", string month = "2022-05") =>
        $"{id},{month},Met,Met,{longitude},{latitude},{location},{lsoa},{type},Under investigation,\n";

    private static string Stop(string at, string partOfOperation, string point) =>
        $"Person search,{at},{partOfOperation},,{point},Male,10-17,,White,PACE,Firearms,Arrest,,\n";
}
