using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Notebooks.Charts;

namespace Notebooks.Tests.Charts;

/// <summary>Where the lines of text of a drawing lie, in its own pixels.</summary>
internal static partial class SvgTexts
{
    internal sealed record Box(string Text, double Left, double Top, double Right, double Bottom)
    {
        internal bool Meets(Box other) => Left < other.Right - 1 && other.Left < Right - 1 && Top < other.Bottom - 1 && other.Top < Bottom - 1;
    }

    internal static (double Width, double Height) Size(IElement svg)
    {
        var view = svg.GetAttribute("viewBox")!.Split(' ').Select(Number).ToArray();
        return (view[2], view[3]);
    }

    internal static List<Box> Of(IElement svg) => [.. svg.QuerySelectorAll("text").SelectMany(Lines)];

    private static IEnumerable<Box> Lines(IElement text)
    {
        var (x, y, turned) = Place(text);
        var size = Number(text.GetAttribute("font-size")!.Replace("px", "", StringComparison.Ordinal));
        var spans = text.QuerySelectorAll("tspan").ToList();
        var lines = spans.Count == 0 ? [(text.TextContent, 0.0)] : spans.Select((s, i) => (s.TextContent, i == 0 ? 0.0 : Number(s.GetAttribute("dy") ?? "0") * i)).ToList();
        foreach (var (words, down) in lines.Where(l => l.Item1.Trim().Length > 0))
        {
            var width = TextWidth.Of(words, size) * (text.GetAttribute("font-weight") == "bold" ? 1.1 : 1);
            var start = text.GetAttribute("text-anchor") switch { "middle" => -width / 2, "end" => -width, _ => 0 };
            yield return turned
                ? new Box(words, x + down - (0.75 * size), y - start - width, x + down + (0.2 * size), y - start)
                : new Box(words, x + start, y + down - (0.75 * size), x + start + width, y + down + (0.2 * size));
        }
    }

    private static (double X, double Y, bool Turned) Place(IElement text)
    {
        var (x, y, turned) = (0.0, 0.0, false);
        for (var element = text; element is not null && element.LocalName != "svg"; element = element.ParentElement)
        {
            var transform = element.GetAttribute("transform") ?? "";
            turned |= Rotated().IsMatch(transform);
            foreach (Match move in Translated().Matches(transform))
                (x, y) = (x + Number(move.Groups["x"].Value), y + Number(move.Groups["y"].Value));
        }

        return (x, y, turned);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"translate\((?<x>-?[0-9.]+),\s*(?<y>-?[0-9.]+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Translated();

    [GeneratedRegex(@"rotate\((-90|270)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rotated();
}
