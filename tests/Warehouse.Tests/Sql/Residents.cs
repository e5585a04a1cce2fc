using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Tests.Sql;

/// <summary>
/// Residents of the ratio star: of the boroughs in March 2021, in June 2022 and, as a projection, in June 2023; of the wards in March
/// 2021. The City has residents and no police figures; the ward Elsewhere has figures and no residents.
/// </summary>
internal static class Residents
{
    public const string Tables = """
        INSERT INTO dim_area VALUES (6, 'E09000001', 'City of London', 'borough', 'E09000001');
        CREATE TABLE fact_population(area_key INTEGER, period_start DATE, version VARCHAR, sex VARCHAR, count BIGINT, status status_enum, geography_basis VARCHAR, valid_from DATE, valid_to DATE);
        INSERT INTO fact_population
        SELECT area_key, day, version, sex, count * CASE sex WHEN 'all' THEN 10 WHEN 'female' THEN 6 ELSE 4 END, status::status_enum, basis, issued, DATE '9999-12-31'
        FROM (VALUES
          (1, DATE '2021-03-21', 'Census', 38000, 'published', 'exact', DATE '2022-06-28'), (1, DATE '2022-06-30', 'Mid-year', 40000, 'published', 'exact', DATE '2023-04-01'),
          (1, DATE '2023-06-30', 'Projection', 41000, 'estimated', 'exact', DATE '2022-06-28'),
          (2, DATE '2021-03-21', 'Census', 34000, 'published', 'exact', DATE '2022-06-28'), (2, DATE '2022-06-30', 'Mid-year', 35000, 'published', 'exact', DATE '2023-04-01'),
          (6, DATE '2021-03-21', 'Census', 860, 'published', 'exact', DATE '2022-06-28'), (6, DATE '2022-06-30', 'Mid-year', 900, 'published', 'exact', DATE '2023-04-01'),
          (3, DATE '2021-03-21', 'Census', 1000, 'published', 'best_fit', DATE '2022-06-28'), (4, DATE '2021-03-21', 'Census', 2000, 'published', 'exact', DATE '2022-06-28'))
          AS p(area_key, day, version, count, status, basis, issued),
          (VALUES ('all'), ('female'), ('male')) AS s(sex);
        CREATE TABLE fact_victim(area_key INTEGER, month DATE, sex VARCHAR, kind VARCHAR, count BIGINT, status status_enum);
        INSERT INTO fact_victim VALUES
          (1, '2022-12-01', 'female', 'a', 30, 'exact'), (1, '2022-12-01', 'male', 'a', 12, 'exact'), (1, '2023-01-01', 'female', 'b', 6, 'exact'), (2, '2022-12-01', 'female', 'a', 7, 'exact');
        """;

    public static ImmutableArray<Relation> Relations { get; } = [Population(), Victims()];

    public static ImmutableArray<Measure> Measures { get; } =
    [
        Stock("Residents", "(sum(\"Count\") FILTER (WHERE \"Sex\" = 'all'))::BIGINT") with { Fixes = ["Sex"] },
        Stock("ResidentsOfSex", "sum(\"Count\")"),
        RatioStar.Ratio("BurglaryRate", "Burglaries", "Residents", MeasureInterval.Byar, 1000),
        RatioStar.Count("Victims", "sum(\"Count\")", "victim"),
        RatioStar.Ratio("VictimRate", "Victims", "ResidentsOfSex", MeasureInterval.Byar, 100_000, "victim"),
        RatioStar.Ratio("VictimsPerBurglary", "Victims", "Burglaries", MeasureInterval.None, 100, "victim"),
    ];

    private static Measure Stock(string name, string expression) => RatioStar.Count(name, expression, "population") with { AdditiveOver = ["area"], Interval = MeasureInterval.None };

    private static Relation Population() => new(
        "population", RelationKind.Fact, "Population", "PopulationCount", "population", "fact_population", "day x area x sex", "Residents.",
        Sensitive: false, Versioned: true, Coverage: null,
        [
            new(["AreaType", "Sex", "Version", "GeographyBasis"],
            [
                .. from sex in new[] { "all", "female", "male" }
                   from rest in new[] { ("borough", "Census", "exact"), ("borough", "Mid-year", "exact"), ("borough", "Projection", "exact"), ("ward", "Census", "exact"), ("ward", "Census", "best_fit") }
                   select new Grain([rest.Item1, sex, rest.Item2, rest.Item3]),
            ]),
        ],
        ["AreaCode", "PeriodStart", "Version", "Sex"],
        [
            Own("PeriodStart", ColumnType.Date, "period_start"), Own("Version", ColumnType.String, "version"), Own("Sex", ColumnType.String, "sex"),
            .. AreaColumns, Own("GeographyBasis", ColumnType.String, "geography_basis"), Count, Own("Status", ColumnType.String, "status"),
        ],
        [new("Area", "area", "area_key", "area_key")])
    {
        NotAdditiveOver = ["AreaType", "Sex", "Version"],
    };

    private static Relation Victims() => new(
        "victim", RelationKind.Fact, "Victims", "Victim", "victim", "fact_victim", "month x area x sex x kind", "Victims.",
        Sensitive: false, Versioned: false, Coverage: null, [], ["Month", "AreaCode", "Sex", "Kind"],
        [Own("Month", ColumnType.Date, "month"), .. AreaColumns, Own("Sex", ColumnType.String, "sex"), Own("Kind", ColumnType.String, "kind"), Count, Own("Status", ColumnType.String, "status")],
        [new("Area", "area", "area_key", "area_key")]);

    private static Column[] AreaColumns =>
    [
        new("AreaCode", ColumnType.String, Nullable: false, Additive: false, "", "Area", "area_code"),
        new("AreaName", ColumnType.String, Nullable: false, Additive: false, "", "Area", "area_name"),
        new("AreaType", ColumnType.String, Nullable: false, Additive: false, "", "Area", "area_type"),
    ];

    private static Column Count => new("Count", ColumnType.Int64, Nullable: true, Additive: true, "", null, "count");

    private static Column Own(string name, ColumnType type, string physical) => new(name, type, Nullable: false, Additive: false, "", null, physical);
}
