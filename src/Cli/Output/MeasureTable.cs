using Warehouse.Catalog;

namespace Cli.Output;

/// <summary>Measures for people: a list of them, or everything of one, its versions side by side.</summary>
internal static class MeasureTable
{
    public static void WriteList(Session session, IEnumerable<Measure> measures) => session.WriteTable(
        ["Measure", "What", "Unit", "Fact", "Version"],
        measures.Select(m => new[] { m.QueryName, m.Label, m.Unit, m.Fact, m.DefinitionVersion }));

    /// <summary>The default version in full; of the others what differs.</summary>
    public static void WriteOne(Session session, Measure[] versions, Catalogue catalogue)
    {
        var measure = versions.FirstOrDefault(m => m.IsDefault) ?? versions[0];
        session.Output.WriteLine($"{measure.Fact}.{measure.QueryName}: {measure.Label}");
        foreach (var aspect in MeasureAspect.Of(measure, catalogue))
            session.Output.WriteLine($"  {aspect.Name,-12}{aspect.Text.ReplaceLineEndings("\n" + new string(' ', 14))}");
        if (versions.Length > 1)
            WriteVersions(session, [measure, .. versions.Where(v => v != measure)], catalogue);
        foreach (var version in versions)
            WriteQuestions(session.Output, version, MeasureQuestion.Of(version, catalogue));
    }

    private static void WriteVersions(Session session, Measure[] versions, Catalogue catalogue)
    {
        var aspects = versions.Select(v => MeasureAspect.Of(v, catalogue).GroupBy(a => a.Name).ToDictionary(g => g.Key, g => string.Join(' ', g.Select(a => a.Text)))).ToArray();
        var differing = aspects.SelectMany(a => a.Keys).Distinct().Where(name => aspects.Select(a => a.GetValueOrDefault(name)).Distinct().Count() > 1);
        session.Output.WriteLine();
        session.WriteTable(
            ["Versions differ in", .. versions.Select(v => v.QueryName)],
            differing.Select(name => aspects.Select(a => a.GetValueOrDefault(name, "")).Prepend(name)));
    }

    private static void WriteQuestions(TextWriter output, Measure measure, MeasureQuestion question)
    {
        output.WriteLine();
        output.WriteLine($"  How to ask for {measure.QueryName}");
        output.WriteLine($"  OData       /odata/{question.OData}");
        if (question.Stored is { } stored)
            output.WriteLine($"  Stored      /odata/{stored}");
        output.WriteLine($"  GraphQL     {question.GraphQl}");
        output.WriteLine($"  Command     {question.Command}");
    }
}
