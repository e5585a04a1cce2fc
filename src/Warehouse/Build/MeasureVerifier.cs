using DuckDb;
using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>Holds a measure against the fact that it is computed from.</summary>
internal static class MeasureVerifier
{
    public static void Verify(BuildDatabase database, BuildMeasure file, IReadOnlyCollection<Relation> relations)
    {
        var (header, measure) = (file.Header, file.Measure);
        var fact = relations.FirstOrDefault(r => r.Stem == measure.Fact && r.Kind is RelationKind.Fact)
            ?? throw new InvalidFileException(header.File, header.Line("fact").Line, $"there is no fact '{measure.Fact}'.{NearestName.Hint(measure.Fact, relations.Select(r => r.Stem))}");
        if (fact.Sensitive && !measure.Sensitive)
            throw new InvalidFileException(header.File, header.Line("sensitive").Line, $"the fact '{fact.Stem}' is sensitive, so is every measure of it; write 'yes'");
        var actual = TypeOf(database, file, fact, relations);
        if (!SqlTypes.Fits(measure.Type, actual))
            throw new InvalidFileException(header.File, header.Line("type").Line, $"the measure is said to be {measure.Type}, its expression gives {actual}; cast it or change 'type'");
    }

    private static string TypeOf(BuildDatabase database, BuildMeasure file, Relation fact, IEnumerable<Relation> relations)
    {
        try
        {
            return database.Rows($"DESCRIBE SELECT ({file.Measure.Expression}) AS value FROM ({ServedRows.Select(fact, relations)})")[0][1] ?? "";
        }
        catch (DuckDBException e)
        {
            throw new InvalidFileException(file.Header.File, file.Header.BodyLine, $"the expression does not compile over {fact.SetName}: {e.Message}", e);
        }
    }
}
