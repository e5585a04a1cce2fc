using System.Collections.Immutable;
using System.Text.Json;

namespace Warehouse.Snapshots;

/// <summary>The versions that have been computed of a snapshot, kept beside its file: it never changes, so they are computed once.</summary>
/// <param name="BuiltAt">When the snapshot was built: a number may be used again after its file is gone.</param>
/// <param name="Methods">See <see cref="TableVersions.Methods"/>.</param>
/// <param name="Tables">Versions by name of the table.</param>
internal sealed record TableVersionFile(DateTimeOffset BuiltAt, string Methods, ImmutableSortedDictionary<string, string> Tables)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string PathOf(string snapshot) => Path.ChangeExtension(snapshot, ".versions.json");

    /// <summary>What is kept of the snapshot of that file; null when nothing is.</summary>
    public static TableVersionFile? Read(string snapshot, DateTimeOffset builtAt)
    {
        var path = PathOf(snapshot);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<TableVersionFile>(File.ReadAllText(path), Options) is { } kept && kept.BuiltAt == builtAt ? kept : null;
        }
        catch (JsonException)
        {
            // It only saves time: what cannot be read is computed and written anew.
            return null;
        }
    }

    public void Write(string snapshot) => AtomicFile.Write(PathOf(snapshot), JsonSerializer.Serialize(this, Options));
}
