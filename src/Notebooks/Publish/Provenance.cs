using System.Collections.Immutable;
using Notebooks.Editions;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Notebooks.Publish;

/// <summary>What a page must say about how it was made.</summary>
/// <param name="SiteTitle">Title of the service.</param>
/// <param name="Contact">Whom to ask.</param>
/// <param name="PapersAttribution">The line to keep with figures from papers.</param>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="SnapshotBuilt">When it was built.</param>
/// <param name="Synthetic">Whether it holds sample data.</param>
/// <param name="Published">When the page was made.</param>
/// <param name="Role">Who the page was made for.</param>
/// <param name="Parameters">Parameters that differ from the notebook's own.</param>
internal sealed record Provenance(
    string SiteTitle,
    string Contact,
    string PapersAttribution,
    int Snapshot,
    DateTimeOffset SnapshotBuilt,
    bool Synthetic,
    DateTimeOffset Published,
    string Role,
    ImmutableDictionary<string, string> Parameters)
{
    /// <summary>Code of the home borough, which notebooks can name.</summary>
    internal string HomeBorough { get; init; } = "";

    /// <summary>The editions that readers of the site may see, newest first: for the list of reports and the feed.</summary>
    internal ImmutableArray<Edition> Released { get; init; } = [];

    /// <summary>Sources and measures, to explain where numbers are from and what they mean.</summary>
    internal SourceBook Book { get; init; } = SourceBook.Empty;

    internal static Provenance Of(WarehouseSettings settings, Catalogue catalogue, string papersAttribution, PublishOptions options) => new(
        settings.Title,
        settings.Contact,
        papersAttribution,
        catalogue.Snapshot,
        catalogue.BuiltAt,
        catalogue.Synthetic,
        options.Time.GetUtcNow(),
        options.Role.ToString().ToLowerInvariant(),
        options.AsOf is { } day ? options.Parameters.SetItem("as of", Numbers.DateText.Iso(day)) : options.Parameters)
    {
        Released = options.Editions?.Released(options.Time.GetUtcNow(), options.Role) ?? [],
        HomeBorough = settings.HomeBorough,
    };

    /// <summary>Version of the engine; it changes with its code, so that pages of an older one are made again.</summary>
    internal static string EngineVersion { get; } =
        $"{typeof(Provenance).Assembly.GetName().Version!.ToString(3)}-{typeof(Catalogue).Module.ModuleVersionId.ToString("N")[..6]}{typeof(Provenance).Module.ModuleVersionId.ToString("N")[..6]}";
}
