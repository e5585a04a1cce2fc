using System.Collections.Immutable;
using Notebooks.Scope;

namespace Notebooks.Publish.Gate;

/// <summary>
/// What a page must be before it is published: every rule looks at every page, and all that is found is told at once. What it warns of is
/// no matter of taste: each rule is a promise to readers.
/// </summary>
internal static class PublishGate
{
    /// <summary>What is wrong with pages that are about to be written.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="areAll">Whether the site has no others, kept from before.</param>
    /// <param name="warehouse">What answered their queries.</param>
    /// <param name="role">Who they are for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal static async Task<ImmutableArray<GateFinding>> CheckAsync(
        IEnumerable<Page> pages, bool areAll, IWarehouse warehouse, string role, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray.CreateBuilder<GateFinding>();
        var shown = new List<PageNumbers>();
        foreach (var page in pages)
        {
            var numbers = PageNumbers.Of(page, warehouse.SnapshotNumber, role);
            shown.Add(numbers);
            findings.AddRange(ExhibitRules.Check(page));
            findings.AddRange(NumberRules.Check(page, numbers));
            findings.AddRange(await SensitiveRule.CheckAsync(page, numbers, warehouse, role, cancellationToken));
            findings.AddRange(await BreakRule.CheckAsync(page, warehouse, cancellationToken));
            findings.AddRange(await LineRules.CheckAsync(page, warehouse, cancellationToken));
        }

        if (areAll && NumberRules.Nothing(shown) is { } nothing)
            findings.Add(nothing);
        return findings.ToImmutable();
    }

    internal static string FileOf(Page page) => $"{page.Name}.html";
}
