using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Warehouse.Catalog;

namespace Warehouse.Snapshots;

/// <summary>Reads and checks <c>warehouse.json</c>.</summary>
internal static class SettingsFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="InvalidFileException">It is not JSON, or a value cannot be used.</exception>
    public static WarehouseSettings Read(string path)
    {
        var text = File.ReadAllText(path);
        var file = Parse(path, text);
        var settings = new WarehouseSettings(
            Required(path, text, "homeBorough", file.HomeBorough),
            [.. file.Comparators ?? []],
            Required(path, text, "title", file.Title),
            file.Contact ?? "",
            file.Limits ?? new Limits());
        Check(path, text, settings);
        return settings;
    }

    private static Content Parse(string path, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(text, Options)
                ?? throw new InvalidFileException(path, 1, "it holds 'null'; write an object with homeBorough and title");
        }
        catch (JsonException e)
        {
            throw new InvalidFileException(path, (int?)e.LineNumber + 1, $"not readable: {e.Message}", e);
        }
    }

    private static string Required(string path, string text, string name, string? value) => string.IsNullOrWhiteSpace(value)
        ? throw new InvalidFileException(path, LineOf(text, name), $"'{name}' is missing or empty")
        : value;

    private static void Check(string path, string text, WarehouseSettings settings)
    {
        if (settings.HomeBorough is not ['E', '0', '9', _, _, _, _, _, _])
            throw new InvalidFileException(path, LineOf(text, "homeBorough"), $"'{settings.HomeBorough}' is no code of a London borough; they look like E09000003");
        var limits = settings.Limits;
        (string Name, int Value, int Least)[] values =
        [
            ("defaultPageSize", limits.DefaultPageSize, 1), ("maxPageSize", limits.MaxPageSize, 1), ("querySeconds", limits.QuerySeconds, 1),
            ("pageSeconds", limits.PageSeconds, 1), ("snapshotsKept", limits.SnapshotsKept, 1),
            ("concurrentQueries", limits.ConcurrentQueries, 0), ("threadsPerQuery", limits.ThreadsPerQuery, 1),
            ("memoryMegabytes", limits.MemoryMegabytes, 64),
        ];
        foreach (var (name, value, least) in values.Where(v => v.Value < v.Least))
            throw new InvalidFileException(path, LineOf(text, name), $"'{name}' is {value}; it must be at least {least}");
    }

    private static int? LineOf(string text, string property)
    {
        var at = text.IndexOf($"\"{property}\"", StringComparison.Ordinal);
        return at < 0 ? null : 1 + text.AsSpan(0, at).Count('\n');
    }

    private sealed record Content(string? HomeBorough, ImmutableArray<string>? Comparators, string? Title, string? Contact, Limits? Limits);
}
