using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Notebooks.Charts;

namespace Notebooks.Publish;

/// <summary>
/// Makes a drawing of Vega fit for a page: one image with name and description instead of a label on every mark, colours that
/// follow light and dark, ids that do not meet those of other drawings, no fonts of its own, fewer digits.
/// </summary>
internal static partial class SvgCleaner
{
    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
        ["class", "role", "aria-label", "aria-roledescription", "aria-hidden", "pointer-events", "font-family", "xlink", "version"]);

    private static readonly FrozenDictionary<string, string> Variables = Numbered(Palette.Series, "c")
        .Concat(Numbered(Palette.SeriesInk, "i"))
        .Append(new(Palette.Text, "currentColor"))
        .Append(new(Palette.Page, "var(--page)"))
        .Append(new(Palette.Outline, "var(--outline)"))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    internal static string Clean(string svg, string id, string title, string description)
    {
        var root = XDocument.Parse(svg).Root!;
        foreach (var element in root.DescendantsAndSelf())
            CleanAttributes(element, id);
        root.Descendants().Where(IsEmpty).ToList().ForEach(e => e.Remove());
        Name(root, id, title, description);
        return WithoutNamespace(root).ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<KeyValuePair<string, string>> Numbered(IEnumerable<string> colours, string letter) =>
        colours.Select((c, i) => KeyValuePair.Create(c, string.Create(CultureInfo.InvariantCulture, $"var(--{letter}{i + 1})")));

    private static void CleanAttributes(XElement element, string id)
    {
        foreach (var attribute in element.Attributes().ToList())
        {
            if (Dropped.Contains(attribute.Name.LocalName) || (attribute.IsNamespaceDeclaration && attribute.Name.LocalName != "xmlns"))
                attribute.Remove();
            else
                attribute.Value = CleanValue(attribute.Name.LocalName, attribute.Value, id);
        }
    }

    private static string CleanValue(string name, string value, string id) => name switch
    {
        "id" => $"{id}-{value}",
        "clip-path" or "mask" => value.Replace("url(#", $"url(#{id}-", StringComparison.Ordinal),
        "fill" or "stroke" => Variables.GetValueOrDefault(value, value),
        "d" or "transform" or "x" or "y" or "width" or "height" or "x1" or "x2" or "y1" or "y2" => LongNumber().Replace(value, Shorten),
        _ => value,
    };

    private static string Shorten(Match number) =>
        Math.Round(double.Parse(number.Value, CultureInfo.InvariantCulture), 1).ToString("0.#", CultureInfo.InvariantCulture);

    // Vega draws backgrounds and groups that show nothing.
    private static bool IsEmpty(XElement element) =>
        element.Name.LocalName == "path" && element.Attribute("d") is null or { Value: "" or "M0,0h0v0h0Z" };

    private static void Name(XElement root, string id, string title, string description)
    {
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("aria-labelledby", $"{id}-title {id}-desc");
        root.AddFirst(
            new XElement(root.Name.Namespace + "title", new XAttribute("id", $"{id}-title"), title),
            new XElement(root.Name.Namespace + "desc", new XAttribute("id", $"{id}-desc"), description));
    }

    // Inside HTML the namespace goes without saying.
    private static XElement WithoutNamespace(XElement element) => new(
        element.Name.LocalName,
        element.Attributes().Where(a => !a.IsNamespaceDeclaration),
        element.Nodes().Select(n => n is XElement child ? WithoutNamespace(child) : n));

    [GeneratedRegex(@"-?[0-9]+\.[0-9]{2,}(?:e-?[0-9]+)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongNumber();
}
