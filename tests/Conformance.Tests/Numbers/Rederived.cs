using System.Collections.Immutable;

namespace Conformance.Tests.Numbers;

/// <summary>The arithmetic of derived numbers, done again.</summary>
internal static class Rederived
{
    // From good to bad, as docs/methods.md lists them.
    private static readonly ImmutableArray<string> Statuses =
        ["exact", "published", "provisional", "estimated", "rounded", "perturbed", "unstated", "incomplete", "suppressed", "denied", "withdrawn"];

    /// <summary>The value; null where there is none.</summary>
    internal static decimal? Value(string kind, IReadOnlyList<decimal?> operands, IReadOnlyList<string?> statuses) => (kind, operands) switch
    {
        ("count", _) => operands.Count,
        ("complete", [var a]) => statuses[0] == "incomplete" ? null : a,
        ("hundredfold", [{ } a]) => 100 * a,
        ("size", [{ } a]) => a < 0 ? -a : a,
        ("sum", _) => operands.Any(o => o is null) ? null : operands.Aggregate(0m, (sum, o) => sum + o!.Value),
        ("difference" or "points", [{ } a, { } b]) => a - b,
        ("share" or "index", [{ } a, not 0 and { } b]) => a / b * 100,
        ("change", [{ } a, { } b]) when a == b => 0,
        ("change", [>= 0 and { } a, >= 10 and { } b]) => (a - b) / b * 100,
        ("hundredfold" or "size" or "difference" or "points" or "share" or "index" or "change", _) => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A derivation that the documentation does not name."),
    };

    /// <summary>The words of a change that is no percentage, from methods 2.5; null where the value says all.</summary>
    internal static string? ChangeWords(decimal? now, decimal? before) => (now, before) switch
    {
        (null, _) or (_, null) => null,
        ( < 0, _) or (_, < 0) => null,
        var (a, b) when a == b => "no change",
        (_, 0) => "from zero",
        ({ } a, < 10 and { } b) => $"{(a > b ? "+" : "\u2212")}{Wording.Unsigned(Wording.OfValue(a - b, "count"))} (base under 10)",
        _ => null,
    };

    internal static string Worst(IEnumerable<string?> statuses) => statuses.OfType<string>().MaxBy(s => Statuses.IndexOf(s)) ?? "exact";
}
