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

    // Told apart by the cells themselves: each is of one area, source and period; a wave of a survey is its period.
    private static readonly string[] OfCell = ["AreaType", "SourceCode", "BoundarySet", "PeriodType", "Year", "Wave", Version];

    /// <summary>Whether it has months, in which what has been received and is not there is zero; else each row says its own period.</summary>
    public bool IsMonthly => Relation.FindColumn("PeriodType") is null && Relation.Coverage is not null;

    /// <summary>Refuses a fact or measure that one number a cell cannot do justice to.</summary>
    public void Verify()
    {
        foreach (var file in Measures.Select(m => m.File))
        {
            string[] needed = ["AreaCode", "SourceCode", "Month"];
            if (needed.FirstOrDefault(n => Relation.FindColumn(n) is null) is { } missing)
                throw At(file, "fact", $"'{Relation.Stem}' has no column '{missing}', so that its measures have no rows in MeasureValues; write '-- values: no'");
            if (Relation.NotAdditiveOver.Except(OfCell).Except(file.Measure.Fixes).FirstOrDefault() is { } open)
                throw At(file, "measure", $"'{Relation.Stem}' does not add up over '{open}', and this measure does not fix it; name one of its members in a FILTER and '{open}' in a line '-- fixes: ...', or write '-- values: no'");
        }
    }

    private static InvalidFileException At(BuildMeasure file, string key, string problem) => new(file.Header.File, file.Header.Line(key).Line, problem);
}

/// <summary>A measure and the number by which the tables of a build know it.</summary>
internal sealed record ValueMeasure(int Key, BuildMeasure File)
{
    public Measure Measure => File.Measure;

    /// <summary>Its column in the tables with a column for each measure.</summary>
    public string Column => $"m{Key}";
}
