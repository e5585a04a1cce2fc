using Warehouse.Tests.Build;

namespace Warehouse.Tests.Measures;

/// <summary>Stored values of wards, as supplied and shared out to other boundaries.</summary>
public sealed class WardValueTests : IDisposable
{
    private const string Residential = "BURGLARY - RESIDENTIAL";
    private const string Colindale = "E05000046";
    private const string ColindaleNorth = "E05013632";
    private readonly MeasuredHome home = new();

    public WardValueTests()
    {
        using var ledger = home.Ledger();
        var bridge = ledger.Batch("ons_geography", "2022-05", "2022-05");
        ledger.Overlap(bridge, Colindale, ColindaleNorth, 0.50, 1);
        ledger.Overlap(bridge, Colindale, "E05013633", 0.50, 1);
        foreach (var ward in BarnetWards.Of2002.Where(c => c != Colindale))
            ledger.Overlap(bridge, ward, "E05013628", 1, 0.05);
        foreach (var ward in BarnetWards.Of2022.Except(["E05013628", ColindaleNorth, "E05013633"]))
            ledger.Overlap(bridge, "E05000063", ward, 0, 1);
        ledger.Batch("mps_ward", "2021-01", "2021-03").Ward("Barnet", Colindale, "Colindale", Residential, 121, 121, 121)
            .Wards("Barnet", BarnetWards.Of2002.Where(c => c != Colindale), Residential, 3);
    }

    public void Dispose() => home.Dispose();

    [Fact]
    public void What_is_shared_out_is_added_up_before_it_is_rounded_and_has_no_trend()
    {
        // Half of 121 is 60.5; half of 363 is 181.5.
        Assert.Equal(
            ["month|61|estimated|apportioned|null|null", "quarter|182|estimated|apportioned|null|null"],
            Values(ColindaleNorth, "ResidentialBurglary", "period_type IN ('month', 'quarter') AND v.period_end = '2021-03-31'", "v.period_type, value, status, geography_basis, rank, trend"));
        Assert.Equal(["363|provisional|exact"], Values(Colindale, "ResidentialBurglary", "period_type = 'quarter'", "value, status, geography_basis"));
    }

    [Fact]
    public void A_ward_whose_residents_nobody_knows_has_no_rate() =>
        Assert.Equal(["null|363|null|no_denominator"], Values(Colindale, "ResidentialBurglaryRate", "period_type = 'quarter'", "value, numerator, denominator, reason"));

    [Fact]
    public void A_ward_of_another_borough_has_years_only()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_ward", "2022-01", "2022-12").Wards("Brent", Enumerable.Range(5013496, 22).Select(n => $"E0{n}"), Residential, 4);
        Assert.Equal(
            ["cal_year|48", "fin_year|null"],
            home.Rows("SELECT DISTINCT period_type, value FROM fact_measure_value AS v JOIN dim_area AS a USING (area_key) WHERE borough_code = 'E09000005' AND area_type = 'ward' AND measure = 'ResidentialBurglary' ORDER BY ALL"));
    }

    private List<string> Values(string ward, string measure, string condition, string columns) => home.Rows($"""
        SELECT {columns} FROM fact_measure_value AS v JOIN dim_area AS a USING (area_key)
        WHERE area_code = '{ward}' AND measure = '{measure}' AND {condition} ORDER BY v.period_type
        """);
}
