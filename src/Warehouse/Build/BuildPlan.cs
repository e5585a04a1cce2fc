using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>Everything of <c>sql/</c> that a build runs, read and put in order before the first statement.</summary>
/// <param name="Scripts">Methods, then dimensions and facts; each after what it needs.</param>
/// <param name="Measures">Measure files.</param>
/// <param name="Checks">Checks; each must return no rows.</param>
internal sealed record BuildPlan(
    ImmutableArray<BuildScript> Scripts,
    ImmutableArray<BuildMeasure> Measures,
    ImmutableArray<BuildCheck> Checks)
{
    // What a script needs that comes after every fact: the batches, of which facts say whether they are in use; the values of measures,
    // which are facts themselves, so that it means the facts that do not wait for this.
    private const string AllFacts = "facts";

    public IEnumerable<Relation> Relations => Scripts.Select(s => s.Relation).OfType<Relation>();

    /// <exception cref="InvalidFileException">A header is incomplete, or files need each other in a circle.</exception>
    public static BuildPlan Read(ProjectFiles project)
    {
        var facts = Files(project, "facts").Select(f => BuildScript.Read(f.File, f.Path, RelationKind.Fact)).ToArray();
        var dimensions = Files(project, "dimensions").Select(f => BuildScript.Read(f.File, f.Path, RelationKind.Dimension));
        var first = NotAfterFacts(facts);
        BuildScript[] scripts = [.. dimensions.Concat(facts).Select(s => AfterFacts(s, first))];
        RefuseTwins(scripts);
        var plan = new BuildPlan(
            [.. InOrder(Methods(project)), .. InOrder(scripts)],
            [.. Files(project, "measures").Select(f => BuildMeasure.Read(f.File, f.Path))],
            ReadChecks(project));
        RefuseUnknownTargets(plan);
        MeasureNames.Verify(plan.Measures);
        MeasureGrain.Verify(plan.Measures, [.. plan.Relations]);
        return plan;
    }

    /// <exception cref="InvalidFileException">A header is incomplete.</exception>
    public static ImmutableArray<BuildCheck> ReadChecks(ProjectFiles project) => [.. Files(project, "checks").Select(f => BuildCheck.Read(f.File, f.Path))];

    private static BuildScript[] Methods(ProjectFiles project) => [.. Files(project, "methods").Select(f => BuildScript.ReadMethod(f.File, f.Path))];

    // Those that do not wait for every fact themselves, not even by way of another.
    private static BuildScript[] NotAfterFacts(BuildScript[] facts)
    {
        var waiting = facts.Where(f => f.Needs.Contains(AllFacts)).Select(f => f.Stem).ToHashSet();
        foreach (var _ in facts)
            waiting.UnionWith(facts.Where(f => f.Needs.Any(waiting.Contains)).Select(f => f.Stem).ToArray());
        return [.. facts.Where(f => !waiting.Contains(f.Stem))];
    }

    private static BuildScript AfterFacts(BuildScript script, IEnumerable<BuildScript> facts) => script.Needs.Contains(AllFacts)
        ? script with { Needs = [.. script.Needs.Where(n => n != AllFacts), .. facts.Select(f => f.Stem)] }
        : script;

    private static IEnumerable<(string File, string Path)> Files(ProjectFiles project, string folder)
    {
        var path = Path.Combine(project.Sql, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.sql").Order(StringComparer.Ordinal).Select(f => ($"sql/{folder}/{Path.GetFileName(f)}", f))
            : [];
    }

    private static void RefuseTwins(BuildScript[] scripts)
    {
        foreach (var twins in scripts.GroupBy(s => s.Stem).Where(g => g.Count() > 1))
            throw new InvalidFileException(twins.Last().File, null, $"{twins.First().File} has the same name; a stem belongs to one file, rename one and give it a 'table:' line");
    }

    private static void RefuseUnknownTargets(BuildPlan plan)
    {
        foreach (var script in plan.Scripts.Where(s => s.Relation is not null))
        {
            foreach (var (line, navigation) in script.Header.All("navigation").Zip(script.Relation!.Navigations))
            {
                if (plan.Relations.All(r => r.Stem != navigation.Target))
                    throw new InvalidFileException(script.File, line.Line, $"no file serves '{navigation.Target}'.{NearestName.Hint(navigation.Target, plan.Relations.Select(r => r.Stem))}");
            }
        }
    }

    // Depth first: what a script needs runs before it. A script that is met again while its own needs are followed closes a circle.
    private static ImmutableArray<BuildScript> InOrder(BuildScript[] scripts)
    {
        var byStem = scripts.ToDictionary(s => s.Stem);
        var ordered = ImmutableArray.CreateBuilder<BuildScript>();
        var open = new List<string>();
        foreach (var script in scripts)
            Visit(script);
        return ordered.ToImmutable();

        void Visit(BuildScript script)
        {
            if (ordered.Contains(script))
                return;
            if (open.Contains(script.Stem))
                throw new InvalidFileException(script.File, script.Header.Line("needs").Line, $"these files need each other: {string.Join(" -> ", open.Append(script.Stem))}");
            open.Add(script.Stem);
            foreach (var stem in script.Needs)
                Visit(byStem.TryGetValue(stem, out var needed) ? needed : throw Unknown(script, stem, byStem.Keys));
            open.RemoveAt(open.Count - 1);
            ordered.Add(script);
        }
    }

    private static InvalidFileException Unknown(BuildScript script, string stem, IEnumerable<string> known) =>
        new(script.File, script.Header.Line("needs").Line, $"it needs '{stem}', which is no file of {Folders(script)}.{NearestName.Hint(stem, known)}");

    private static string Folders(BuildScript script) => script.File.StartsWith("sql/methods/", StringComparison.Ordinal) ? "sql/methods" : "sql/dimensions or sql/facts";
}
