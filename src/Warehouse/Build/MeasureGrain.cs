using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>Sees to it that one value of a measure counts each thing once: it fixes the columns over which its fact does not add up, or has no values.</summary>
internal static class MeasureGrain
{
    // What a row of MeasureValues says itself, of area, period and series.
    private static readonly string[] OfARow = ["AreaType", "BoundarySet", "PeriodType", "Year", "SourceCode"];

    /// <exception cref="InvalidFileException">A measure with rows in MeasureValues would mix members that overlap.</exception>
    public static void Verify(IReadOnlyCollection<BuildMeasure> files, IReadOnlyCollection<Relation> relations)
    {
        Measure[] known = [.. files.Select(f => f.Measure)];
        foreach (var file in files.Where(f => f.Measure.HasValues))
        {
            if (file.Measure.IsRatio)
            {
                VerifyPart(file, "numerator", RatioParts.Numerators(file.Measure, known)[0], relations);
                VerifyPart(file, "denominator", RatioParts.Denominators(file.Measure, known)[0], relations);
            }
            else if (Mixed(file.Measure, relations) is { Length: > 0 } mixed)
            {
                throw file.At("fact", $"a value of it would count members of {Listed(mixed)} together, which overlap: fix them in the expression and name them in '-- fixes: ...', or write '-- values: no' where only the asker can");
            }
        }
    }

    private static void VerifyPart(BuildMeasure file, string key, Measure part, IReadOnlyCollection<Relation> relations)
    {
        if (Mixed(part, relations) is { Length: > 0 } mixed)
            throw file.At(key, $"'{part.QueryName}' counts members of {Listed(mixed)} together, which overlap; name a measure that fixes them, or write '-- values: no' where only the asker can");
    }

    private static string[] Mixed(Measure measure, IReadOnlyCollection<Relation> relations) =>
        [.. relations.FirstOrDefault(r => r.Stem == measure.Fact)?.NotAdditiveOver.Where(n => !OfARow.Contains(n) && !measure.Fixes.Contains(n)) ?? []];

    private static string Listed(string[] names) => names.Length > 1 ? $"{string.Join(", ", names[..^1])} and {names[^1]}" : names[0];
}
