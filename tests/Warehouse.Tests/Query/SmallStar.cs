using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Tests.Query;

/// <summary>A star small enough to add up by hand: one fact with coverage, three dimensions and the calendar, one protected fact.</summary>
internal static class SmallStar
{
    public static Catalogue Catalogue { get; } = new(
        Snapshot: 7,
        BuiltAt: DateTimeOffset.UnixEpoch,
        Synthetic: false,
        [Offences(), Marac(), Figures(), Areas(), OffenceTypes(), Sources(), Months()],
        [Count(), MaracCases()]);

    /// <summary>The same star with other combinations of area type and source in its fact.</summary>
    public static Catalogue WithGrains(params Grain[] grains) => With("offence", r => r with { Grains = [new(["AreaType", "SourceCode"], [.. grains])] });

    /// <summary>The same star with one relation changed.</summary>
    public static Catalogue With(string stem, Func<Relation, Relation> change) =>
        Catalogue with { Relations = [.. Catalogue.Relations.Select(r => r.Stem == stem ? change(r) : r)] };

    private static Relation Offences() => new(
        "offence", RelationKind.Fact, "RecordedOffences", "RecordedOffence", "offence", "fact_offence", "month x area x offence x source", "Recorded offences.",
        Sensitive: false, Versioned: true, Coverage: "coverage_offence",
        [new(["AreaType", "SourceCode"], [new(["borough", "mps_borough"]), new(["ward", "mps_ward"])])],
        ["Month", "AreaCode", "Offence", "SourceCode"],
        [
            Own("Month", ColumnType.Date, "month"),
            Via("Quarter", "CalendarMonth", "quarter"),
            Via("FinancialYear", "CalendarMonth", "financial_year"),
            Via("AreaCode", "Area", "area_code"),
            Via("AreaName", "Area", "area_name"),
            Via("AreaType", "Area", "area_type"),
            Via("BoroughCode", "Area", "borough_code", nullable: true),
            Via("OffenceGroup", "OffenceType", "offence_group"),
            Via("Offence", "OffenceType", "offence"),
            Via("SourceCode", "Source", "source_code"),
            new("Count", ColumnType.Int64, Nullable: true, Additive: true, "Offences.", null, "count"),
            Own("Status", ColumnType.String, "status"),
        ],
        [
            new("Area", "area", "area_key", "area_key"),
            new("CalendarMonth", "month", "month", "month"),
            new("OffenceType", "offence_type", "offence_key", "offence_key"),
            new("Source", "source", "source_key", "source_key"),
        ]);

    private static Relation Marac() => new(
        "marac", RelationKind.Fact, "MaracCases", "MaracCase", "marac", "fact_marac", "case", "Cases.",
        Sensitive: true, Versioned: false, Coverage: null, [], ["CaseId"],
        [Own("CaseId", ColumnType.Int64, "case_id"), new("Count", ColumnType.Int64, Nullable: false, Additive: true, "Cases.", null, "count")], []);

    private static Relation Figures() => new(
        "published_figure", RelationKind.Fact, "PublishedFigures", "PublishedFigure", "publishedFigure", "fact_published_figure", "printed figure", "Figures.",
        Sensitive: false, Versioned: false, Coverage: null, [], ["FigureId"],
        [
            Own("FigureId", ColumnType.String, "figure_id"),
            Own("Measure", ColumnType.String, "measure"),
            new("Value", ColumnType.Decimal, Nullable: true, Additive: false, "As printed.", null, "value"),
            new("Share", ColumnType.Double, Nullable: true, Additive: false, "Share.", null, "share"),
            new("Rank", ColumnType.Int32, Nullable: true, Additive: false, "Rank.", null, "rank"),
            new("Checked", ColumnType.Boolean, Nullable: true, Additive: false, "Whether it was recomputed.", null, "checked"),
            new("Note", ColumnType.String, Nullable: true, Additive: false, "Note.", null, "note"),
            new("PeriodStart", ColumnType.Date, Nullable: true, Additive: false, "First day.", null, "period_start"),
            new("EnteredAt", ColumnType.DateTimeOffset, Nullable: true, Additive: false, "When it was entered.", null, "entered_at"),
        ],
        []);

    private static Relation Areas() => Dimension(
        "area", "Areas", "dim_area",
        ["AreaCode"],
        [Own("AreaCode", ColumnType.String, "area_code"), Own("AreaName", ColumnType.String, "area_name"), Own("AreaType", ColumnType.String, "area_type"), new("BoroughCode", ColumnType.String, Nullable: true, Additive: false, "", null, "borough_code")]);

    private static Relation OffenceTypes() => Dimension(
        "offence_type", "OffenceTypes", "dim_offence", ["Offence"], [Own("OffenceGroup", ColumnType.String, "offence_group"), Own("Offence", ColumnType.String, "offence")]);

    private static Relation Sources() => Dimension("source", "Sources", "dim_source", ["SourceCode"], [Own("SourceCode", ColumnType.String, "source_code")]);

    private static Relation Months() => Dimension(
        "month", "Months", "dim_month",
        ["Month"],
        [Own("Month", ColumnType.Date, "month"), Own("Quarter", ColumnType.String, "quarter"), Own("FinancialYear", ColumnType.String, "financial_year")]);

    private static Relation Dimension(string stem, string set, string table, ImmutableArray<string> key, ImmutableArray<Column> columns) =>
        new(stem, RelationKind.Dimension, set, set[..^1], stem, table, stem, set, Sensitive: false, Versioned: false, Coverage: null, [], key, columns, []);

    private static Column Own(string name, ColumnType type, string physical) => new(name, type, Nullable: false, Additive: false, "", null, physical);

    private static Column Via(string name, string navigation, string physical, bool nullable = false) =>
        new(name, ColumnType.String, nullable, Additive: false, "", navigation, physical);

    private static Measure Count() => Measure("Count", "offence", sensitive: false);

    private static Measure MaracCases() => Measure("Cases", "marac", sensitive: true);

    private static Measure Measure(string name, string fact, bool sensitive) => new(
        name, name, "", "offences", 1, fact, ColumnType.Int64, "sum(\"Count\")", ["time", "area"], "none", sensitive, ["borough", "ward"], "1", "", []);
}
