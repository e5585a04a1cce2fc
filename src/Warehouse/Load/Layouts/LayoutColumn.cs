using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>A column that a layout needs, under every name that publishers have given it.</summary>
/// <param name="Name">Its name in the relation <c>incoming</c>, which the layout's file in <c>sql/staging</c> reads.</param>
/// <param name="Kind">What its values must be.</param>
/// <param name="Required">A file without it is not of this layout.</param>
/// <param name="BlankAllowed">A blank value is null; otherwise it rejects the row.</param>
/// <param name="Headers">The names seen in files; compared without case, blanks and punctuation.</param>
internal sealed record LayoutColumn(string Name, ColumnKind Kind, bool Required, bool BlankAllowed, ImmutableArray<string> Headers)
{
    /// <summary>Text that must be there.</summary>
    public static LayoutColumn Text(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Text, true, false, [.. headers]);

    /// <summary>A whole number from 0 that must be there.</summary>
    public static LayoutColumn Count(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Count, true, false, [.. headers]);

    /// <summary>A month, written 2023-05 or 202305, that must be there.</summary>
    public static LayoutColumn Month(string name, params ReadOnlySpan<string> headers) => new(name, ColumnKind.Month, true, false, [.. headers]);

    /// <summary>The same column where a value may be blank.</summary>
    public LayoutColumn OrBlank() => this with { BlankAllowed = true };

    /// <summary>The same column where a file may lack it or leave it blank.</summary>
    public LayoutColumn Optional() => this with { Required = false, BlankAllowed = true };
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
}
