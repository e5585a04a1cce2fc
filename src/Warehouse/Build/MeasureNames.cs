using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>Holds the measure files against each other: names, versions, and what ratios are made of.</summary>
internal static class MeasureNames
{
    /// <exception cref="InvalidFileException">Two files claim the same name, a name has no default version, or a ratio names no count measure.</exception>
    public static void Verify(IReadOnlyCollection<BuildMeasure> files)
    {
        foreach (var definitions in files.GroupBy(f => (f.Measure.Fact, Name: f.Measure.Name.ToUpperInvariant())))
            VerifyVersions([.. definitions]);
        foreach (var named in files.Where(f => f.Measure.HasValues).GroupBy(f => f.Measure.Name, StringComparer.OrdinalIgnoreCase))
            RefuseTwins([.. named]);
        Measure[] known = [.. files.Select(f => f.Measure)];
        foreach (var ratio in files.Where(f => f.Measure.IsRatio))
            VerifyParts(ratio, known);
    }

    private static void VerifyVersions(BuildMeasure[] definitions)
    {
        if (definitions.FirstOrDefault(d => d.Measure.Name != definitions[0].Measure.Name) is { } spelt)
            throw spelt.At("measure", $"{definitions[0].Header.File} calls it '{definitions[0].Measure.Name}'; spell it so, or give it another name");
        if (definitions.GroupBy(d => d.Measure.DefinitionVersion, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twins)
            throw twins.Last().At("measure", $"{twins.First().Header.File} defines '{twins.Last().Measure.Name}' of the fact '{twins.Last().Measure.Fact}' too; give one another name, or another '-- version: ...' and '-- default: no'");
        var defaults = definitions.Where(d => d.Measure.IsDefault).ToArray();
        if (defaults.Length > 1)
            throw defaults[^1].At("version", $"{defaults[0].Header.File} is the default version of '{defaults[0].Measure.Name}' too; write '-- default: no' into one of them");
        if (defaults.Length == 0)
            throw definitions[0].At("default", $"no version of '{definitions[0].Measure.Name}' is the default; take this line out of one file");
    }

    // In MeasureValues a row names its measure, not its fact.
    private static void RefuseTwins(BuildMeasure[] named)
    {
        if (named.FirstOrDefault(n => n.Measure.Fact != named[0].Measure.Fact) is { } twin)
            throw twin.At("measure", $"{named[0].Header.File} has a measure '{named[0].Measure.Name}' of the fact '{named[0].Measure.Fact}'; give one another name, or write '-- values: no' where it has none in MeasureValues");
    }

    private static void VerifyParts(BuildMeasure ratio, Measure[] known)
    {
        var own = known.Where(m => m.Fact == ratio.Measure.Fact);
        var above = Part(ratio, "numerator", RatioParts.Numerators(ratio.Measure, known), own);
        var below = Part(ratio, "denominator", RatioParts.Denominators(ratio.Measure, known), known);
        if (ratio.Measure.Interval is not MeasureInterval.None && above.Type is not ColumnType.Int64)
            throw ratio.At("interval", $"the numerator '{above.QueryName}' is {above.Type} and no count of events, so that the ratio has no interval; write 'none'");
        if ((above.Sensitive || below.Sensitive) && !ratio.Measure.Sensitive)
            throw ratio.At("sensitive", $"'{(above.Sensitive ? above : below).QueryName}' is sensitive, so is what is computed from it; write 'yes'");
        if (below.Sensitive && below.Fact != above.Fact)
            throw ratio.At("denominator", $"'{below.QueryName}' is a sensitive measure of another fact, '{below.Fact}'; name one of an open fact");
    }

    private static Measure Part(BuildMeasure ratio, string key, Measure[] found, IEnumerable<Measure> known)
    {
        var name = ratio.Header.Line(key).Value;
        return found switch
        {
            [{ IsRatio: false } part] => part,
            [_] => throw ratio.At(key, $"'{name}' is a ratio itself; name a count measure"),
            [] => throw ratio.At(key, $"there is no count measure '{name}' {(key == "numerator" ? $"of the fact '{ratio.Measure.Fact}'" : "of any fact")}.{NearestName.Hint(name, known.Where(m => !m.IsRatio).Select(m => m.QueryName))}"),
            _ => throw ratio.At(key, $"several facts have a measure '{name}': {string.Join(", ", found.Select(m => m.Fact))}; name one that only one has"),
        };
    }
}
