using System.Collections.Frozen;
using Notebooks.Numbers;
using Notebooks.Scope;

namespace Notebooks.Publish.Gate;

/// <summary>A number from a sensitive set stands on a page only as its role may see it: as it was published, or protected.</summary>
internal static class SensitiveRule
{
    private static readonly FrozenSet<string> Protected = FrozenSet.Create(StringComparer.Ordinal, "published", "perturbed", "rounded", "suppressed", "denied", "withdrawn");

    // They may see exact numbers, and their access is logged; nobody publishes for them by accident, because their pages need --out.
    private static readonly FrozenSet<string> MaySeeExact = FrozenSet.Create(StringComparer.Ordinal, "lead", "steward");

    internal static async Task<IEnumerable<GateFinding>> CheckAsync(Page page, PageNumbers numbers, IWarehouse warehouse, string role, CancellationToken cancellationToken)
    {
        if (MaySeeExact.Contains(role))
            return [];
        var sensitive = new Dictionary<int, string>();
        for (var i = 0; i < numbers.Origins.Length; i++)
        {
            if (numbers.Origins[i] is Origin.Queried origin && (await warehouse.SensitiveAsync(origin, cancellationToken)).FirstOrDefault() is { } name)
                sensitive[i] = name;
        }

        return
            from number in numbers.Numbers
            where number.Value is not null && !Protected.Contains(number.Status ?? "")
            let name = number.Origins.Select(o => sensitive.GetValueOrDefault(o)).FirstOrDefault(n => n is not null)
            where name is not null
            select new GateFinding(
                PublishGate.FileOf(page), NumberRules.PlaceOf(number), $"{number.Text} comes from {name}, which is sensitive, and is not protected for {role}.",
                "Take it out, use the published figure, or make the page for a role that may see it: --role lead --out DIR.");
    }
}
