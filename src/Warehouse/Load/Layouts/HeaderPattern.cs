using System.Globalization;
using Warehouse.Load.Reading;

namespace Warehouse.Load.Layouts;

/// <summary>A column name as a layout writes it, where a question mark stands for a digit; and the year in a name of a file that fits it.</summary>
internal static class HeaderPattern
{
    public const char AnyDigit = '?';

    /// <summary>What is compared: as <see cref="FileHeader.Key"/>, question marks kept.</summary>
    public static string Key(string pattern) =>
        string.Concat(pattern.Where(c => char.IsLetterOrDigit(c) || c == AnyDigit)).ToUpperInvariant();

    /// <summary>Whether a name of a file, as <see cref="FileHeader.Key"/> gives it, fits the pattern's key.</summary>
    public static bool Fits(string pattern, string name) =>
        pattern.Length == name.Length && !pattern.Where((c, i) => c == AnyDigit ? !char.IsAsciiDigit(name[i]) : c != name[i]).Any();

    /// <summary>The year that the file's name has where the pattern has question marks: 25 is 2025. Null where it has none.</summary>
    public static int? Year(LayoutColumn column, string name)
    {
        var key = FileHeader.Key(name);
        var pattern = column.Headers.Select(Key).FirstOrDefault(p => p.Contains(AnyDigit) && Fits(p, key));
        return pattern is null ? null : Year(string.Concat(key.Where((_, i) => pattern[i] == AnyDigit)));
    }

    private static int? Year(string digits) => digits.Length switch
    {
        2 => 2000 + int.Parse(digits, CultureInfo.InvariantCulture),
        4 => int.Parse(digits, CultureInfo.InvariantCulture),
        _ => null,
    };
}
