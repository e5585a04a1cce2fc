using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>Which rules of <c>sql/checks</c> stand open for a snapshot.</summary>
public static class SnapshotChecks
{
    /// <summary>
    /// The rules that a snapshot breaks, or that it was not held against because they were written or changed after it was built. A
    /// snapshot of a version of the program that did not record its rules was held against those of its time: a build publishes no other.
    /// </summary>
    /// <exception cref="InvalidFileException">A check has no header.</exception>
    public static ImmutableArray<OpenCheck> Open(Catalogue catalogue, ProjectFiles project)
    {
        if (catalogue.Checks.IsEmpty)
            return [];
        return
        [
            .. catalogue.Checks.Where(c => c.Findings > 0).Select(c => new OpenCheck(c.File, c.Rule, c.Findings)),
            .. BuildPlan.ReadChecks(project).Where(c => catalogue.Checks.All(k => k.File != c.File || k.Version != c.Version)).Select(c => new OpenCheck(c.File, c.Rule, null)),
        ];
    }
}

/// <summary>A rule that stands open.</summary>
/// <param name="File">Its file.</param>
/// <param name="Rule">What must hold, in a sentence.</param>
/// <param name="Findings">How many rows break it; null when it has not been run.</param>
public sealed record OpenCheck(string File, string Rule, int? Findings);
