using System.Collections.Immutable;
using System.Diagnostics;

namespace Warehouse.Query;

/// <summary>Kinds of periods that months can be added up over, as the set <c>Periods</c> has them.</summary>
public enum PeriodType
{
    /// <summary>One month.</summary>
    Month,

    /// <summary>Three months to each month.</summary>
    Roll3,

    /// <summary>Financial quarters.</summary>
    Quarter,

    /// <summary>Twelve months to each month.</summary>
    Roll12,

    /// <summary>April to each month.</summary>
    Fytd,

    /// <summary>April to March.</summary>
    FinYear,

    /// <summary>January to December.</summary>
    CalYear,
}

/// <summary>The words of the data for <see cref="PeriodType"/>.</summary>
public static class PeriodTypes
{
    /// <summary>Every word: <c>month, roll3, quarter, roll12, fytd, fin_year, cal_year</c>.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Enum.GetValues<PeriodType>().Select(WordOf)];

    /// <summary>The type of that word, or null.</summary>
    public static PeriodType? Find(string word) => Words.IndexOf(word) is >= 0 and var at ? (PeriodType)at : null;

    /// <summary>The word that the data has for it.</summary>
    public static string WordOf(PeriodType type) => type switch
    {
        PeriodType.Month => "month",
        PeriodType.Roll3 => "roll3",
        PeriodType.Quarter => "quarter",
        PeriodType.Roll12 => "roll12",
        PeriodType.Fytd => "fytd",
        PeriodType.FinYear => "fin_year",
        PeriodType.CalYear => "cal_year",
        _ => throw new UnreachableException(type.ToString()),
    };

    /// <summary>How many months the period before begins earlier; null where there is none of the same length.</summary>
    internal static int? MonthsOf(PeriodType type) => type switch
    {
        PeriodType.Month => 1,
        PeriodType.Roll3 or PeriodType.Quarter => 3,
        PeriodType.Roll12 or PeriodType.FinYear or PeriodType.CalYear => 12,
        PeriodType.Fytd => null,
        _ => throw new UnreachableException(type.ToString()),
    };

    /// <summary>Whether two periods of the type can hold the same month.</summary>
    internal static bool Overlaps(PeriodType type) => type is PeriodType.Roll3 or PeriodType.Roll12 or PeriodType.Fytd;
}
