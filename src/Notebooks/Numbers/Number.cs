using System.Collections.Immutable;

namespace Notebooks.Numbers;

/// <summary>
/// A number as readers may have it: the value or the reason why there is none, its unit, its status and where it came from.
/// Its text is what a sentence shows.
/// </summary>
/// <param name="Value">The value, not rounded; null is never zero and then has a reason.</param>
/// <param name="Unit">As in published figures: <c>count</c>, <c>percent</c>, <c>percent_change</c>, <c>percentage_points</c> ...</param>
/// <param name="Status">One of the warehouse's statuses, such as <c>exact</c> or <c>published</c>.</param>
/// <param name="Reason">Why the value is null, such as <c>missing_period</c>.</param>
/// <param name="Shown">The words to show instead of the formatted value; null for none.</param>
public sealed record Number(decimal? Value, string Unit, string Status, string? Reason = null, string? Shown = null)
{
    /// <summary>Where it came from; several for a computed number.</summary>
    public ImmutableArray<Origin> Origins { get; init; } = [];

    /// <summary>Lower limit of the 95% interval, in the unit of the value; null where there is none.</summary>
    public decimal? Lower { get; init; }

    /// <summary>Upper limit of the 95% interval, in the unit of the value; null where there is none.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Whether it was computed from other numbers; its status is the worst of theirs.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => Value is not null;

    /// <summary>A figure as a paper prints it.</summary>
    public static Number Printed(decimal? value, string unit, Origin.Printed origin) =>
        new(value, unit, "published", value is null ? "not_published" : null, NumberText.Printed(value, unit) ?? (value is null ? origin.AsPrinted : null))
        {
            Origins = [origin],
        };

    /// <summary>No value, and why.</summary>
    public static Number Unknown(string unit, string reason, string? shown = null) => new(null, unit, "incomplete", reason, shown);

    /// <summary>The number itself when every period that it needs is there; else unknown, because a part is not the whole.</summary>
    public Number OnlyComplete() => Status == "incomplete" && IsKnown
        ? this with { Value = null, Reason = Reason ?? "missing_period", Shown = "months missing" }
        : this;

    /// <summary>How many per hundred: computed from the parts, never from rounded shares.</summary>
    public static Number Share(Number part, Number whole) => Derived(
        whole.Value is 0 ? null : 100 * part.Value / whole.Value,
        "percent",
        whole.Value is 0 ? "zero_base" : part.Reason ?? whole.Reason,
        [part, whole]);

    /// <summary>The sum; unknown as soon as one part is.</summary>
    public static Number Sum(IEnumerable<Number> parts)
    {
        ImmutableArray<Number> all = [.. parts];
        var unknown = all.FirstOrDefault(n => !n.IsKnown);
        return Derived(unknown is null ? all.Sum(n => n.Value) : null, all.FirstOrDefault()?.Unit ?? "count", unknown?.Reason, all);
    }

    /// <summary>The difference.</summary>
    public static Number operator -(Number left, Number right) =>
        Derived(left.Value - right.Value, left.Unit, left.Reason ?? right.Reason, [left, right]);

    /// <summary>A number computed from others: as good as the worst of them, from where they are from.</summary>
    public static Number Derived(decimal? value, string unit, string? reason, ImmutableArray<Number> from, string? shown = null) =>
        new(value, unit, Statuses.Worst(from.Select(n => n.Status)), value is null ? reason ?? "missing_period" : null, shown)
        {
            IsDerived = true,
            Origins = [.. from.SelectMany(n => n.Origins).Distinct()],
        };

    /// <summary>With its interval, where it has one: <c>8.3% (7.1 to 9.6)</c>.</summary>
    public string InFull() => IsKnown && NumberText.Interval(Lower, Upper, Unit) is { } interval ? $"{this} ({interval})" : ToString();

    /// <summary>As shown in sentences: <c>1,934</c>, <c>8.3%</c>, or the words of the reason.</summary>
    public override string ToString() => Shown ?? NumberText.Format(Value, Unit) ?? NumberText.WordsOf(Reason);
}
