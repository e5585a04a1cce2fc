namespace Warehouse.Tests.Build;

/// <summary>From a publisher's words to our areas and offences.</summary>
public sealed class OffenceConformingTests : IDisposable
{
    private const string Residential = "BURGLARY - RESIDENTIAL";
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_label_is_matched_without_regard_to_case_spaces_hyphens_and_the_cut_at_fifty()
    {
        (string Taxonomy, string Group, string Label, string Offence)[] labels =
        [
            ("MPS_CONNECT_2024", "BURGLARY", "BURGLARY - RESIDENTIAL", "Residential burglary"),
            ("MPS_CONNECT_2024", "burglary", "Burglary  Residential ", "Residential burglary"),
            ("MPS_CONNECT_2024", "BURGLARY", "BURGLARY IN A DWELLING", "Residential burglary"),
            ("MPS_CONNECT_2024", "BURGLARY", "DOMESTIC BURGLARY", "Residential burglary"),
            ("MPS_2019", "Burglary", "Domestic Burglary", "Residential burglary"),
            ("MPS_2019", "Public Order Offences", "Racially or Religiously Aggravated Public Fear, Al", "Racially or religiously aggravated public fear, alarm or distress"),
            ("MPS_2019", "Public Order Offences", "Racially or Religiously Aggravated Public Fear, Alarm or Distress", "Racially or religiously aggravated public fear, alarm or distress"),
            ("MPS_CONNECT_2024", "OTHER ACCEPTED CRIME", "ANYTHING AT ALL", "Other accepted crime"),
        ];
        using (var ledger = home.Ledger())
        {
            var batch = ledger.Batch("mps_borough", "2024-01", "2024-01");
            foreach (var label in labels)
                batch.Add("Barnet", null, null, label.Group, label.Label, [4], label.Taxonomy);
        }

        Assert.Empty(home.Build(ProjectCopy.Shared).Notices);
        Assert.Equal(
            labels.Select(l => $"{l.Label}|{l.Offence}|4").Order(StringComparer.Ordinal),
            home.Rows("SELECT offence_as_supplied, offence, count FROM fact_offence JOIN dim_offence USING (offence_key)").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_label_that_the_map_does_not_know_is_told_and_not_served()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_borough", "2024-01", "2024-01").Borough("Barnet", Residential, 100).Borough("Barnet", "BURGLARY OF A SPACESHIP", 2);
        var notice = Assert.Single(home.Build(ProjectCopy.Shared).Notices);
        Assert.Equal(("unknown_label", "BURGLARY OF A SPACESHIP"), (notice.Code, notice.Subject));
        Assert.Equal(["100|incomplete"], home.Rows("SELECT count, status FROM fact_offence"));
    }

    [Fact]
    public void Labels_of_one_offence_stay_apart_as_supplied_and_add_up()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_borough", "2024-01", "2024-01").Borough("Barnet", "RES BURGLARY OF A HOME", 5).Borough("Barnet", "RES BURGLARY OF UNCONNECTED BUILDING", 2);
        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["Residential burglary|RES BURGLARY OF A HOME|5", "Residential burglary|RES BURGLARY OF UNCONNECTED BUILDING|2"],
            home.Rows("SELECT offence, offence_as_supplied, count FROM fact_offence JOIN dim_offence USING (offence_key) ORDER BY 2"));
    }

    [Fact]
    public void Two_names_of_one_ward_are_added_up_under_the_shorter()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_ward", "2024-01", "2024-01")
                .Wards("Barking and Dagenham", Enumerable.Range(5014054, 18).Select(n => $"E0{n}"), Residential, 1)
                .Ward("Barking and Dagenham", "E05014053", "Abbey (KG)", Residential, 3)
                .Ward("Barking and Dagenham", "E05014053", "Abbey", Residential, 4);
        }

        Assert.Empty(home.Build(ProjectCopy.Shared).Notices);
        Assert.Equal(["Abbey|7|false|WD2022"], home.Rows("SELECT area_name, count, verified::VARCHAR, boundary_set FROM fact_offence JOIN dim_area USING (area_key) WHERE area_code = 'E05014053'"));
    }

    [Fact]
    public void A_row_without_a_ward_in_a_ward_file_is_no_borough_total()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_ward", "2024-01", "2024-01").Wards("Barnet", BarnetWards.Of2022, Residential, 1).Ward("Barnet", null, null, Residential, 9);
        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["pseudo|X-NOWARD|No ward|Barnet|9", "ward|E05013628|Barnet Vale|Barnet|1"],
            home.Rows("SELECT area_type, area_code, area_name, borough_name, count FROM fact_offence JOIN dim_area USING (area_key) ORDER BY 1, 2 LIMIT 2"));
    }

    [Fact]
    public void A_borough_is_known_by_every_name_that_publishers_give_it()
    {
        (string Supplied, string Code, string Name, string Type)[] names =
        [
            ("City of Westminster", "E09000033", "Westminster", "borough"),
            ("Hammersmith & Fulham", "E09000013", "Hammersmith and Fulham", "borough"),
            ("Richmond Upon Thames", "E09000027", "Richmond upon Thames", "borough"),
            ("Aviation Security (SO18) (Legacy Only)", "X-SO18", "Aviation Security (SO18)", "pseudo"),
            ("Unknown", "X-UNKNOWN", "Unknown", "pseudo"),
            ("Isle of Dogs (Republic)", "X-ISLE-OF-DOGS-REPUBLIC", "Isle of Dogs (Republic)", "pseudo"),
        ];
        using (var ledger = home.Ledger())
        {
            var batch = ledger.Batch("mps_borough", "2024-01", "2024-01");
            foreach (var name in names)
                batch.Borough(name.Supplied, Residential, 1);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            names.Select(n => $"{n.Code}|{n.Name}|{n.Type}|{n.Code}").Order(StringComparer.Ordinal),
            home.Rows("SELECT area_code, area_name, area_type, borough_code FROM fact_offence JOIN dim_area USING (area_key)").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Zero_and_missing_can_be_told_apart()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_borough", "2024-01", "2024-02").Borough("Barnet", Residential, 0, 3).Borough("Barnet", "BURGLARY - BUSINESS AND COMMUNITY", 5, 3);
            ledger.Batch("mps_borough", "2024-02", "2024-03").Borough("Barnet", Residential, 4, 5);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["2024-02-01|4", "2024-03-01|5"], home.Rows("SELECT month, count FROM fact_offence JOIN dim_offence USING (offence_key) WHERE offence = 'Residential burglary' AND valid_to = '9999-12-31' ORDER BY 1"));
        Assert.Equal(
            ["2024-01-01|2023/24 Q4|2023/24|E09000003|borough|exact", "2024-02-01|2023/24 Q4|2023/24|E09000003|borough|exact", "2024-03-01|2023/24 Q4|2023/24|E09000003|borough|provisional"],
            home.Rows("""SELECT "Month", "Quarter", "FinancialYear", "AreaCode", "AreaType", status FROM coverage_offence WHERE valid_to = '9999-12-31' ORDER BY 1"""));
        Assert.Equal(["2"], home.Rows("""SELECT count(*) FROM coverage_offence WHERE valid_from <= '2024-03-31' AND valid_to > '2024-03-31'"""));
    }

    [Fact]
    public void Months_before_and_after_the_usual_calendar_come_with_their_whole_financial_year()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_borough", "1999-12", "1999-12").Borough("Barnet", Residential, 1);
        home.Build(ProjectCopy.Shared);
        Assert.Equal(["1999-04-01|1999/00 Q1"], home.Rows("SELECT month, quarter FROM dim_month ORDER BY 1 LIMIT 1"));
    }
}
