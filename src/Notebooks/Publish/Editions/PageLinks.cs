using System.Text.RegularExpressions;

namespace Notebooks.Publish.Editions;

/// <summary>The links of a page that moves from the site's folder into one of its own below it, <c>editions/NAME/NUMBER/</c>.</summary>
internal static partial class PageLinks
{
    private const string Up = "../../../";

    /// <summary>The page with its links set right: what moves with it stays beside it, the rest is in the site's folder.</summary>
    /// <param name="html">The page.</param>
    /// <param name="moved">Where each file that moves with it is now, by its path before.</param>
    internal static string Move(string html, IReadOnlyDictionary<string, string> moved) => Link().Replace(html, link =>
    {
        var address = link.Groups["address"].Value;
        var file = address.Split('#', '?')[0];
        return file.Length == 0 || Absolute().IsMatch(file)
            ? link.Value
            : $"{link.Groups["name"].Value}=\"{(moved.TryGetValue(file, out var now) ? now : Up + file)}{address[file.Length..]}\"";
    });

    [GeneratedRegex("\\b(?<name>href|src)=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();

    [GeneratedRegex("^([a-z][a-z0-9+.-]*:|/)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Absolute();
}
