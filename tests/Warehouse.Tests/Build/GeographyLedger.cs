namespace Warehouse.Tests.Build;

/// <summary>Boundaries, overlaps, lookups and crimes of police.uk in a <see cref="TestLedger"/>, a row a call.</summary>
internal static class GeographyLedger
{
    /// <summary>Two wards of different years that share land.</summary>
    public static void Overlap(this TestLedger ledger, TestBatch batch, string from, string to, double shareOfFrom, double shareOfTo) =>
        ledger.Insert("ward_overlap", "INSERT INTO staged_ward_overlap VALUES (?, 2, ?, NULL, 2018, ?, NULL, 2022, 1, ?, ?)", batch.Id, from, to, shareOfFrom, shareOfTo);

    /// <summary>The ward that fits an LSOA of Barnet best.</summary>
    public static void Fit(this TestLedger ledger, TestBatch batch, string lsoa, string ward, int year, string borough = "E09000003") =>
        ledger.Insert("lsoa_ward", "INSERT INTO staged_lsoa_ward VALUES (?, 2, ?, NULL, 2021, ?, 'Ward of the lookup', ?, ?, NULL, ?)", batch.Id, lsoa, ward, year, borough, year);

    /// <summary>People of an LSOA.</summary>
    public static void People(this TestLedger ledger, TestBatch batch, string lsoa, int count) =>
        ledger.Insert("lsoa_population", "INSERT INTO staged_lsoa_population VALUES (?, 2, ?, NULL, 2021, 'E09000003', NULL, 2020, 'all', 'all', NULL, NULL, ?)", batch.Id, lsoa, count);

    /// <summary>An LSOA that a later census replaced.</summary>
    public static void Change(this TestLedger ledger, TestBatch batch, string from, string to, double share) =>
        ledger.Insert("lsoa_change", "INSERT INTO staged_lsoa_change VALUES (?, 2, ?, NULL, 2011, ?, NULL, 2021, NULL, ?, NULL)", batch.Id, from, to, share);

    /// <summary>A boundary in GeoJSON.</summary>
    public static void Boundary(this TestLedger ledger, TestBatch batch, string type, string code, string geometry, string? parent = "E09000003") =>
        ledger.Insert("boundary", "INSERT INTO staged_boundary VALUES (?, 2, ?, ?, ?, 2022, ?, NULL, ?)", batch.Id, type, code, $"Area {code}", parent, geometry);

    /// <summary>A rectangle as a boundary.</summary>
    public static string Box(double west, double south, double east, double north) =>
        FormattableString.Invariant($$"""{"type":"Polygon","coordinates":[[[{{west}},{{south}}],[{{east}},{{south}}],[{{east}},{{north}}],[{{west}},{{north}}],[{{west}},{{south}}]]]}""");

    /// <summary>A stop at a point; each call is one row of the file.</summary>
    public static void Stop(this TestLedger ledger, TestBatch batch, int line, string month, double? longitude, double? latitude) =>
        ledger.Insert(
            "stop_search",
            "INSERT INTO staged_stop_search (batch_id, line, month, stopped_at, search_type, longitude, latitude, gender) VALUES (?, ?, ?, TIMESTAMPTZ '2022-06-01 12:00:00+00', 'Person search', ?, ?, 'Male')",
            batch.Id, line, TestLedger.Day(month), longitude, latitude);

    /// <summary>A crime of a monthly file.</summary>
    public static void Crime(this TestLedger ledger, TestBatch batch, int line, string month, string? id, string type, string? lsoa, string? lsoaName = null, string force = "Metropolitan Police Service") =>
        ledger.Insert(
            "street_crime",
            "INSERT INTO staged_street_crime (batch_id, line, crime_id, month, reported_by, falls_within, lsoa_code, lsoa_name, crime_type) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            batch.Id, line, id, TestLedger.Day(month), force, force, lsoa, lsoaName, type);

    /// <summary>A crime of a reply of the API.</summary>
    public static void Reply(this TestLedger ledger, TestBatch batch, int line, string month, long id, string type, double longitude, double latitude) =>
        ledger.Insert(
            "street_crime",
            "INSERT INTO staged_street_crime (batch_id, line, api_id, month, longitude, latitude, crime_type) VALUES (?, ?, ?, ?, ?, ?, ?)",
            batch.Id, line, id, TestLedger.Day(month), longitude, latitude, type);

    private static void Insert(this TestLedger ledger, string relation, string sql, params object?[] values)
    {
        ledger.Execute(File.ReadAllText(Path.Combine(TestHome.Project.Sql, "staging", relation + ".sql")));
        ledger.Execute(sql, values);
    }
}
