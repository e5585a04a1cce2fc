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

    /// <summary>Where it stands in the answer of the query that is its origin; null for a printed or a computed number.</summary>
    public AnswerCell? Cell { get; init; }

    /// <summary>How it was computed from other numbers; null where it was not.</summary>
    public Derivation? Derivation { get; init; }

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
        ? Derived(DerivationKind.Complete, null, Unit, Reason ?? "missing_period", [this], "months missing")
        : this;

    /// <summary>Its size without a sign, for words that have the direction: "fell by 7.1%".</summary>
    public Number Size() => Derived(DerivationKind.Size, Value is { } v ? Math.Abs(v) : null, Unit, Reason, [this], NumberText.Unsigned(this));

    /// <summary>How many per hundred: computed from the parts, never from rounded shares.</summary>
    public static Number Share(Number part, Number whole) => Ratio(DerivationKind.Share, part, whole, "percent");

    /// <summary>Per hundred of what it is set against: 120 is a fifth more.</summary>
    public static Number Index(Number value, Number against) => Ratio(DerivationKind.Index, value, against, "index");

    /// <summary>The difference of two percentages, in percentage points.</summary>
    public static Number Points(Number left, Number right) =>
        Derived(DerivationKind.Points, left.Value - right.Value, "percentage_points", left.Reason ?? right.Reason, [left, right]);

    /// <summary>The sum; unknown as soon as one part is.</summary>
    public static Number Sum(IEnumerable<Number> parts)
    {
        ImmutableArray<Number> all = [.. parts];
        var unknown = all.FirstOrDefault(n => !n.IsKnown);
        return Derived(DerivationKind.Sum, unknown is null ? all.Sum(n => n.Value) : null, all.FirstOrDefault()?.Unit ?? "count", unknown?.Reason, all);
    }

    /// <summary>How many there are, such as the wards above the average: <c>Number.Count(wards.Where(...).Select(w => w.Number))</c>.</summary>
    public static Number Count(IEnumerable<Number> counted)
    {
        ImmutableArray<Number> all = [.. counted];
        return Derived(DerivationKind.Count, all.Length, "count", null, all);
    }

    /// <summary>The difference.</summary>
    public static Number operator -(Number left, Number right) =>
        Derived(DerivationKind.Difference, left.Value - right.Value, left.Unit, left.Reason ?? right.Reason, [left, right]);

    /// <summary>A number that a cell computed from others in a way of its own: as good as the worst of them, from where they are from.</summary>
    public static Number Derived(decimal? value, string unit, string? reason, ImmutableArray<Number> from, string? shown = null) =>
        Derived(DerivationKind.Own, value, unit, reason, from, shown);

    /// <summary>A number computed from others: as good as the worst of them, from where they are from.</summary>
    internal static Number Derived(DerivationKind kind, decimal? value, string unit, string? reason, ImmutableArray<Number> from, string? shown = null) =>
        new(value, unit, Statuses.Worst(from.Select(n => n.Status)), value is null ? reason ?? "missing_period" : null, shown)
        {
            IsDerived = true,
            Derivation = new Derivation(kind, from),
            Origins = [.. from.SelectMany(n => n.Origins).Distinct()],
        };

    /// <summary>With its interval, where it has one: <c>8.3% (7.1 to 9.6)</c>.</summary>
    public Phrase InFull() => IsKnown && NumberText.Interval(Lower, Upper, Unit) is { } interval ? new Phrase($"{this} ({interval})", [this]) : Phrase.Of(this);

    /// <summary>As shown in sentences: <c>1,934</c>, <c>8.3%</c>, or the words of the reason.</summary>
    public override string ToString() => Shown ?? NumberText.Format(Value, Unit) ?? NumberText.WordsOf(Reason);

    private static Number Ratio(DerivationKind kind, Number value, Number basis, string unit) => Derived(
        kind,
        basis.Value is 0 ? null : 100 * value.Value / basis.Value,
        unit,
        basis.Value is 0 ? "zero_base" : value.Reason ?? basis.Reason,
        [value, basis]);
}
