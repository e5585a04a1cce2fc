using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Build.Values;

/// <summary>An open fact and those of its count measures of which values are kept, all computed in one pass over its rows.</summary>
/// <param name="Relation">The fact.</param>
/// <param name="Measures">The measures, at least one.</param>
internal sealed record ValueFact(Relation Relation, ImmutableArray<ValueMeasure> Measures)
{
    /// <summary>Column of the population's versions, of which one is chosen later.</summary>
    public const string Version = "Version";

    /// <summary>Whether it has months, in which what has been received and is not there is zero; else each row says its own period.</summary>
    public bool IsMonthly => Relation.FindColumn("PeriodType") is null && Relation.Coverage is not null;

    /// <summary>Refuses a fact whose cells have no area, source or month.</summary>
    public void Verify()
    {
        string[] needed = ["AreaCode", "SourceCode", "Month"];
        if (needed.FirstOrDefault(n => Relation.FindColumn(n) is null) is { } missing)
            throw Measures[0].File.At("fact", $"'{Relation.Stem}' has no column '{missing}', so that its measures have no rows in MeasureValues; write '-- values: no'");
    }
}

/// <summary>A measure and the number by which the tables of a build know it.</summary>
internal sealed record ValueMeasure(int Key, BuildMeasure File)
{
    public Measure Measure => File.Measure;

    /// <summary>Its column in the tables with a column for each measure.</summary>
    public string Column => $"m{Key}";
}
