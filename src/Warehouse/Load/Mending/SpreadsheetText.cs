using System.Buffers;
using System.Text;
using Warehouse.Load.Reading;

namespace Warehouse.Load.Mending;

/// <summary>Text that a spreadsheet would take for a formula gets an apostrophe on its way out and loses it on its way in. Numbers stay numbers.</summary>
internal static class SpreadsheetText
{
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    /// <summary>On its way out.</summary>
    public static string Disarm(string text) =>
        text.Length > 0 && Formula.Contains(text[0]) && !FieldText.TryNumber(Encoding.UTF8.GetBytes(text), out _) ? "'" + text : text;

    /// <summary>On its way in.</summary>
    public static ReadOnlySpan<byte> Arm(ReadOnlySpan<byte> text) =>
        text.Length > 1 && text[0] == '\'' && Formula.Contains((char)text[1]) ? text[1..] : text;
}
