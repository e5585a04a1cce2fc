using System.Collections.Immutable;
using GraphQl.Types;
using Warehouse.Catalog;

namespace QueryApi.GraphQl.Types;

/// <summary>The GraphQL schema of a snapshot, made from its catalogue: what is not in the catalogue cannot be asked for.</summary>
internal static class SchemaBuilder
{
    public const string Snapshot = "snapshot";
    public const int DefaultMembers = 1_000;

    public static Schema Build(Catalogue catalogue) => Schema.Build(new SchemaDefinition("Query", Types(catalogue))
    {
        Description = "Community-safety data. Each fact has a total, groups by explicit keys, and its rows; every measure carries its status.",
    });

    private static ImmutableArray<NamedType> Types(Catalogue catalogue) =>
    [
        Query(catalogue),
        .. catalogue.Relations.Where(IsFact).SelectMany(r => FactTypes.Of(r, catalogue)),
        .. catalogue.Relations.Where(r => !IsFact(r)).SelectMany(Dimension),
        .. MeasureTypes.All,
        .. TermTypes.All,
        .. FilterTypes.All,
        .. Vocabularies.All.Select(v => v.Type),
        Connections.PageInfo,
        SnapshotType,
        new EnumType("SortDirection", [new("ASC"), new("DESC")]),
        Scalars.Long, Scalars.Decimal, Scalars.Date, Scalars.DateTime,
    ];

    private static ObjectType Query(Catalogue catalogue) => new("Query",
    [
        .. catalogue.Relations.Where(IsFact).Select(r => Fact(r, catalogue)),
        .. catalogue.Relations.Where(r => !IsFact(r)).Select(Members),
        new(Snapshot, "Snapshot!") { Description = "Which data answers." },
    ]);

    private static FieldDefinition Fact(Relation fact, Catalogue catalogue) => new(fact.Root, GraphQlNames.TypeStem(fact.Stem) + "Cube")
    {
        Description = FactTypes.DescriptionOf(fact),
        Arguments = [Where(fact), AsOf, .. TermTypes.HasMonths(fact, catalogue) ? [TermTypes.PeriodArgument] : Array.Empty<InputValueDefinition>()],
    };

    private static FieldDefinition Members(Relation dimension) => new(RootOf(dimension), $"[{GraphQlNames.TypeStem(dimension.Stem)}!]")
    {
        Description = FactTypes.DescriptionOf(dimension),
        Arguments =
        [
            Where(dimension),
            new("first", "Int") { Default = DefaultMembers.ToString(System.Globalization.CultureInfo.InvariantCulture), Description = "How many at most." },
            // A key of several columns has no text of its own; such lists are short.
            .. dimension.Key.Length == 1 ? [After] : Array.Empty<InputValueDefinition>(),
        ],
    };

    /// <summary>The root field of a relation: a fact's own word, a dimension's entity set in camel case.</summary>
    public static string RootOf(Relation relation) => IsFact(relation) ? relation.Root : GraphQlNames.Field(relation.SetName);

    private static IEnumerable<NamedType> Dimension(Relation dimension)
    {
        var stem = GraphQlNames.TypeStem(dimension.Stem);
        // Only its own columns: a path of two steps would not be a column of the query tree.
        yield return FactTypes.RowType(stem, dimension with { Navigations = [] }, new Catalogue(0, default, false, [], []));
        yield return WhereTypes.Where(stem, dimension);
    }

    private static InputValueDefinition Where(Relation relation) =>
        new("where", GraphQlNames.TypeStem(relation.Stem) + "Where") { Description = "Which rows to take." };

    private static InputValueDefinition After =>
        new("after", "String") { Description = "Go on behind the member with this key; members come in the order of their key." };

    private static InputValueDefinition AsOf => new("asOf", "Date") { Description = "Answer as of what had been issued by that day." };

    private static ObjectType SnapshotType => new("Snapshot",
    [
        new("number", "Int!") { Description = "Each build counts one on." },
        new("builtAt", "DateTime!"),
        new("synthetic", "Boolean!") { Description = "Whether any of the data is made up." },
    ])
    {
        Description = "The immutable version of the data that an answer comes from.",
    };

    private static bool IsFact(Relation relation) => relation.Kind == RelationKind.Fact;
}
