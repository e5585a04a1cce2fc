using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace Notebooks.Publish.Gate;

/// <summary>Ids and references of a page. The pages are our own: every attribute stands in double quotes, and text is encoded.</summary>
/// <param name="Ids">All ids, in order.</param>
/// <param name="Links">Addresses of links and of what the page loads.</param>
/// <param name="References">Ids that attributes such as <c>aria-labelledby</c> name.</param>
internal sealed partial record HtmlFile(ImmutableArray<string> Ids, ImmutableArray<string> Links, ImmutableArray<string> References)
{
    internal static HtmlFile Read(string path)
    {
        var attributes = Attribute().Matches(File.ReadAllText(path)).Select(m => (Name: m.Groups["name"].Value, Value: WebUtility.HtmlDecode(m.Groups["value"].Value))).ToList();
        return new HtmlFile(
            [.. attributes.Where(a => a.Name == "id").Select(a => a.Value)],
            [.. attributes.Where(a => a.Name is "href" or "src").Select(a => a.Value)],
            [.. attributes.Where(a => a.Name is not ("id" or "href" or "src")).SelectMany(a => a.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);
    }

    [GeneratedRegex("""\s(?<name>id|href|src|for|headers|aria-labelledby|aria-describedby|aria-controls)="(?<value>[^"]*)"(?=[^<>]*>)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Attribute();
}
