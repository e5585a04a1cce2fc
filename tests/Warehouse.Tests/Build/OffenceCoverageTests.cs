namespace Warehouse.Tests.Build;

/// <summary>What coverage says beside the months: what an issue can tell, and what was received and taken back.</summary>
public sealed class OffenceCoverageTests : IDisposable
{
    private const string Residential = "BURGLARY - RESIDENTIAL";
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_month_whose_only_issue_was_withdrawn_says_so_and_why()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_borough", "2023-01", "2023-02").Borough("Barnet", Residential, 10, 20);
            var withdrawn = ledger.Batch("mps_borough", "2023-02", "2023-03", state: "withdrawn").Borough("Barnet", Residential, 21, 22).Borough("Atlantis", Residential, 1, 1);
            ledger.Execute("UPDATE batch SET reason = 'Counts of another force' WHERE batch_id = ?", withdrawn.Id);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["2023-01-01|exact|null", "2023-02-01|provisional|newest_month", "2023-03-01|withdrawn|Counts of another force"],
            home.Rows("""SELECT "Month", status, reason FROM coverage_offence WHERE "AreaCode" = 'E09000003' ORDER BY 1"""));
        Assert.Equal(["3"], home.Rows("SELECT count(*) FROM coverage_offence"));
    }

    [Fact]
    public void Withdrawn_wards_are_told_ward_by_ward()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_ward", "2023-01", "2023-01", state: "withdrawn").Wards("Barnet", BarnetWards.Of2022, Residential, 1);

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["mps_ward|WD2022|withdrawn|24"], home.Rows("""SELECT "SourceCode", "BoundarySet", status, count(*) FROM coverage_offence GROUP BY ALL"""));
    }

    [Fact]
    public void Each_month_names_the_taxonomy_that_its_issue_speaks()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_borough", "2017-01", "2017-02").Add("Barnet", null, null, "Burglary", "Burglary in a Dwelling", [9, 9], "MPS_PRE_2019");
            ledger.Batch("mps_borough", "2017-02", "2017-03").Add("Barnet", null, null, "Burglary", "Domestic Burglary", [8, 8], "MPS_2019");
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["2017-01-01|MPS_PRE_2019", "2017-02-01|MPS_2019", "2017-03-01|MPS_2019"],
            home.Rows("""SELECT "Month", taxonomy FROM coverage_offence WHERE valid_to = '9999-12-31' ORDER BY 1"""));
    }

    [Fact]
    public void A_taxonomy_tells_only_the_offences_that_it_has()
    {
        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["Residential burglary|MPS_2019", "Residential burglary|MPS_CONNECT_2024", "Residential burglary|MPS_PRE_2019", "Violent disorder|MPS_2019", "Violent disorder|MPS_CONNECT_2024"],
            home.Rows("""
                SELECT o.offence, t.taxonomy FROM offence_of_taxonomy AS t JOIN dim_offence AS o USING (offence_key)
                WHERE o.offence IN ('Violent disorder', 'Residential burglary') AND t.taxonomy IN ('MPS_PRE_2019', 'MPS_2019', 'MPS_CONNECT_2024') ORDER BY ALL
                """));
    }
}
