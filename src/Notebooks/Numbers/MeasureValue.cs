namespace Notebooks.Numbers;

/// <summary>The value of a measure for one area and period, as <c>MeasureValues</c> has it. Its text is the number.</summary>
/// <param name="Number">The value with unit, interval, status and origin.</param>
public sealed record MeasureValue(Number Number)
{
    /// <summary>Name of the measure.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The version of its definition.</summary>
    public string Version { get; init; } = "";

    /// <summary>What is measured, in a few words.</summary>
    public string Label { get; init; } = "";

    /// <summary>Official code of the area.</summary>
    public string AreaCode { get; init; } = "";

    /// <summary>Name of the area.</summary>
    public string AreaName { get; init; } = "";

    /// <summary>The period in words.</summary>
    public string PeriodLabel { get; init; } = "";

    /// <summary>First day of the period.</summary>
    public DateOnly PeriodStart { get; init; }

    /// <summary>Last day of the period.</summary>
    public DateOnly PeriodEnd { get; init; }

    /// <summary>The same period a year before.</summary>
    public Number PreviousYear { get; init; } = Number.Unknown("count", "missing_period");

    /// <summary>The change against the year before in per cent; of shares, which have none, in points.</summary>
    public Number Change { get; init; } = Number.Unknown("percent_change", "missing_period");

    /// <summary>Whether the change is more than chance would make; null where that cannot be told.</summary>
    public bool? ChangeIsClear { get; init; }

    /// <summary>What it is compared with, with its value; null where with nothing.</summary>
    public (string Name, Number Number)? Comparator { get; init; }

    /// <summary>similar, better or worse, higher or lower; empty where it is compared with nothing.</summary>
    public string ComparedTo { get; init; } = "";

    /// <summary>Place among London's boroughs.</summary>
    public int? Rank { get; init; }

    /// <summary>Among how many.</summary>
    public int? Ranked { get; init; }

    /// <summary><see cref="Rank"/> as a number for pages; unknown where areas are not ranked.</summary>
    public Number RankNumber { get; init; } = Number.Unknown("count", "not_ranked");

    /// <summary><see cref="Ranked"/> as a number for pages.</summary>
    public Number RankedNumber { get; init; } = Number.Unknown("count", "not_ranked");

    /// <summary>Place among London's boroughs by the change against the year before; 1 is the best, or the largest fall.</summary>
    public Number RankOfChange { get; init; } = Number.Unknown("count", "not_ranked");

    /// <summary>What a rate or share counts.</summary>
    public Number Numerator { get; init; } = Number.Unknown("count", "no_denominator");

    /// <summary>What a rate or share is of.</summary>
    public Number Denominator { get; init; } = Number.Unknown("count", "no_denominator");

    /// <summary>False where a rate rests on fewer than twenty events.</summary>
    public bool IsReliable { get; init; } = true;

    /// <summary>exact, best_fit or apportioned.</summary>
    public string GeographyBasis { get; init; } = "exact";

    /// <summary>lower_is_better, higher_is_better or none.</summary>
    public string Polarity { get; init; } = "none";

    /// <summary>Series that it is computed from; <c>papers</c> for what is printed or computed from it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether a paper prints the number itself.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>The trend in words; empty where none is told.</summary>
    public string Trend { get; init; } = "";

    /// <summary>Whether the series breaks here, so that it is not comparable with the year before.</summary>
    public bool IsBroken { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Number.ToString();

    /// <summary>"rose by 8.3%, more than chance", or why that cannot be told.</summary>
    public Phrase InShort() => WithChance(Words);

    /// <summary>"rose by 8.3%, from 482 to 522, more than chance".</summary>
    public Phrase InFull() => WithChance(Change.Value is null or 0 ? Words : $"{Words}, from {PreviousYear} to {Number}");

    /// <summary>"21 of 32": the place among London's boroughs; empty where they are not ranked.</summary>
    public Phrase RankInWords() => Rank is null ? "" : Say($"{RankNumber} of {RankedNumber}");

    private Phrase Words => Change.Value switch
    {
        null => Say($"cannot be compared with the year before ({Change})"),
        0 => "showed no change",
        > 0 => Say($"rose by {Change.Size()}"),
        _ => Say($"fell by {Change.Size()}"),
    };

    private Phrase WithChance(Phrase words) =>
        Change.Value is null or 0 || ChangeIsClear is not { } clear ? words : $"{words}, {(clear ? "more than chance" : "could be chance")}";

    private static Phrase Say(Phrase words) => words;
}
