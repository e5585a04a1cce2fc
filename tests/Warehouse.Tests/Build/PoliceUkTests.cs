namespace Warehouse.Tests.Build;

/// <summary>Crimes of police.uk: each once, of files and replies that revise each other, with nothing claimed that a cut file leaves out.</summary>
public sealed class PoliceUkTests : IDisposable
{
    private const string Lsoa = "E01000001";
    private const string Barnet = "Barnet 001A";
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_crime_listed_twice_counts_once_and_rows_without_an_id_each_count()
    {
        using (var ledger = home.Ledger())
        {
            var street = ledger.Batch("police_uk", "2022-06", "2022-06");
            ledger.Crime(street, 2, "2022-06", "a", "Burglary", Lsoa, Barnet);
            ledger.Crime(street, 3, "2022-06", "a", "Burglary", Lsoa, Barnet);
            ledger.Crime(street, 4, "2022-06", null, "Anti-social behaviour", Lsoa, Barnet);
            ledger.Crime(street, 5, "2022-06", null, "Anti-social behaviour", Lsoa, Barnet);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["Anti-social behaviour incident|2", "Burglary (all)|1"], Barnets());
    }

    [Fact]
    public void A_crime_in_the_replies_for_two_areas_counts_once()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Boundary(ledger.Batch("ons_geography", "2022-05", "2022-05"), "ward", "E05013628", GeographyLedger.Box(0, 0, 1, 1));
            ledger.Reply(ledger.Batch("police_uk", "2018-01", "2018-01"), 1, "2018-01", 7, "burglary", 0.5, 0.5);
            var second = ledger.Batch("police_uk", "2018-01", "2018-01");
            ledger.Reply(second, 1, "2018-01", 7, "burglary", 0.5, 0.5);
            ledger.Reply(second, 2, "2018-01", 8, "violent-crime", 0.5, 0.5);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["Burglary (all)|1", "Violence and sexual offences (all)|1"], Barnets());
    }

    [Fact]
    public void A_file_and_replies_of_the_same_month_are_not_added_up()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Boundary(ledger.Batch("ons_geography", "2022-05", "2022-05"), "ward", "E05013628", GeographyLedger.Box(0, 0, 1, 1));
            var replies = ledger.Batch("police_uk", "2022-06", "2022-06");
            ledger.Reply(replies, 1, "2022-06", 7, "burglary", 0.5, 0.5);
            ledger.Reply(replies, 2, "2022-06", 8, "drugs", 0.5, 0.5);
            ledger.Crime(ledger.Batch("police_uk", "2022-06", "2022-06"), 2, "2022-06", "a", "Burglary", Lsoa, Barnet);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["Burglary (all)|1", "Drug offences (all)|1"], Barnets());
    }

    [Fact]
    public void Of_two_files_of_a_day_the_one_with_more_rows_counts_and_a_later_one_replaces_both()
    {
        using (var ledger = home.Ledger())
        {
            var whole = ledger.Batch("police_uk", "2022-06", "2022-06", sha256: "a");
            ledger.Crime(whole, 2, "2022-06", "a", "Burglary", Lsoa, Barnet);
            ledger.Crime(whole, 3, "2022-06", "b", "Burglary", Lsoa, Barnet);
            ledger.Crime(whole, 4, "2022-06", "c", "Burglary", "E01000500", "Brent 001A");
            ledger.Crime(ledger.Batch("police_uk", "2022-06", "2022-06", sha256: "z"), 2, "2022-06", "a", "Burglary", Lsoa, Barnet);
            var later = ledger.Batch("police_uk", "2022-06", "2022-06", issued: "2022-09-01");
            for (var line = 2; line < 7; line++)
                ledger.Crime(later, line, "2022-06", $"d{line}", "Burglary", Lsoa, Barnet);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["Burglary (all)|5"], Barnets());
        Assert.Equal(["Burglary (all)|2"], Barnets("2022-08-01"));
        Assert.Equal(["1"], home.Rows("SELECT sum(count)::BIGINT FROM fact_street_crime AS f JOIN dim_area AS a USING (area_key) WHERE area_code = 'E09000005' AND f.valid_to = '9999-12-31'"));
    }

    [Fact]
    public void A_file_that_was_cut_to_some_types_says_nothing_of_the_others()
    {
        using (var ledger = home.Ledger())
            ledger.Crime(ledger.Batch("police_uk", "2022-06", "2022-06"), 2, "2022-06", "a", "Burglary", Lsoa, Barnet);

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["Burglary (all)"],
            home.Rows("""
                SELECT DISTINCT o.offence FROM coverage_street_crime AS c JOIN offence_of_taxonomy AS t USING (taxonomy) JOIN dim_offence AS o USING (offence_key)
                WHERE c."AreaCode" = 'E09000003' AND c."Month" = '2022-06-01'
                """));
    }

    [Fact]
    public void A_file_with_most_types_is_whole_and_what_it_lacks_did_not_happen()
    {
        using (var ledger = home.Ledger())
        {
            var street = ledger.Batch("police_uk", "2022-06", "2022-06");
            string[] types = ["Anti-social behaviour", "Bicycle theft", "Burglary", "Criminal damage and arson", "Drugs", "Other theft", "Robbery", "Violence and sexual offences"];
            foreach (var (type, i) in types.Select((t, i) => (t, i)))
                ledger.Crime(street, i + 2, "2022-06", $"id{i}", type, Lsoa, Barnet);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["POLICE_UK"], home.Rows("""SELECT DISTINCT taxonomy FROM coverage_street_crime WHERE "AreaCode" = 'E09000003'"""));
    }

    [Fact]
    public void Another_force_adds_its_crimes_and_its_file_alone_is_no_report_on_the_borough()
    {
        using (var ledger = home.Ledger())
            ledger.Crime(ledger.Batch("police_uk", "2022-06", "2022-06"), 2, "2022-06", null, "Burglary", Lsoa, Barnet, "British Transport Police");

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["Burglary (all)|1"], Barnets());
        Assert.Equal(["0"], home.Rows("""SELECT count(*) FROM coverage_street_crime WHERE "AreaCode" = 'E09000003'"""));
    }

    [Fact]
    public void A_crime_type_that_the_map_does_not_know_is_told_and_not_served()
    {
        using (var ledger = home.Ledger())
        {
            var street = ledger.Batch("police_uk", "2022-06", "2022-06");
            ledger.Crime(street, 2, "2022-06", "a", "Burglary", Lsoa, Barnet);
            ledger.Crime(street, 3, "2022-06", "b", "Theft by drone", Lsoa, Barnet);
        }

        var report = home.Build(ProjectCopy.Shared);
        Assert.Equal(["Burglary (all)|1"], Barnets());
        Assert.Equal(("unknown_label", "Theft by drone"), Assert.Single(report.Notices.Select(n => (n.Code, n.Subject))));
    }

    private List<string> Barnets(string? asOf = null) => home.Rows($"""
        SELECT o.offence, sum(count)::BIGINT FROM fact_street_crime AS f JOIN dim_area AS a USING (area_key) JOIN dim_offence AS o USING (offence_key)
        WHERE a.area_code = 'E09000003' AND {(asOf is null ? "f.valid_to = '9999-12-31'" : $"f.valid_from <= '{asOf}' AND f.valid_to > '{asOf}'")} GROUP BY ALL ORDER BY 1
        """);
}
