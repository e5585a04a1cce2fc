using System.Collections.Immutable;
using Microsoft.OData.Edm;
using Warehouse.Catalog;
using Warehouse.OData;

namespace Warehouse.Tests.OData;

/// <summary>A catalogue by hand: one fact, one dimension, one relation with every type.</summary>
internal static class SampleCatalogue
{
    public static Catalogue Catalogue { get; } = new(
        7,
        new DateTimeOffset(2023, 5, 1, 0, 0, 0, TimeSpan.Zero),
        false,
        [Offences(), Areas(), Kinds()],
        [Measure("Count", ColumnType.Int64), Measure("Rate", ColumnType.Double)]);

    public static IEdmModel Model { get; } = EdmModelBuilder.Build(Catalogue);

    private static Relation Offences() => Relation(
        "offence",
        RelationKind.Fact,
        "RecordedOffences",
        "RecordedOffence",
        ["Month", "AreaCode"],
        [
            Column("Month", ColumnType.Date, nullable: false),
            Column("AreaCode", ColumnType.String, nullable: false),
            Column("AreaName", ColumnType.String, navigation: "Area"),
            Column("AreaType", ColumnType.String, navigation: "Area"),
            Column("Offence", ColumnType.String),
            Column("Count", ColumnType.Int64, nullable: false),
            Column("Status", ColumnType.String),
        ],
        [new Navigation("Area", "area", "area_key", "area_key")]);

    private static Relation Areas() => Relation(
        "area",
        RelationKind.Dimension,
        "Areas",
        "Area",
        ["AreaCode"],
        [Column("AreaCode", ColumnType.String, nullable: false), Column("AreaName", ColumnType.String), Column("BoroughName", ColumnType.String)],
        []);

    private static Relation Kinds() => Relation(
        "kind",
        RelationKind.Dimension,
        "Kinds",
        "Kind",
        ["Id"],
        [
            Column("Id", ColumnType.Int32, nullable: false),
            Column("Flag", ColumnType.Boolean),
            Column("Big", ColumnType.Int64),
            Column("Share", ColumnType.Decimal),
            Column("Ratio", ColumnType.Double),
            Column("Day", ColumnType.Date),
            Column("At", ColumnType.DateTimeOffset),
            Column("Name", ColumnType.String),
        ],
        []);

    private static Relation Relation(
        string stem, RelationKind kind, string set, string type, ImmutableArray<string> key, ImmutableArray<Column> columns, ImmutableArray<Navigation> navigations) =>
        new(stem, kind, set, type, stem, stem, "a row", $"About {stem}.", false, false, null, [], key, columns, navigations);

    private static Column Column(string name, ColumnType type, bool nullable = true, string? navigation = null) =>
        new(name, type, nullable, name == "Count", $"The {name}.", navigation, name);

    private static Measure Measure(string name, ColumnType type) => new(
        name, name, $"The {name}.", "offences", 1, "offence", type, "sum(\"Count\")", ["time"], "none", false, ["borough"], "1", "a test", []);
}
