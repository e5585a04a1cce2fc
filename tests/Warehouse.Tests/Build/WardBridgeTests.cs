namespace Warehouse.Tests.Build;

/// <summary>Figures of old wards on new ones and back: by weights that add up to 1, and only where nothing was supplied for the wanted wards.</summary>
public sealed class WardBridgeTests : IDisposable
{
    private const string Residential = "BURGLARY - RESIDENTIAL";
    private const string Colindale = "E05000046";
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    // Colindale to Colindale North 0.50, Colindale South 0.45, Burnt Oak 0.05.
    [Fact]
    public void T_47_a_hundred_and_twenty_offences_of_Colindale_become_60_and_54_and_6()
    {
        using (var ledger = home.Ledger())
        {
            Colindales(ledger);
            var batch = ledger.Batch("mps_ward", "2021-01", "2021-01").Ward("Barnet", Colindale, "Colindale", Residential, 120);
            batch.Wards("Barnet", BarnetWards.Of2002.Where(c => c != Colindale), Residential, 0);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["E05000046|WD2002|exact|provisional|120", "E05013630|WD2022|apportioned|estimated|6", "E05013632|WD2022|apportioned|estimated|60", "E05013633|WD2022|apportioned|estimated|54"],
            Offences());
    }

    [Fact]
    public void A_row_that_takes_from_several_wards_is_one_row_and_the_borough_keeps_its_total()
    {
        using (var ledger = home.Ledger())
        {
            Colindales(ledger);
            ledger.Batch("mps_ward", "2021-01", "2021-01").Wards("Barnet", BarnetWards.Of2002, Residential, 7);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["WD2002|21|147", "WD2022|4|147"], home.Rows("""
            SELECT boundary_set, count(*), round(sum(count * weight))::BIGINT FROM fact_offence AS f JOIN dim_area AS a USING (area_key) GROUP BY ALL ORDER BY 1
            """));
    }

    [Fact]
    public void Months_supplied_for_the_new_wards_are_not_apportioned_to_them_but_to_the_old_ones()
    {
        using (var ledger = home.Ledger())
        {
            Colindales(ledger);
            ledger.Batch("mps_ward", "2021-01", "2021-02").Wards("Barnet", BarnetWards.Of2002, Residential, 2);
            ledger.Batch("mps_ward", "2021-02", "2021-03").Wards("Barnet", BarnetWards.Of2022, Residential, 3);
            ledger.Batch("mps_borough", "2021-01", "2021-03").Borough("Barnet", Residential, 50, 60, 70);
        }

        home.Build(ProjectCopy.Shared);
        const string Now = "SELECT month, boundary_set, geography_basis, round(sum(count * weight))::BIGINT FROM fact_offence AS f JOIN dim_area AS a USING (area_key) WHERE f.valid_to = '9999-12-31' AND area_type = 'ward' GROUP BY ALL ORDER BY ALL";
        Assert.Equal(
            [
                "2021-01-01|WD2002|exact|42", "2021-01-01|WD2022|apportioned|42", "2021-02-01|WD2002|apportioned|72", "2021-02-01|WD2022|exact|72", "2021-03-01|WD2002|apportioned|72", "2021-03-01|WD2022|exact|72",
            ],
            home.Rows(Now));
        Assert.Equal(["2021-01-01|50|exact", "2021-02-01|60|exact", "2021-03-01|70|exact"], home.Rows("SELECT month, count, geography_basis FROM fact_offence AS f JOIN dim_area AS a USING (area_key) WHERE area_type = 'borough' ORDER BY 1"));
    }

    [Fact]
    public void As_of_a_day_before_the_newer_issue_its_month_was_apportioned_from_the_older()
    {
        using (var ledger = home.Ledger())
        {
            Colindales(ledger);
            ledger.Batch("mps_ward", "2021-01", "2021-02").Wards("Barnet", BarnetWards.Of2002, Residential, 2);
            ledger.Batch("mps_ward", "2021-02", "2021-03").Wards("Barnet", BarnetWards.Of2022, Residential, 3);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["apportioned|42"], home.Rows("""
            SELECT geography_basis, round(sum(count * weight))::BIGINT FROM fact_offence AS f JOIN dim_area AS a USING (area_key)
            WHERE month = '2021-02-01' AND boundary_set = 'WD2022' AND f.valid_from <= '2021-03-15' AND f.valid_to > '2021-03-15' GROUP BY ALL
            """));
    }

