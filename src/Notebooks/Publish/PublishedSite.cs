using System.Collections.Immutable;
using System.Text.Json;
using Notebooks.Editions;

namespace Notebooks.Publish;

/// <summary>What a published site was made from: the whole content of its <c>site.json</c>.</summary>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="Role">Who it was made for.</param>
/// <param name="Engine">Version of the engine that made it.</param>
/// <param name="Notebooks">SHA-256 of each notebook by name.</param>
public sealed record PublishedSite(int Snapshot, string Role, string Engine, ImmutableSortedDictionary<string, string> Notebooks)
{
    /// <summary>The editions that it has, each with where it stands.</summary>
    public ImmutableArray<string> Editions { get; init; } = [];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads it from a folder; null when no site has been published there.</summary>
    public static PublishedSite? Read(string folder)
    {
        var path = Path.Combine(folder, SiteFolder.Manifest);
        return File.Exists(path) ? JsonSerializer.Deserialize<PublishedSite>(File.ReadAllText(path), Options) : null;
    }

    /// <summary>Whether publishing again for the public would make the same pages: same snapshot, engine and notebooks.</summary>
    public bool IsCurrent(int snapshot, string notebooks) =>
        Role == "public"
        && Snapshot == snapshot
        && Engine == Provenance.EngineVersion
        && Notebooks.SequenceEqual(Hashes(Directory.EnumerateFiles(notebooks, "*.ipynb").Select(NotebookSource.Read)));

    internal static PublishedSite Describe(Provenance provenance, IEnumerable<NotebookSource> sources) =>
        new(provenance.Snapshot, provenance.Role, Provenance.EngineVersion, Hashes(sources)) { Editions = EditionStore.Describe(provenance.Released) };

    internal string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    private static ImmutableSortedDictionary<string, string> Hashes(IEnumerable<NotebookSource> sources) =>
        sources.ToImmutableSortedDictionary(s => s.Name, s => s.Sha256, StringComparer.Ordinal);
}
