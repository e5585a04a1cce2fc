using System.Collections.Immutable;

namespace Warehouse.Catalog;

/// <summary>
/// What one snapshot holds, as its <c>sql/</c> headers and its data say: the model that EDM, GraphQL schema, command line,
/// documentation and landing page are generated from.
/// </summary>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="BuiltAt">When it was built, UTC.</param>
/// <param name="Synthetic">Whether any of its data is sample data; then every channel says so.</param>
/// <param name="Relations">Facts and dimensions, each an entity set.</param>
/// <param name="Measures">One per measure file.</param>
public sealed record Catalogue(
    int Snapshot,
    DateTimeOffset BuiltAt,
    bool Synthetic,
    ImmutableArray<Relation> Relations,
    ImmutableArray<Measure> Measures)
{
    /// <summary>Breaks in the series of facts, by date.</summary>
    public ImmutableArray<FactBreak> Breaks { get; init; } = [];

    /// <summary>The rules that its data was held against; none where the program that built it did not record them.</summary>
    public ImmutableArray<CheckedRule> Checks { get; init; } = [];

    /// <summary>Groups of boroughs that are set beside each other.</summary>
    public ImmutableArray<PeerGroup> PeerGroups { get; init; } = [];

    /// <summary>The relation that is served as the entity set <paramref name="setName"/>, or null. OData names are case-sensitive.</summary>
    public Relation? FindSet(string setName) => Relations.FirstOrDefault(r => r.SetName == setName);

    /// <summary>The relation of a file stem, such as <c>offence</c>, or null.</summary>
    public Relation? FindStem(string stem) => Relations.FirstOrDefault(r => r.Stem == stem);

    /// <summary>The measures of one fact, in file order.</summary>
    public IEnumerable<Measure> MeasuresOf(Relation fact) => Measures.Where(m => m.Fact == fact.Stem);

    /// <summary>The measure of a fact that queries call <paramref name="queryName"/>, or null.</summary>
    public Measure? FindMeasure(string fact, string queryName) => Measures.FirstOrDefault(m => m.Fact == fact && m.QueryName == queryName);

    /// <summary>The measure above the line of a ratio.</summary>
    public Measure NumeratorOf(Measure ratio) => RatioParts.Numerators(ratio, Measures).Single();

    /// <summary>The measure below the line of a ratio.</summary>
    public Measure DenominatorOf(Measure ratio) => RatioParts.Denominators(ratio, Measures).Single();
}
