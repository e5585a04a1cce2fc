namespace Warehouse.Tests.Build;

/// <summary>Months and deliveries that do not count, and how they are told.</summary>
public sealed class OffencePlausibilityTests : IDisposable
{
    private const string Residential = "BURGLARY - RESIDENTIAL";
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void An_empty_shell_does_not_replace_a_good_month_and_is_told()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_borough", "2024-02", "2024-03").Borough("Barnet", Residential, 98, 99).Borough("Brent", Residential, 80, 81);
            ledger.Batch("mps_borough", "2024-03", "2024-06").Borough("Barnet", Residential, 1, 100, 110, 105).Borough("Brent", Residential, 0, 82, 83, 84);
        }

        var report = home.Build(ProjectCopy.Shared);

        Assert.Equal(["2024-02-01|98", "2024-03-01|99", "2024-04-01|100", "2024-05-01|110", "2024-06-01|105"], Current("Barnet"));
        Assert.Equal(["2024-02-01|80", "2024-03-01|81", "2024-04-01|82", "2024-05-01|83", "2024-06-01|84"], Current("Brent"));
        var notice = Assert.Single(report.Notices);
        Assert.Equal(("implausible_month", 2, "2024-03"), (notice.Code, notice.BatchId, notice.Subject));
        // Usual: the medians of the other months, 105 and 83.
        Assert.Contains("1 offences where 188 are usual, in Barnet, Brent.", notice.Message, StringComparison.Ordinal);
        Assert.Equal([notice.Message], home.Rows("SELECT message FROM build_notice"));
    }

    [Fact]
    public void Half_the_median_of_the_other_months_is_enough()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_borough", "2024-01", "2024-04").Borough("Barnet", Residential, 90, 100, 110, 49).Borough("Brent", Residential, 90, 100, 110, 50);
        home.Build(ProjectCopy.Shared);
        Assert.DoesNotContain("2024-04-01|49", Current("Barnet"));
        Assert.Contains("2024-04-01|50", Current("Brent"));
    }

    [Fact]
    public void A_file_of_one_month_has_nothing_to_be_compared_with_and_counts()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_borough", "2024-01", "2024-01").Borough("Barnet", Residential, 3);
        Assert.Empty(home.Build(ProjectCopy.Shared).Notices);
        Assert.Equal(["2024-01-01|3"], Current("Barnet"));
    }

    [Fact]
    public void A_pseudo_area_may_halve_but_an_empty_shell_is_empty_for_all()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_borough", "2024-01", "2024-04")
                .Borough("Barnet", Residential, 100, 100, 100, 2)
                .Borough("London Heathrow and London City Airports", Residential, 5, 60, 60, 1);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["2024-01-01|5", "2024-02-01|60", "2024-03-01|60"], Current("London Heathrow and London City Airports"));
    }

    [Fact]
    public void An_incomplete_delivery_that_somebody_accepted_counts()
    {
        using (var ledger = home.Ledger())
        {
            var batch = ledger.Batch("mps_ward", "2024-01", "2024-01").Wards("Barnet", BarnetWards.Of2022.Skip(1), Residential, 5);
            ledger.Execute("INSERT INTO batch_event VALUES (?, TIMESTAMPTZ '2025-01-02 00:00:00+00', 'analyst', 'accepted', 'one ward had no offences')", batch.Id);
        }

        Assert.Empty(home.Build(ProjectCopy.Shared).Notices);
        Assert.Equal(["115"], home.Rows("SELECT sum(count) FROM fact_offence WHERE valid_to = DATE '9999-12-31'"));
    }

    [Fact]
    public void A_borough_that_comes_without_one_of_its_wards_does_not_count()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_ward", "2024-01", "2024-02").Wards("Barnet", BarnetWards.Of2022, Residential, 2);
            ledger.Batch("mps_ward", "2024-02", "2024-03").Wards("Barnet", BarnetWards.Of2022.Skip(1), Residential, 5);
        }

        var report = home.Build(ProjectCopy.Shared);

        Assert.Equal(["2024-01-01|48", "2024-02-01|48"], home.Rows("SELECT month, sum(count)::BIGINT FROM fact_offence WHERE valid_to = '9999-12-31' GROUP BY ALL ORDER BY 1"));
        var notice = Assert.Single(report.Notices);
        Assert.Equal(("missing_wards", 2, "Barnet"), (notice.Code, notice.BatchId, notice.Subject));
        Assert.Contains("23 of 24 wards", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wards_on_the_boundaries_before_2022_are_complete_with_twentyone()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_ward", "2021-01", "2021-02").Wards("Barnet", BarnetWards.Of2002, Residential, 1);
        Assert.Empty(home.Build(ProjectCopy.Shared).Notices);
        Assert.Equal(["Coppetts|WD2002|2002-05-02|2022-05-04"], home.Rows("SELECT DISTINCT a.area_name, a.boundary_set, a.valid_from, a.valid_to FROM fact_offence JOIN dim_area AS a USING (area_key) WHERE area_code = 'E05000047'"));
    }

    [Fact]
    public void A_ward_that_the_publisher_moved_to_a_pseudo_borough_is_not_missing()
    {
        var hillingdon = Enumerable.Range(5013564, 21).Select(n => $"E0{n}").ToArray();
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_ward", "2024-01", "2024-01")
                .Wards("Hillingdon", hillingdon.Where(c => c != "E05013570"), Residential, 1)
                .Ward("Aviation Security (SO18)", "E05013570", "Heathrow Villages", Residential, 7);
            ledger.Batch("mps_ward", "2023-12", "2023-12").Wards("Hillingdon", hillingdon, Residential, 1);
        }

        Assert.Empty(home.Build(ProjectCopy.Shared).Notices);
        Assert.Equal(
            ["2023-12-01|ward|Hillingdon|false|1", "2024-01-01|pseudo|Aviation Security (SO18)|false|7"],
            home.Rows("""
                SELECT f.month, a.area_type, a.borough_name, a.verified::VARCHAR, f.count
                FROM fact_offence AS f JOIN dim_area AS a USING (area_key) WHERE a.area_code = 'E05013570' ORDER BY 1
                """));
    }

    [Fact]
    public void Wards_of_a_boundary_set_that_nobody_knows_are_held_against_the_fuller_file()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_ward", "2026-05", "2026-05").Wards("Barnet", ["E05099001", "E05099002", "E05099003"], Residential, 3);
            ledger.Batch("mps_ward", "2026-06", "2026-06").Wards("Barnet", ["E05099001", "E05099003"], Residential, 4);
        }

        var notice = Assert.Single(home.Build(ProjectCopy.Shared).Notices);
        Assert.Equal(("missing_wards", 2), (notice.Code, notice.BatchId));
        Assert.Contains("2 of 3 wards", notice.Message, StringComparison.Ordinal);
        Assert.Equal(["2026-05-01|9|false|null"], home.Rows("SELECT month, sum(count)::BIGINT, any_value(verified)::VARCHAR, any_value(boundary_set) FROM fact_offence JOIN dim_area USING (area_key) GROUP BY ALL"));
    }

    private List<string> Current(string area) =>
        home.Rows($"SELECT f.month, sum(f.count)::BIGINT FROM fact_offence AS f JOIN dim_area AS a USING (area_key) WHERE f.valid_to = '9999-12-31' AND a.area_name = '{area}' GROUP BY ALL ORDER BY 1");
}
