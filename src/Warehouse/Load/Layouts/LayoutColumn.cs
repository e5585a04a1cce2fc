using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>A column that a layout needs, under every name that publishers have given it.</summary>
/// <param name="Name">Its name in the relation <c>incoming</c>, which the layout's file in <c>sql/staging</c> reads.</param>
/// <param name="Kind">What its values must be.</param>
/// <param name="Required">A file without it is not of this layout.</param>
/// <param name="BlankAllowed">A blank value is null; otherwise it rejects the row.</param>
/// <param name="Headers">
/// The names seen in files; compared without case, blanks and punctuation. Publishers put years into names: <c>WD??CD</c> is any of WD22CD
/// and WD25CD, each question mark a digit, and <c>incoming</c> then has the year as <c>NAME_year</c>. Where two columns of a layout have the
/// same names, the first is the one with the earlier year.
/// </param>
internal sealed record LayoutColumn(string Name, ColumnKind Kind, bool Required, bool BlankAllowed, ImmutableArray<string> Headers)
{
    /// <summary>Text that must be there.</summary>
    public static LayoutColumn Text(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Text, true, false, [.. headers]);

    /// <summary>A whole number from 0 that must be there.</summary>
    public static LayoutColumn Count(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Count, true, false, [.. headers]);

    /// <summary>A month, written 2023-05 or 202305, that must be there.</summary>
    public static LayoutColumn Month(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Month, true, false, [.. headers]);

    /// <summary>A number that must be there: 0.56, -3, 1,412.5.</summary>
    public static LayoutColumn Number(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Number, true, false, [.. headers]);

    /// <summary>A day, written 2023-05-31 or 31/05/2023, that must be there.</summary>
    public static LayoutColumn Date(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Date, true, false, [.. headers]);

    /// <summary>An instant, written 2023-05-31T22:45:00+01:00, that must be there.</summary>
    public static LayoutColumn Timestamp(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Timestamp, true, false, [.. headers]);

    /// <summary>A financial quarter, written 2022/23 Q4, that must be there.</summary>
    public static LayoutColumn Quarter(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Quarter, true, false, [.. headers]);

    /// <summary>A period that must be there: a quarter, a financial year 2022/23, a calendar year, a month, or two days.</summary>
    public static LayoutColumn Period(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Period, true, false, [.. headers]);

    /// <summary>The largest count that is taken.</summary>
    public long MaxCount { get; init; } = long.MaxValue;

    /// <summary>The only values that are taken; null where any is.</summary>
    public ClosedList? Allowed { get; init; }

    /// <summary>What a value must look like; null where any is taken.</summary>
    public ValuePattern? Pattern { get; init; }

    /// <summary>What the column holds, for whoever fills it in.</summary>
    public string Description { get; init; } = "";

    /// <summary>The longest value that is taken, in bytes of UTF-8.</summary>
    public int MaxBytes { get; init; } = 400;

    /// <summary>A name of it holds a year.</summary>
    public bool HasYear => Headers.Any(h => h.Contains(HeaderPattern.AnyDigit));

    /// <summary>The same column where a value may be blank.</summary>
    public LayoutColumn OrBlank() => this with { BlankAllowed = true };

    /// <summary>The same column where a file may lack it or leave it blank.</summary>
    public LayoutColumn Optional() => this with { Required = false, BlankAllowed = true };

    /// <summary>The same column where a count must not be larger than this.</summary>
    public LayoutColumn AtMost(long count) => this with { MaxCount = count };

    /// <summary>The same column where a value must be one of these; they are staged in this spelling.</summary>
    public LayoutColumn OneOf(params ReadOnlySpan<string> values) => this with { Allowed = new ClosedList([.. values]) };

    /// <summary>The same column where a value must fit a regular expression as a whole.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="what">What it means, for messages: "letters, digits and hyphens".</param>
    public LayoutColumn Matching(string pattern, string what) => this with { Pattern = new ValuePattern(pattern, what) };

    /// <summary>The same column with what it holds in words.</summary>
    public LayoutColumn Described(string text) => this with { Description = text };

    /// <summary>The same column where a value may be as long as this.</summary>
    public LayoutColumn UpTo(int bytes) => this with { MaxBytes = bytes };
}

/// <summary>What the values of a column must be.</summary>
internal enum ColumnKind
{
    /// <summary>Text, blanks at both ends removed.</summary>
    Text,

    /// <summary>A whole number from 0; thousands separators are taken.</summary>
    Count,

    /// <summary>A month; staged as its first day.</summary>
    Month,

    /// <summary>A number with or without sign, decimal point and thousands separators; staged as DOUBLE.</summary>
    Number,

    /// <summary>A day; staged as DATE.</summary>
    Date,

    /// <summary>An instant with its offset from UTC; staged as TIMESTAMPTZ.</summary>
    Timestamp,

    /// <summary>A financial quarter; staged as text in one spelling.</summary>
    Quarter,

    /// <summary>A reporting period of any length; staged as text in one spelling.</summary>
    Period,
}