    [Fact]
    public void Coverage_tells_both_boundary_sets_apart_and_how_each_came()
    {
        using (var ledger = home.Ledger())
        {
            Colindales(ledger);
            ledger.Batch("mps_ward", "2021-01", "2021-02").Wards("Barnet", BarnetWards.Of2002, Residential, 2);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["2021-01-01|WD2002|exact|exact|null|21", "2021-01-01|WD2022|apportioned|estimated|apportioned|4", "2021-02-01|WD2002|exact|provisional|newest_month|21", "2021-02-01|WD2022|apportioned|estimated|newest_month|4"],
            home.Rows("""SELECT "Month", "BoundarySet", "GeographyBasis", status, reason, count(*) FROM coverage_offence GROUP BY ALL ORDER BY ALL"""));
    }

    [Fact]
    public void Wards_whose_figures_would_come_from_a_withdrawn_file_say_so_too()
    {
        using (var ledger = home.Ledger())
        {
            Colindales(ledger);
            ledger.Batch("mps_ward", "2021-01", "2021-01", state: "withdrawn").Wards("Barnet", BarnetWards.Of2002, Residential, 2);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["WD2002|withdrawn|21", "WD2022|withdrawn|4"], home.Rows("""SELECT "BoundarySet", status, count(*) FROM coverage_offence GROUP BY ALL ORDER BY ALL"""));
    }

    [Fact]
    public void T_46_shares_that_lost_slivers_are_made_to_add_up_and_each_direction_is_a_set_of_its_own()
    {
        using (var ledger = home.Ledger())
        {
            var batch = ledger.Batch("ons_geography", "2022-05", "2022-05");
            ledger.Overlap(batch, Colindale, "E05013632", 0.497, 0.9);
            ledger.Overlap(batch, Colindale, "E05013633", 0.497, 0.995);
            ledger.Overlap(batch, "E05000044", "E05013632", 0.999, 0.098);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["E05000044|E05013632|1", "E05000046|E05013632|0.5", "E05000046|E05013633|0.5", "E05013632|E05000044|0.0982", "E05013632|E05000046|0.9018", "E05013633|E05000046|1"],
            Weights("area"));
        Assert.Equal([], home.Rows("SELECT 1 FROM bridge_ward GROUP BY from_area_key, basis HAVING abs(sum(weight) - 1) > 1e-9"));
    }

