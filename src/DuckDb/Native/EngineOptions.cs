namespace DuckDb.Native;

/// <summary>
/// DuckDB's options in the order in which the engine takes them. Most are set before the database opens. A few are only known to an
/// open database; then what would forbid them (no external access, locked configuration) must wait until they are set.
/// </summary>
internal static class EngineOptions
{
    // Refused by the engine before the database is open.
    private static readonly HashSet<string> AfterOpen = ["allowed_directories", "allowed_paths", "disabled_optimizers", "timezone", "calendar"];

    // Belong to a connection, not to the database.
    private static readonly HashSet<string> OfConnection = ["streaming_buffer_size", "search_path", "schema"];

    // Set last, in this order: the first forbids paths, the second forbids everything.
    private static readonly string[] Doors = ["enable_external_access", "lock_configuration"];

    internal static IEnumerable<KeyValuePair<string, string>> BeforeOpen(IReadOnlyDictionary<string, string> options)
    {
        var rest = options.Where(o => !AfterOpen.Contains(o.Key) && !OfConnection.Contains(o.Key) && !Doors.Contains(o.Key));
        return NeedsSet(options) ? rest : rest.Concat(DoorsIn(options));
    }

    internal static IEnumerable<string> OnceOpen(IReadOnlyDictionary<string, string> options) =>
        NeedsSet(options) ? options.Where(o => AfterOpen.Contains(o.Key)).Concat(DoorsIn(options)).Select(o => $"SET GLOBAL {Assignment(o)}") : [];

    internal static IEnumerable<string> OnConnect(IReadOnlyDictionary<string, string> options) =>
        options.Where(o => OfConnection.Contains(o.Key)).Select(o => $"SET SESSION {Assignment(o)}");

    private static string Assignment(KeyValuePair<string, string> option) => $"{SqlText.Name(option.Key)} = {SqlText.Literal(option.Value)}";

    private static bool NeedsSet(IReadOnlyDictionary<string, string> options) => options.Keys.Any(AfterOpen.Contains);

    private static IEnumerable<KeyValuePair<string, string>> DoorsIn(IReadOnlyDictionary<string, string> options) =>
        Doors.Where(options.ContainsKey).Select(door => KeyValuePair.Create(door, options[door]));
}
