using System.Collections.Immutable;

namespace Warehouse.Catalog;

/// <summary>A fact or a dimension: one table of the snapshot and the entity set that it is served as.</summary>
/// <param name="Stem">The file stem that runs through every stage, such as <c>offence</c>.</param>
/// <param name="Kind">Fact or dimension.</param>
/// <param name="SetName">OData entity set, such as <c>RecordedOffences</c>.</param>
/// <param name="EntityType">OData entity type, such as <c>RecordedOffence</c>.</param>
/// <param name="Root">GraphQL root field, such as <c>offence</c>.</param>
/// <param name="Table">Table of the snapshot, such as <c>fact_offence</c>.</param>
/// <param name="Grain">What one row is.</param>
/// <param name="Description">One or two sentences for readers.</param>
/// <param name="Sensitive">Whether it is case-level or otherwise protected; then it answers only through the disclosure pass.</param>
/// <param name="Versioned">Whether rows carry <c>valid_from</c> (date of issue) and <c>valid_to</c> (date superseded; 9999-12-31 while current).</param>
/// <param name="Coverage">Table of what has been received, one row per area, source and month with columns named as the fact's flat columns; null where coverage is not kept.</param>
/// <param name="Grains">Which members of <see cref="NotAdditiveOver"/> the data holds, and which of them together; aggregates may not mix them.</param>
/// <param name="Key">Names of the key columns.</param>
/// <param name="Columns">Every column that is served.</param>
/// <param name="Navigations">To-one paths to dimensions.</param>
public sealed record Relation(
    string Stem,
    RelationKind Kind,
    string SetName,
    string EntityType,
    string Root,
    string Table,
    string Grain,
    string Description,
    bool Sensitive,
    bool Versioned,
    string? Coverage,
    ImmutableArray<GrainSet> Grains,
    ImmutableArray<string> Key,
    ImmutableArray<Column> Columns,
    ImmutableArray<Navigation> Navigations)
{
    /// <summary>Columns whose members overlap: a sum over several of them counts the same thing more than once.</summary>
    public ImmutableArray<string> NotAdditiveOver { get; init; } = [];

    /// <summary>Whether more or less of it can be called better. Not where more reports can be a sign of trust: domestic abuse, hate crime, treatment.</summary>
    public bool HasPolarity { get; init; } = true;

    /// <summary>Which members of a dimension the source of a month can tell; null where every source tells all.</summary>
    public TaxonomyVocabulary? Vocabulary { get; init; }

    /// <summary>Whether months were received that were withdrawn later, and nothing stands in for them.</summary>
    public bool HasWithdrawnMonths { get; init; }

    /// <summary>How many rows the table has, where its one key column numbers them from 1 as they lie; else null.</summary>
    public long? NumberedRows { get; init; }

    /// <summary>The column of that name, or null.</summary>
    public Column? FindColumn(string name) => Columns.FirstOrDefault(c => c.Name == name);

    /// <summary>The navigation property of that name, or null.</summary>
    public Navigation? FindNavigation(string name) => Navigations.FirstOrDefault(n => n.Name == name);
}

/// <summary>
/// A table of the members that each taxonomy can tell, with a column <c>taxonomy</c> as the coverage table has it. A month whose taxonomy
/// does not have what is asked for has no number for it, and no zero.
/// </summary>
/// <param name="Table">Its name.</param>
/// <param name="Key">Its other column: the key of a dimension, as the fact has it.</param>
public sealed record TaxonomyVocabulary(string Table, string Key);

/// <summary>Whether rows are counted things or the things that they are counted by.</summary>
public enum RelationKind
{
    /// <summary>Rows carry measures.</summary>
    Fact,

    /// <summary>Rows describe members: areas, months, offence types.</summary>
    Dimension,
}
