using System.Collections.Immutable;
using System.Globalization;

namespace Notebooks.Charts;

/// <summary>
/// The colours of charts: categorical ones of the UK government's Analysis Function, and a sequence of blues of our own. A
/// notebook's chart carries them as they are; the publisher replaces those that have a dark twin by variables of its style sheet.
/// </summary>
internal static class Palette
{
    internal const string Text = "#0B0C0C";
    internal const string Page = "#FFFFFE";
    internal const string Outline = "#505A5F";

    internal static readonly ImmutableArray<string> Series = ["#12436D", "#28A197", "#801650", "#F46A25"];

    /// <summary>The ink on each series: near white or near black, each a colour of its own so that it can follow its series into the dark.</summary>
    internal static readonly ImmutableArray<string> SeriesInk = ["#FFFFFD", "#0D0E0F", "#FFFFFB", "#0D0E11"];

    /// <summary>From nothing to most; the same in light and dark, because the ink on them is chosen for them.</summary>
    internal static readonly ImmutableArray<string> Sequence = ["#F1F5F9", "#BBD3EA", "#6FA8D6", "#22659F", "#12304D"];

    private const string DarkInk = "#101112";
    private const string LightInk = "#FFFFFF";

    /// <summary>Black or white, whichever is easier to read on the colour.</summary>
    internal static string InkOn(string colour) =>
        Contrast(colour, DarkInk) >= Contrast(colour, LightInk) ? DarkInk : LightInk;

    /// <summary>WCAG 2 contrast ratio of two colours.</summary>
    internal static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
