using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Notebooks.Display;

namespace Notebooks.Publish;

/// <summary>What a published site was made from: the whole content of its <c>site.json</c>.</summary>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="Role">Who it was made for.</param>
public sealed record PublishedSite(int Snapshot, string Role)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = ExhibitJson.Options.Encoder,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The editions that it has, each with where it stands.</summary>
    public ImmutableArray<string> Editions { get; init; } = [];

    /// <summary>Its pages in the order of their names.</summary>
    [JsonInclude]
    internal ImmutableArray<MadePage> Pages { get; init; } = [];

    /// <summary>Reads it from a folder; null when no site has been published there, or by a version of the program that wrote it otherwise.</summary>
    public static PublishedSite? Read(string folder)
    {
        var path = Path.Combine(folder, SiteFolder.Manifest);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<PublishedSite>(File.ReadAllText(path), Options) is { Pages.IsDefault: false } site ? site : null;
        }
        catch (JsonException)
        {
            // Without it every page is made again, which is right for a site of another version.
            return null;
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";
}
