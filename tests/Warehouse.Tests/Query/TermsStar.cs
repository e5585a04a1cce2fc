using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Access;
using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;
using Warehouse.Tests.Sql;

namespace Warehouse.Tests.Query;

/// <summary>
/// <see cref="SmallStar"/> with two years of months, periods and groups of peers. Barnet's residential burglaries are those of the
/// board paper of April 2023: 482 in December 2021 to February 2022, 522 a year later. Everything was received of Barnet and Brent from
/// April 2021 to February 2023, but for Brent's January 2023; of Harrow only that winter.
/// </summary>
public sealed class TermsStar : IDisposable
{
    private const string Additions = """
        DELETE FROM fact_offence;
        DELETE FROM coverage_offence;
        DELETE FROM dim_month;
        INSERT INTO dim_area VALUES (6, 'E09000015', 'Harrow', 'borough', 'E09000015');
        INSERT INTO dim_month
          SELECT m, printf('%s Q%d', y, quarter(m - INTERVAL 3 MONTH)), y
          FROM (SELECT m, printf('%d/%02d', year(m - INTERVAL 3 MONTH), (year(m - INTERVAL 3 MONTH) + 1) % 100) AS y
            FROM (SELECT unnest(range(DATE '2021-04-01', DATE '2024-04-01', INTERVAL 1 MONTH))::DATE AS m));
        CREATE TABLE dim_period(period_type VARCHAR, period_start DATE, period_end DATE, label VARCHAR, months INTEGER);
        INSERT INTO dim_period
          SELECT 'roll3', (month - INTERVAL 2 MONTH)::DATE, last_day(month), '3 months to ' || strftime(month, '%b %Y'), 3 FROM dim_month WHERE month >= '2021-06-01'
          UNION ALL
          SELECT 'quarter', (month - INTERVAL 2 MONTH)::DATE, last_day(month), 'Quarter to ' || strftime(month, '%b %Y'), 3 FROM dim_month WHERE month(month) % 3 = 0;
        INSERT INTO fact_offence
          SELECT month, area_key, offence_key, CASE WHEN area_key IN (3, 4) THEN 2 ELSE 1 END, 1, count, 'exact', '2023-04-01', '9999-12-31'
          FROM (VALUES
            (DATE '2021-12-01', 1, 1, 150), ('2022-01-01', 1, 1, 160), ('2022-02-01', 1, 1, 172),
            ('2022-12-01', 1, 1, 170), ('2023-01-01', 1, 1, 180), ('2023-02-01', 1, 1, 172),
            ('2021-12-01', 1, 2, 70), ('2022-01-01', 1, 2, 61),
            ('2022-12-01', 1, 2, 100), ('2023-01-01', 1, 2, 91),
            ('2023-02-01', 1, 3, 8),
            ('2021-12-01', 2, 3, 5), ('2021-12-01', 2, 1, 100), ('2022-12-01', 2, 1, 130), ('2023-02-01', 2, 1, 110),
            ('2022-12-01', 6, 1, 20), ('2023-01-01', 6, 1, 20), ('2023-02-01', 6, 1, 20),
            ('2021-12-01', 3, 1, 200), ('2022-12-01', 3, 1, 230),
            ('2021-12-01', 4, 1, 250), ('2023-02-01', 4, 1, 240)) AS v(month, area_key, offence_key, count);
        INSERT INTO coverage_offence
          SELECT month, quarter, financial_year, area_code, area_name, area_type, borough_code, CASE area_type WHEN 'ward' THEN 'mps_ward' ELSE 'mps_borough' END, 'exact', DATE '2023-04-01', DATE '9999-12-31'
          FROM dim_month, dim_area
          WHERE month BETWEEN DATE '2021-04-01' AND DATE '2023-02-01'
            AND NOT (area_key = 2 AND month = DATE '2023-01-01') AND NOT (area_key = 6 AND month < DATE '2022-12-01') AND area_key <> 5;
        """;

    private readonly SmallStarDatabase star = new();

    public TermsStar()
    {
        star.Execute(Additions);
        foreach (var script in BuildPlan.Read(ProjectFiles.Locate()).Scripts.Where(s => s.File.StartsWith("sql/methods/", StringComparison.Ordinal)))
            star.Execute(script.Text);
    }

    public static Catalogue Catalogue { get; } = Star();

    public static Statement Compile(QueryTree tree) => Compiler.Compile(tree, Catalogue, Role.Public, null);

    public void AssertRows(QueryTree tree, params string[] expected) => star.AssertRows(Compile(tree), expected);

    /// <summary>Some columns of the rows, numbers with two decimals.</summary>
    public string[] Values(QueryTree tree, params string[] names)
    {
        var statement = Compile(tree);
        var ordinals = names.Select(n => statement.Columns.IndexOf(statement.Columns.Single(c => c.Name == n && c.Role == ResultRole.Value))).ToArray();
        using var reader = star.Read(statement);
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', ordinals.Select(o => reader.IsDBNull(o) ? "∅" : reader.GetValue(o) is double number ? number.ToString("0.##", CultureInfo.InvariantCulture) : Convert.ToString(reader.GetValue(o) is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : reader.GetValue(o), CultureInfo.InvariantCulture))));
        return [.. rows];
    }

    public string[] Rows(QueryTree tree) => star.Rows(Compile(tree));

    public void Execute(string sql) => star.Execute(sql);

    public string[] Rows(string sql) => star.Rows(sql);

    public void Dispose() => star.Dispose();

    private static Catalogue Star()
    {
        var grained = SmallStar.With("offence", r => r with
        {
            Grains = [new(["AreaType", "SourceCode"], [new(["borough", "mps_borough"], new(2021, 12, 1), new(2023, 2, 1)), new(["ward", "mps_ward"], new(2021, 12, 1), new(2023, 2, 1))])],
        });
        return grained with
        {
            Relations = grained.Relations.Add(Periods()),
            Measures =
            [
                .. grained.Measures,
                RatioStar.Count("Burglaries", "(sum(\"Count\") FILTER (WHERE \"OffenceGroup\" = 'Burglary'))::BIGINT"),
                RatioStar.Ratio("BurglaryShare", "Burglaries", "Count", MeasureInterval.Wilson, 100) with { Polarity = "lower_is_better" },
            ],
            PeerGroups = [new PeerGroup("three", "Three boroughs", ["E09000003", "E09000005", "E09000015"])],
        };
    }

    private static Relation Periods() => new(
        "period", RelationKind.Dimension, "Periods", "Period", "periods", "dim_period", "period", "Periods.", Sensitive: false, Versioned: false, Coverage: null, [], ["PeriodEnd"],
        [
            Column("PeriodType", ColumnType.String, "period_type"),
            Column("PeriodStart", ColumnType.Date, "period_start"),
            Column("PeriodEnd", ColumnType.Date, "period_end"),
            Column("Label", ColumnType.String, "label"),
            Column("Months", ColumnType.Int32, "months"),
        ],
        ImmutableArray<Navigation>.Empty);

    private static Column Column(string name, ColumnType type, string physical) => new(name, type, Nullable: false, Additive: false, "", null, physical);
}
