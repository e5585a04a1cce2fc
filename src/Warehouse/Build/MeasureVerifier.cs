using DuckDb;
using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>Holds a measure against the fact that it is computed from, and against the figures that are said to be its values.</summary>
internal sealed class MeasureVerifier(BuildDatabase database, IReadOnlyCollection<Relation> relations)
{
    private const string PublishedFigures = "published_figure";

    /// <summary>Holds all of them: at once where they compile, one by one to say which does not.</summary>
    /// <exception cref="InvalidFileException">A file says what the data does not bear out.</exception>
    public void Verify(IReadOnlyCollection<BuildMeasure> files)
    {
        foreach (var fact in files.GroupBy(f => FactOf(f)))
        {
            foreach (var file in fact)
                VerifyHeader(file, fact.Key);
            BuildMeasure[] counts = [.. fact.Where(f => !f.Measure.IsRatio)];
            if (!FitTogether(fact.Key, "count(*)", counts.Select(f => f.Measure.Expression), (i, type) => SqlTypes.Fits(counts[i].Measure.Type, type)))
                Array.ForEach(counts, f => VerifyExpression(f, fact.Key));
        }

        (BuildMeasure File, HeaderLine Line)[] published = [.. files.SelectMany(f => f.Header.All("published"), (f, l) => (f, l))];
        if (relations.FirstOrDefault(r => r.Stem == PublishedFigures) is not { } figures || !FitTogether(figures, "NULL", published.Select(p => p.Line.Value), (_, type) => type == "BOOLEAN"))
            Array.ForEach(published, p => VerifyPublished(p.File, p.Line));
    }

    private Relation FactOf(BuildMeasure file) => relations.FirstOrDefault(r => r.Stem == file.Measure.Fact && r.Kind is RelationKind.Fact)
        ?? throw file.At("fact", $"there is no fact '{file.Measure.Fact}'.{NearestName.Hint(file.Measure.Fact, relations.Where(r => r.Kind is RelationKind.Fact).Select(r => r.Stem))}");

    private static void VerifyHeader(BuildMeasure file, Relation fact)
    {
        var measure = file.Measure;
        if (fact.Sensitive && !measure.Sensitive)
            throw file.At("sensitive", $"the fact '{fact.Stem}' is sensitive, so is every measure of it; write 'yes'");
        if (!fact.HasPolarity && measure.Polarity != "none")
            throw file.At("polarity", $"of '{fact.Stem}' more is neither better nor worse, because more reports can be a sign of trust; write 'none'");
        VerifyFixes(file, fact);
    }

    private bool FitTogether(Relation relation, string beside, IEnumerable<string> terms, Func<int, string, bool> fits)
    {
        try
        {
            var types = database.Rows($"DESCRIBE SELECT {string.Join(", ", terms.Select(t => $"({t})").Prepend(beside))} FROM ({ServedRows.Select(relation, relations)})").Skip(1).Select(r => r[1] ?? "");
            return types.Index().All(t => fits(t.Index, t.Item));
        }
        catch (DuckDBException)
        {
            // One of them does not compile: asked by itself it says so, with its file and line.
            return false;
        }
    }

    private static void VerifyFixes(BuildMeasure file, Relation fact)
    {
        if (file.Measure.Fixes.FirstOrDefault(f => !fact.NotAdditiveOver.Contains(f)) is { } unknown)
            throw file.At("fixes", $"'{unknown}' is none of the columns that '{fact.Stem}' does not add up over, {string.Join(", ", fact.NotAdditiveOver)}.{NearestName.Hint(unknown, fact.NotAdditiveOver)}");
        if (file.Measure.Fixes.FirstOrDefault(f => !file.Measure.Expression.Contains($"\"{f}\"", StringComparison.Ordinal)) is { } loose)
            throw file.At("fixes", $"the expression does not name \"{loose}\"; fix it there, as in FILTER (WHERE \"{loose}\" = '...'), or take it out of this line");
    }

    private void VerifyExpression(BuildMeasure file, Relation fact)
    {
        // Beside count(*) nothing but an aggregate compiles.
        var actual = TypeOf(
            $"SELECT count(*), ({file.Measure.Expression}) FROM ({ServedRows.Select(fact, relations)})",
            e => new InvalidFileException(file.Header.File, file.Header.BodyLine + LineOf(e) - 1, $"the expression does not compile over {fact.SetName}: {e.Message}", e));
        if (!SqlTypes.Fits(file.Measure.Type, actual))
            throw file.At("type", $"the measure is said to be {file.Measure.Type}, its expression gives {actual}; cast it or change 'type'");
    }

    private void VerifyPublished(BuildMeasure file, HeaderLine line)
    {
        var figures = relations.FirstOrDefault(r => r.Stem == PublishedFigures)
            ?? throw new InvalidFileException(file.Header.File, line.Line, "no file serves published figures; take the line out");
        var actual = TypeOf(
            $"SELECT NULL, ({line.Value}) FROM ({ServedRows.Select(figures, relations)})",
            e => new InvalidFileException(file.Header.File, line.Line, $"the condition does not compile over {figures.SetName}: {e.Message}", e));
        if (actual != "BOOLEAN")
            throw new InvalidFileException(file.Header.File, line.Line, $"the condition gives {actual}; write one that is true or false, such as \"Topic\" = 'marac' AND \"Measure\" = 'Number of MARAC referrals'");
    }

    private string TypeOf(string select, Func<DuckDBException, InvalidFileException> refusal)
    {
        try
        {
            return database.Rows($"DESCRIBE {select}")[1][1] ?? "";
        }
        catch (DuckDBException e)
        {
            throw refusal(e);
        }
    }

    // The expression begins in the first line of the statement.
    private static int LineOf(DuckDBException e) => BuildDatabase.InFile("", 1, e).Line ?? 1;
}
