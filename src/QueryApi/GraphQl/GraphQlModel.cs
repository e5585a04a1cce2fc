using System.Runtime.CompilerServices;
using GraphQl.Types;
using QueryApi.GraphQl.Types;
using Warehouse.Catalog;

namespace QueryApi.GraphQl;

/// <summary>The schema of a snapshot, and what its root fields stand for. Made once for each snapshot.</summary>
internal sealed class GraphQlModel
{
    private static readonly ConditionalWeakTable<Catalogue, GraphQlModel> Made = [];
    private readonly Dictionary<string, Relation> roots;

    private GraphQlModel(Catalogue catalogue)
    {
        Catalogue = catalogue;
        Schema = SchemaBuilder.Build(catalogue);
        Sdl = SchemaPrinter.Print(Schema);
        roots = catalogue.Relations.ToDictionary(SchemaBuilder.RootOf);
    }

    public Catalogue Catalogue { get; }

    public Schema Schema { get; }

    /// <summary>The schema in the schema definition language.</summary>
    public string Sdl { get; }

    public static GraphQlModel Of(Catalogue catalogue) => Made.GetValue(catalogue, static c => new GraphQlModel(c));

    /// <summary>The fact or dimension of a root field; null for those that are no table.</summary>
    public Relation? FindRoot(string field) => roots.GetValueOrDefault(field);
}