    // The same land, written from the later wards to the earlier ones.
    [Fact]
    public void Of_two_files_of_overlaps_written_in_opposite_directions_the_newer_gives_the_weights()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Overlap(ledger.Batch("ons_geography", "2022-05", "2022-05"), Colindale, "E05013632", 1, 1);
            var newer = ledger.Batch("ons_geography", "2022-06", "2022-06");
            ledger.Execute("INSERT INTO staged_ward_overlap VALUES (?, 2, 'E05013632', NULL, 2022, ?, NULL, 2018, 1, 1, 0.5)", newer.Id, Colindale);
            ledger.Execute("INSERT INTO staged_ward_overlap VALUES (?, 3, 'E05013633', NULL, 2022, ?, NULL, 2018, 1, 1, 0.5)", newer.Id, Colindale);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["E05000046|E05013632|0.5", "E05000046|E05013633|0.5", "E05013632|E05000046|1", "E05013633|E05000046|1"], Weights("area"));
    }

    [Fact]
    public void Overlaps_with_two_years_whose_wards_have_the_same_codes_weigh_once()
    {
        using (var ledger = home.Ledger())
        {
            var batch = ledger.Batch("ons_geography", "2022-05", "2022-05");
            ledger.Overlap(batch, Colindale, "E05013632", 0.5, 1);
            ledger.Overlap(batch, Colindale, "E05013633", 0.5, 1);
            var later = ledger.Batch("ons_geography", "2023-05", "2023-05");
            ledger.Execute("INSERT INTO staged_ward_overlap VALUES (?, 2, ?, NULL, 2018, 'E05013632', NULL, 2023, 1, 0.5, 1)", later.Id, Colindale);
            ledger.Execute("INSERT INTO staged_ward_overlap VALUES (?, 3, ?, NULL, 2018, 'E05013633', NULL, 2023, 1, 0.5, 1)", later.Id, Colindale);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["E05000046|E05013632|0.5", "E05000046|E05013633|0.5", "E05013632|E05000046|1", "E05013633|E05000046|1"], Weights("area"));
    }

    [Fact]
    public void A_ward_of_which_much_is_missing_in_the_overlaps_has_no_weights()
    {
        using (var ledger = home.Ledger())
            ledger.Overlap(ledger.Batch("ons_geography", "2022-05", "2022-05"), Colindale, "E05013632", 0.5, 0.96);

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["E05013632|E05000046|1"], Weights("area"));
    }

    [Fact]
    public void A_borough_of_which_not_every_ward_has_weights_is_not_apportioned()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Overlap(ledger.Batch("ons_geography", "2022-05", "2022-05"), Colindale, "E05013632", 1, 1);
            ledger.Batch("mps_ward", "2021-01", "2021-01").Wards("Barnet", BarnetWards.Of2002, Residential, 2);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["exact"], home.Rows("SELECT DISTINCT geography_basis FROM fact_offence"));
    }

    // Of Colindale's 400 people 300 live in the LSOA that fits Colindale North.
    [Fact]
    public void Weights_by_population_go_before_those_by_area()
    {
        using (var ledger = home.Ledger())
        {
            Colindales(ledger);
            var batch = ledger.Batch("ons_geography", "2022-05", "2022-05");
            foreach (var (ward, i) in BarnetWards.Of2002.Select((w, i) => (w, i)))
                Living(ledger, batch, $"E0100{i:0000}", ward, "E05013632", ward == Colindale ? 300 : 100);
            Living(ledger, batch, "E01009999", Colindale, "E05013633", 100);
            ledger.Batch("mps_ward", "2021-01", "2021-01").Ward("Barnet", Colindale, "Colindale", Residential, 120)
                .Wards("Barnet", BarnetWards.Of2002.Where(c => c != Colindale), Residential, 0);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["E05000046|WD2002|exact|provisional|120", "E05013632|WD2022|apportioned|estimated|90", "E05013633|WD2022|apportioned|estimated|30"], Offences());
    }

    private static void Living(TestLedger ledger, TestBatch batch, string lsoa, string old, string present, int people)
    {
        ledger.Fit(batch, lsoa, old, 2018);
        ledger.Fit(batch, lsoa, present, 2022);
        ledger.People(batch, lsoa, people);
    }

    // Every other ward goes whole to Barnet Vale, so that the borough is complete.
    private static void Colindales(TestLedger ledger)
    {
        var batch = ledger.Batch("ons_geography", "2022-05", "2022-05");
        ledger.Overlap(batch, Colindale, "E05013632", 0.50, 1);
        ledger.Overlap(batch, Colindale, "E05013633", 0.45, 1);
        ledger.Overlap(batch, Colindale, "E05013630", 0.05, 1);
        foreach (var ward in BarnetWards.Of2002.Where(c => c != Colindale))
            ledger.Overlap(batch, ward, "E05013628", 1, 0.05);
        foreach (var ward in BarnetWards.Of2022.Except(["E05013628", "E05013630", "E05013632", "E05013633"]))
            ledger.Overlap(batch, "E05000063", ward, 0, 1);
    }

    private List<string> Offences() => home.Rows("""
        SELECT area_code, boundary_set, geography_basis, status, round(count * weight)::BIGINT FROM fact_offence AS f JOIN dim_area AS a USING (area_key) WHERE count > 0 ORDER BY 1
        """);

    private List<string> Weights(string basis) => home.Rows($"""
        SELECT f.area_code, t.area_code, round(weight, 4) FROM bridge_ward AS w JOIN dim_area AS f ON f.area_key = from_area_key JOIN dim_area AS t ON t.area_key = to_area_key
        WHERE basis = '{basis}' ORDER BY ALL
        """);
}
