using System.Collections.Immutable;

namespace Notebooks.Numbers;

/// <summary>The statuses of the warehouse from good to bad; what is computed from several numbers has the worst.</summary>
internal static class Statuses
{
    /// <summary>Of a number that was computed in SQL without carrying its status along; not a status of the warehouse.</summary>
    internal const string Unstated = "unstated";

    private static readonly ImmutableArray<string> Order =
        ["exact", "published", "provisional", "estimated", "rounded", "perturbed", Unstated, "incomplete", "suppressed", "denied", "withdrawn"];

    internal static string Worst(IEnumerable<string> statuses) => statuses.MaxBy(Order.IndexOf) ?? "exact";
}
