using System.Collections.Immutable;
using GraphQl.Types;
using Warehouse.Catalog;

namespace QueryApi.GraphQl.Types;

/// <summary>The types of one fact: what is asked of it is explicit, total, groups by named keys, or single facts.</summary>
internal static class FactTypes
{
    public const string Rows = "rows";
    public const int DefaultGroups = 100;
    public const int DefaultFacts = 50;

    public static IEnumerable<NamedType> Of(Relation fact, Catalogue catalogue)
    {
        var stem = GraphQlNames.TypeStem(fact.Stem);
        var asked = TermTypes.Asked(fact, catalogue);
        yield return Cube(stem, fact, catalogue);
        yield return Measures(stem, fact, catalogue);
        yield return Group(stem);
        yield return Key(stem, asked);
        yield return RowType(stem + "Fact", fact, catalogue);
        foreach (var type in Connections.Of(stem + "Group").Concat(Connections.Of(stem + "Fact")))
            yield return type;
        yield return DimensionEnum(stem, asked);
        yield return WhereTypes.Where(stem, asked);
        yield return WhereTypes.Having(stem, fact, catalogue);
        yield return GroupOrder(stem, asked, catalogue);
        yield return FactOrder(stem, fact);
        foreach (var type in TermTypes.OfFact(stem, fact, catalogue))
            yield return type;
    }

    /// <summary>The columns that facts can be grouped by: those that are not added up.</summary>
    public static IEnumerable<Column> Groupable(Relation fact) => fact.Columns.Where(c => !c.Additive);

    /// <summary>The columns that can be sorted by. Status is left out: its order is one of quality, not of text.</summary>
    public static IEnumerable<Column> Sortable(Relation relation) =>
        relation.Columns.Where(c => Vocabularies.Of(relation, c) != Vocabularies.Status);

    /// <summary>The type of one row: its columns, and a field for each dimension that it leads to.</summary>
    public static ObjectType RowType(string name, Relation relation, Catalogue catalogue) => new(name, [.. Columns(relation), .. Navigations(relation, catalogue)])
    {
        Description = DescriptionOf(relation),
    };

    /// <summary>What the rows are, and what one of them is.</summary>
    public static string DescriptionOf(Relation relation) => $"{relation.Description} One row: {relation.Grain}.";

    private static ObjectType Cube(string stem, Relation fact, Catalogue catalogue) => new($"{stem}Cube",
    [
        new("total", $"{stem}Measures!") { Description = "Everything that the filter lets through, as one." },
        new("groups", $"{stem}GroupConnection!")
        {
            Description = "One group for each combination of the keys.",
            Arguments =
            [
                new("by", $"[{stem}Dimension!]!") { Description = "The keys. What is not named here cannot be selected in key." },
                new("having", $"{stem}Having") { Description = "Which groups to keep, by their measures." },
                new("orderBy", $"[{stem}GroupOrder!]") { Description = "The keys follow, so that the order is total." },
                .. Paging(DefaultGroups),
            ],
        },
        .. TermTypes.HasMonths(fact, catalogue) ? [Contributions(stem)] : Array.Empty<FieldDefinition>(),
        new("facts", $"{stem}FactConnection!")
        {
            Description = "The rows themselves.",
            Arguments = [new("orderBy", $"[{stem}Order!]") { Description = "The key follows, so that the order is total." }, .. Paging(DefaultFacts)],
        },
    ])
    {
        Description = DescriptionOf(fact),
    };

    private static FieldDefinition Contributions(string stem) => new(TermTypes.Contributions, $"[{stem}Contribution!]!")
    {
        Description = "The change since an earlier time, split by the keys. The parts add up to the change of the whole: for the wards of a borough that is the borough, and what has no ward is a part of its own.",
        Arguments = [new("by", $"[{stem}Dimension!]!") { Description = "The keys." }, TermTypes.TimeArgument],
    };

    private static IEnumerable<InputValueDefinition> Paging(int first) =>
    [
        new("first", "Int") { Default = first.ToString(System.Globalization.CultureInfo.InvariantCulture), Description = "How many at most." },
        new("after", "String") { Description = "Go on behind this cursor." },
    ];

    private static ObjectType Measures(string stem, Relation fact, Catalogue catalogue) => new($"{stem}Measures",
    [
        .. MeasureField.Of(fact, catalogue).Select(m => new FieldDefinition(m.Field, m.TypeName + "!") { Description = m.Description }),
        new(Rows, "Long!") { Description = "How many rows there are: a count of records, not of things." },
    ]);

    private static ObjectType Group(string stem) => new($"{stem}Group",
    [
        new("key", $"{stem}Key!") { Description = "What the members of the group have in common." },
        new("measures", $"{stem}Measures!"),
    ]);

    private static ObjectType Key(string stem, Relation fact) => new($"{stem}Key", [.. Groupable(fact).Select(c => ColumnField(fact, c))])
    {
        Description = "The keys of a group; only those that groups(by:) names can be asked for.",
    };

    private static IEnumerable<FieldDefinition> Columns(Relation relation) => relation.Columns.Select(c =>
        ColumnField(relation, c) with { Type = TypeReference.Parse(ValueTypes.Of(relation, c) + (c.Nullable ? "" : "!")) });

    // A key column is nullable in a group even where it is not in the table: the type is one for all.
    private static FieldDefinition ColumnField(Relation relation, Column column) =>
        new(GraphQlNames.Field(column.Name), ValueTypes.Of(relation, column)) { Description = column.Description };

    private static IEnumerable<FieldDefinition> Navigations(Relation relation, Catalogue catalogue) =>
        from navigation in relation.Navigations
        let target = catalogue.FindStem(navigation.Target)
        where target is not null
        select new FieldDefinition(GraphQlNames.Field(navigation.Name), GraphQlNames.TypeStem(target.Stem)) { Description = target.Description };

    private static EnumType DimensionEnum(string stem, Relation fact) => new($"{stem}Dimension",
        [.. Groupable(fact).Select(c => new EnumValueDefinition(GraphQlNames.EnumValue(c.Name)) { Description = c.Description })]);

    private static InputObjectType GroupOrder(string stem, Relation fact, Catalogue catalogue) => OrderType(
        $"{stem}GroupOrder",
        [.. Groupable(fact).Where(Sortable(fact).Contains).Select(c => c.Name), .. MeasureField.Of(fact, catalogue).Select(m => m.Alias), Rows]);

    private static InputObjectType FactOrder(string stem, Relation fact) => OrderType($"{stem}Order", [.. Sortable(fact).Select(c => c.Name)]);

    public static InputObjectType OrderType(string name, ImmutableArray<string> names) =>
        new(name, [.. names.Select(n => new InputValueDefinition(GraphQlNames.Field(n), "SortDirection"))])
        {
            IsOneOf = true,
            Description = "One key to sort by. Nulls come first ascending and last descending.",
        };
}
