using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Warehouse.Snapshots;

namespace Notebooks.Publish;

/// <summary>What a page was made from. While all of it is the same, running its notebook again brings forth the same page.</summary>
/// <param name="Notebook">SHA-256 of the notebook.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Role">Who it was made for.</param>
/// <param name="Parameters">Parameters that were given, the day as of which it was made among them.</param>
/// <param name="Site">Hash of what it prints of the site's settings.</param>
/// <param name="Charts">Version of what drew its charts; null when they are not drawn.</param>
/// <param name="Methods">Version of the rules that measures are computed by.</param>
/// <param name="Tables">The tables that it read, with their versions.</param>
internal sealed record PageKey(
    string Notebook,
    string Engine,
    string Role,
    ImmutableSortedDictionary<string, string> Parameters,
    string Site,
    string? Charts,
    string Methods,
    ImmutableSortedDictionary<string, TableVersion> Tables)
{
    private const int Named = 3;

    internal static PageKey Of(NotebookSource source, Provenance provenance, string? charts, TableVersions versions) => new(
        source.Sha256,
        Provenance.EngineVersion,
        provenance.Role,
        provenance.Parameters.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Digest(provenance.SiteTitle, provenance.Contact, provenance.PapersAttribution, provenance.HomeBorough, provenance.Synthetic.ToString()),
        charts,
        versions.Methods,
        versions.Tables);

    /// <summary>Why a page of this key is not the page of another, in words for the analyst; null when it is.</summary>
    internal string? ChangeTo(PageKey now) => this switch
    {
        _ when Notebook != now.Notebook => "notebook changed",
        _ when !Parameters.SequenceEqual(now.Parameters) => "other parameters",
        _ when Role != now.Role => $"made for {Role} before",
        _ when ChangedTables(now) is { Count: > 0 } tables => $"{Listed(tables)} changed",
        _ when Methods != now.Methods => "methods of the warehouse changed",
        _ when Engine != now.Engine => "made by another version of the program",
        _ when Site != now.Site => "settings of the warehouse changed",
        _ when Charts != now.Charts => Charts is null ? "its charts can be drawn now" : "charts are drawn otherwise now",
        _ => null,
    };

    private List<string> ChangedTables(PageKey now) =>
    [
        .. Tables.Where(t => now.Tables.GetValueOrDefault(t.Key)?.Version != t.Value.Version).Select(t => t.Value.Name).Order(StringComparer.Ordinal),
    ];

    private static string Listed(List<string> names) => names.Count <= Named
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(Named))} and {(names.Count - Named).ToString(System.Globalization.CultureInfo.InvariantCulture)} more";

    private static string Digest(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!))))[..12];
}
