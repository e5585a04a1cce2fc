namespace Warehouse.Tests.Build;

/// <summary>Which issue counts: the one whose last month is later, whatever the load order.</summary>
public sealed class OffenceSupersessionTests : IDisposable
{
    private const string Series = "mps_borough";
    private const string Residential = "BURGLARY - RESIDENTIAL";
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("ABC")]
    [InlineData("ACB")]
    [InlineData("BAC")]
    [InlineData("BCA")]
    [InlineData("CAB")]
    [InlineData("CBA")]
    public void Every_load_order_gives_the_same_values_now_and_as_of_every_day(string order)
    {
        Load(order);
        home.Build(ProjectCopy.Shared);

        Assert.Equal(["2023-01-01|110|exact", "2023-02-01|121|exact", "2023-03-01|132|exact", "2023-04-01|142|exact", "2023-05-01|152|provisional"], AsOf("9999-12-30"));
        Assert.Equal([], AsOf("2023-03-31"));
        Assert.Equal(["2023-01-01|110|exact", "2023-02-01|120|exact", "2023-03-01|130|provisional"], AsOf("2023-04-01"));
        Assert.Equal(["2023-01-01|110|exact", "2023-02-01|120|exact", "2023-03-01|130|provisional"], AsOf("2023-04-30"));
        Assert.Equal(["2023-01-01|110|exact", "2023-02-01|121|exact", "2023-03-01|131|exact", "2023-04-01|141|provisional"], AsOf("2023-05-01"));
        Assert.Equal(["2023-01-01|110|exact", "2023-02-01|121|exact", "2023-03-01|132|exact", "2023-04-01|142|exact", "2023-05-01|152|provisional"], AsOf("2023-06-01"));
    }

    [Fact]
    public void Of_two_issues_with_the_same_last_month_the_one_issued_later_counts()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch(Series, "2023-01", "2023-02", issued: "2023-04-01").Borough("Barnet", Residential, 11, 12);
            ledger.Batch(Series, "2023-01", "2023-02", issued: "2023-03-01").Borough("Barnet", Residential, 1, 2);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["2023-01-01|11|exact", "2023-02-01|12|provisional"], AsOf("9999-12-30"));
        Assert.Equal(["2023-01-01|1|exact", "2023-02-01|2|provisional"], AsOf("2023-03-31"));
    }

    [Theory]
    [InlineData("a", "b", 2)]
    [InlineData("b", "a", 1)]
    public void Of_two_issues_of_the_same_day_the_greater_fingerprint_counts_and_the_other_never_did(string first, string second, int expected)
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch(Series, "2023-01", "2023-01", sha256: first).Borough("Barnet", Residential, 1);
            ledger.Batch(Series, "2023-01", "2023-01", sha256: second).Borough("Barnet", Residential, 2);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal([$"2023-01-01|{expected}|provisional"], AsOf("9999-12-30"));
        Assert.Equal(["1"], home.Rows("SELECT count(*) FROM fact_offence"));
        Assert.Equal(["accepted", "never_current"], home.Rows("SELECT verdict FROM offence_issue ORDER BY 1"));
    }

    [Fact]
    public void A_better_issue_that_came_out_earlier_leaves_no_day_to_the_other()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch(Series, "2023-01", "2023-01", issued: "2023-09-01").Borough("Barnet", Residential, 1);
            ledger.Batch(Series, "2023-01", "2023-02", issued: "2023-03-01").Borough("Barnet", Residential, 2, 3);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["2023-01-01|2|exact", "2023-02-01|3|provisional"], AsOf("2023-10-01"));
        Assert.Equal(["2"], home.Rows("SELECT count(*) FROM fact_offence"));
    }

    [Fact]
    public void Boroughs_are_superseded_one_by_one()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch(Series, "2023-01", "2023-02").Borough("Barnet", Residential, 10, 20).Borough("Brent", Residential, 30, 40);
            ledger.Batch(Series, "2023-02", "2023-03").Borough("Barnet", Residential, 21, 22);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["Barnet|2023-01-01|10|exact", "Barnet|2023-02-01|21|exact", "Barnet|2023-03-01|22|provisional", "Brent|2023-01-01|30|exact", "Brent|2023-02-01|40|provisional"],
            home.Rows("SELECT area_name, month, count, status FROM fact_offence AS f JOIN dim_area AS a USING (area_key) WHERE f.valid_to = '9999-12-31' ORDER BY 1, 2"));
    }

    [Fact]
    public void Series_do_not_supersede_each_other()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch(Series, "2023-01", "2023-01").Borough("Barnet", Residential, 10);
            ledger.Batch("mps_ward", "2023-01", "2023-02").Wards("Barnet", BarnetWards.Of2022, Residential, 1);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["mps_borough|2023-01-01|10", "mps_ward|2023-01-01|24", "mps_ward|2023-02-01|24"],
            home.Rows("SELECT source_code, month, sum(count)::BIGINT FROM fact_offence JOIN dim_source USING (source_key) WHERE valid_to = '9999-12-31' GROUP BY ALL ORDER BY ALL"));
    }

    [Theory]
    [InlineData("held")]
    [InlineData("withdrawn")]
    public void A_batch_that_is_not_in_use_contributes_nothing(string state)
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch(Series, "2023-01", "2023-02").Borough("Barnet", Residential, 10, 20);
            ledger.Batch(Series, "2023-02", "2023-03", state: state).Borough("Barnet", Residential, 21, 22).Borough("Atlantis", Residential, 1, 1);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["2023-01-01|10|exact", "2023-02-01|20|provisional"], AsOf("9999-12-30"));
        Assert.Equal([], home.Rows("SELECT area_code FROM dim_area WHERE area_name = 'Atlantis'"));
        Assert.Equal(["1|current", $"2|{state}"], home.Rows("SELECT batch_id, state FROM dim_batch ORDER BY 1"));
    }

    [Fact]
    public void A_batch_of_which_nothing_is_current_any_more_is_superseded()
    {
        Load("ABC");
        using (var ledger = home.Ledger())
            ledger.Batch(Series, "2023-03", "2023-06", sha256: "later").Borough("Barnet", Residential, 133, 143, 153, 163);

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["1|current", "2|current", "3|superseded", "4|current"], home.Rows("SELECT batch_id, state FROM dim_batch ORDER BY 1"));
    }

    [Fact]
    public void Current_rows_come_first_then_months_in_order()
    {
        Load("CAB");
        home.Build(ProjectCopy.Shared);
        var order = home.Rows("SELECT (valid_to = '9999-12-31')::INTEGER, month FROM fact_offence ORDER BY rowid");
        Assert.Equal(order.OrderByDescending(r => r[0]).ThenBy(r => r, StringComparer.Ordinal), order);
        Assert.Equal(Enumerable.Range(1, order.Count).Select(i => $"{i}"), home.Rows("SELECT id FROM fact_offence ORDER BY rowid"));
    }

    private void Load(string order)
    {
        using var ledger = home.Ledger();
        foreach (var batch in order)
        {
            _ = batch switch
            {
                'A' => ledger.Batch(Series, "2023-01", "2023-03").Borough("Barnet", Residential, 110, 120, 130),
                'B' => ledger.Batch(Series, "2023-02", "2023-04").Borough("Barnet", Residential, 121, 131, 141),
                _ => ledger.Batch(Series, "2023-03", "2023-05").Borough("Barnet", Residential, 132, 142, 152),
            };
        }
    }

    private List<string> AsOf(string day) =>
        home.Rows($"SELECT month, count, status FROM fact_offence WHERE valid_from <= '{day}' AND valid_to > '{day}' ORDER BY month");
}
