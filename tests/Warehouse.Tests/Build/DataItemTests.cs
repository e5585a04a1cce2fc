using Warehouse.Build;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Build;

/// <summary>Who owes what.</summary>
public sealed class DataItemTests
{
    // Safer Communities Partnership Board, 28 April 2023, Serious Violence Needs Assessment, "Data Collection Status": as printed.
    private static readonly string[] Paper =
    [
        "Barnet Local Insight|Barnet Council|No|Yes",
        "Census|NOMIS/ONS|Yes|Yes",
        "London Ambulance Service|LDS|Yes/No (limited data)|No",
        "British Transport|BT|Yes (maps)|Yes",
        "Crime and safety statistics|Crimerate|Yes (maps)|Yes",
        "Metropolitan Police Service|MET|Yes/No (limited data)|No",
        "Hospital A&E, Episode Statistics|NHS|No|No",
        "Transport for London|TfL|Yes (maps)|Yes",
        "MOPAC – Trust and Confidence Dashboard|LDS/MOPAC|Yes (dashboards)|Yes",
        "Deprivation / Levelling Up|UK Gov|Yes|Yes",
        "Local Health Profiles|OHID|Yes|Yes",
        "Local Government Data|LG Inform|Yes|Yes",
        "Education and Skills|DoE / UK Gov|Yes|Yes",
        "Labour Market|NOMIS/ONS|Yes|Yes",
    ];

    [Fact]
    public void The_data_collection_table_of_April_2023_is_reproduced_cell_by_cell()
    {
        using var home = new TestHome();
        home.Build(ProjectCopy.Shared);

        Assert.Equal(Paper, home.Rows("""
            SELECT paper_description, paper_source, paper_open_data_set, paper_collected
            FROM dim_data_item WHERE paper_position IS NOT NULL ORDER BY paper_position
            """));
    }

    [Fact]
    public void Every_series_of_an_item_is_a_source()
    {
        using var home = new TestHome();
        home.Build(ProjectCopy.Shared);

        Assert.Empty(home.Rows("""
            SELECT item, source FROM (SELECT item, unnest(string_split(source_codes, ', ')) AS source FROM dim_data_item)
            WHERE source NOT LIKE 'return\_%' ESCAPE '\' AND source NOT IN (SELECT source_code FROM dim_source)
            """));
    }

    [Theory]
    [InlineData("2022-06", "2022-06-30|2022-09-09|late")] // July and 40 days
    [InlineData("2099-01", "2099-01-31|2099-04-09|partly")] // boroughs have come, wards have not
    public void What_came_last_says_when_the_next_is_due(string lastMonth, string expected)
    {
        using var home = new TestHome();
        using (var ledger = home.Ledger())
            ledger.Batch("mps_borough", lastMonth, lastMonth).Borough("Barnet", "BURGLARY - RESIDENTIAL", 5);

        home.Build(ProjectCopy.Shared);

        Assert.Equal([expected], home.Rows("SELECT last_period, due, status FROM dim_data_item WHERE item = 'Recorded crime'"));
    }

    [Fact]
    public void What_nobody_has_sent_says_whose_turn_it_is()
    {
        using var home = new TestHome();
        home.Build(ProjectCopy.Shared);

        Assert.Equal(
            ["Census|2021-03-21|received", "MARAC cases|null|not yet asked", "Recorded crime|null|not yet loaded"],
            home.Rows("SELECT item, last_period, status FROM dim_data_item WHERE item IN ('Recorded crime', 'MARAC cases', 'Census') ORDER BY item"));
    }

    [Fact]
    public void An_item_that_comes_with_the_indicator_return_is_known_by_its_source()
    {
        using var bench = new Load.LoadBench();
        bench.LoadText(new Load.Returns.ReturnText("indicator").Row(("Source", "Nomis labour market profile, January 2023")));

        SnapshotBuilder.Build(bench.Home, TestHome.Project);

        var rows = TestHome.Rows(SnapshotManifest.SnapshotPath(bench.Home, 1), "SELECT item, last_period, due, status FROM dim_data_item WHERE source_codes = 'return_indicator' AND last_period IS NOT NULL");
        Assert.Equal(["Employment and income|2023-03-31|2023-08-29|late"], rows);
    }

    [Fact]
    public void Of_a_sensitive_return_only_the_period_is_said()
    {
        using var home = new TestHome();
        using (var ledger = home.Ledger())
        {
            ledger.Batch("return_marac_cases", "2022-01", "2022-03");
            ledger.Execute("UPDATE batch SET sensitive = true");
        }

        home.Build(ProjectCopy.Shared);

        Assert.Equal(["2022-03-31|null|2022-07-30|late"], home.Rows("SELECT last_period, last_received, due, status FROM dim_data_item WHERE item = 'MARAC cases'"));
    }

    [Fact]
    public void Another_borough_has_no_items_of_Barnet()
    {
        using var home = new TestHome("""{ "homeBorough": "E09000005", "title": "Brent community safety", "comparators": ["E09000003"] }""");
        home.Build(ProjectCopy.Shared);

        Assert.Equal(["0"], home.Rows("SELECT count(*) FROM dim_data_item"));
    }
}
