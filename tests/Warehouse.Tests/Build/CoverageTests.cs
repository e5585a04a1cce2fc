namespace Warehouse.Tests.Build;

/// <summary>What has been received, and what has not.</summary>
public sealed class CoverageTests
{
    private const string States = """
        SELECT strftime(period_start, '%Y-%m'), state FROM dim_coverage
        WHERE fact = 'offence' AND area_code = 'E09000003' ORDER BY 1
        """;

    [Fact]
    public void A_month_between_two_files_that_no_file_brings_is_missing_and_the_newest_of_each_is_provisional()
    {
        using var home = new TestHome();
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_borough", "2022-01", "2022-02").Borough("Barnet", "BURGLARY - RESIDENTIAL", 5, 6);
            ledger.Batch("mps_borough", "2022-05", "2022-06").Borough("Barnet", "BURGLARY - RESIDENTIAL", 7, 8);
        }

        home.Build(ProjectCopy.Shared);

        Assert.Equal(["2022-01|present", "2022-02|provisional", "2022-03|missing", "2022-04|missing", "2022-05|present", "2022-06|provisional"], home.Rows(States));
        Assert.Equal(["2022-04-30"], home.Rows("SELECT max(period_end) FROM dim_coverage WHERE state = 'missing'"));
    }

    [Fact]
    public void A_held_batch_is_there_with_its_months()
    {
        using var home = new TestHome();
        using (var ledger = home.Ledger())
            ledger.Batch("mps_borough", "2022-01", "2022-02", state: "held").Borough("Barnet", "BURGLARY - RESIDENTIAL", 5, 6);

        home.Build(ProjectCopy.Shared);

        Assert.Equal(["mps_borough|2022-01-01|2022-02-28|held|1"], home.Rows("SELECT source_code, period_start, period_end, state, batch_id FROM dim_coverage WHERE batch_id IS NOT NULL"));
    }

    [Fact]
    public void Nothing_of_a_sensitive_batch_is_there()
    {
        using var home = new TestHome();
        using (var ledger = home.Ledger())
        {
            ledger.Batch("return_marac", "2022-01", "2022-02", state: "held");
            ledger.Execute("UPDATE batch SET sensitive = true");
        }

        home.Build(ProjectCopy.Shared);

        Assert.Equal(["0"], home.Rows("SELECT count(*) FROM dim_coverage WHERE batch_id IS NOT NULL OR source_code = 'return_marac'"));
    }
}
