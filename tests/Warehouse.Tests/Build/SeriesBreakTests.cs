namespace Warehouse.Tests.Build;

/// <summary>Days from which figures differ in kind: some known by date, some as late as the files in use say.</summary>
public sealed class SeriesBreakTests : IDisposable
{
    private const string Violence = "VIOLENCE AGAINST THE PERSON";
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void The_change_of_recording_system_stands_at_the_first_month_served_from_a_file_made_after_it()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_borough", "2022-01", "2022-04").Add("Barnet", null, null, "Burglary", "Domestic Burglary", [9, 9, 9, 9], "MPS_2019");
            ledger.Batch("mps_borough", "2022-03", "2022-06").Borough("Barnet", "BURGLARY - RESIDENTIAL", 8, 8, 8, 8);
            ledger.Batch("mps_ward", "2022-01", "2022-02").Wards("Barnet", BarnetWards.Of2022, "BURGLARY - RESIDENTIAL", 1);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["mps_borough|2022-03-01|False"], Breaks("kind = 'attribution' AND fact = 'offence'"));
    }

    [Fact]
    public void A_label_that_is_divided_breaks_the_series_where_the_newer_files_begin()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Batch("mps_borough", "2024-01", "2024-03").Add("Barnet", null, null, Violence, "VIOLENCE WITHOUT INJURY", [90, 90, 90]);
            ledger.Batch("mps_borough", "2024-03", "2024-05")
                .Add("Barnet", null, null, Violence, "VIOLENCE WITHOUT INJURY", [60, 60, 60]).Add("Barnet", null, null, Violence, "STALKING AND HARASSMENT", [30, 30, 30]);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["mps_borough|2024-03-01|False"], Breaks("kind = 'definition' AND source_code IS NOT NULL"));
    }

    [Fact]
    public void Files_of_one_kind_break_nothing()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_borough", "2024-01", "2024-02").Add("Barnet", null, null, Violence, "STALKING AND HARASSMENT", [30, 30]);

        home.Build(ProjectCopy.Shared);
        Assert.Equal([], Breaks("source_code IS NOT NULL"));
    }

    [Fact]
    public void New_ward_boundaries_are_a_break_for_wards_of_the_boroughs_that_have_them()
    {
        home.Build(ProjectCopy.Shared);
        Assert.Equal(["E09000003|ward|2022-05-05|False"], home.Rows("SELECT area_code, area_type, date, comparable_before_after FROM dim_series_break WHERE fact = 'offence' AND kind = 'geography' AND area_code IN ('E09000001', 'E09000003')"));
    }

    private List<string> Breaks(string condition) =>
        home.Rows($"SELECT source_code, date, comparable_before_after FROM dim_series_break WHERE {condition} ORDER BY ALL");
}
