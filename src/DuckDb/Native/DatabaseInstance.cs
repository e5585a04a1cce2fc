using System.Collections.Immutable;

namespace DuckDb.Native;

/// <summary>
/// An open database, shared by everything in the process that names the same file. Two instances on one file lose committed rows,
/// because the engine's file lock is per process; so there is one, counted, and closed with its last user.
/// </summary>
internal sealed class DatabaseInstance
{
    private static readonly Lock Gate = new();

    // Instances of one cache know of each other's files, so that ATTACH cannot open one that another instance is writing.
    private static readonly InstanceCacheHandle KnownToAll = NativeMethods.duckdb_create_instance_cache();
    private static readonly Dictionary<string, DatabaseInstance> ByPath = new(RealPath.Comparer);

    private readonly string? _path;
    private readonly ImmutableSortedDictionary<string, string> _options;
    private readonly DatabaseHandle _database;
    private int _users = 1;

    private DatabaseInstance(string? path, ImmutableSortedDictionary<string, string> options)
    {
        (_path, _options) = (path, options);
        _database = Open(path ?? DuckDBConnectionStringBuilder.InMemory, options);
        try
        {
            SetOnceOpen();
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    /// <summary>Opens the database, or joins those who have it open. To be matched by one <see cref="Leave"/>.</summary>
    /// <exception cref="DuckDBException">The engine cannot open it.</exception>
    /// <exception cref="InvalidOperationException">It is open with other options.</exception>
    public static DatabaseInstance Enter(DuckDBConnectionStringBuilder settings)
    {
        var options = settings.EngineOptions().ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (settings.IsInMemory)
            return new DatabaseInstance(null, options);
        var path = RealPath.Of(settings.DataSource);
        lock (Gate)
        {
            if (ByPath.TryGetValue(path, out var open))
                return open.Join(options);
            return ByPath[path] = new DatabaseInstance(path, options);
        }
    }

    /// <summary>One more user of an instance that is known to be open.</summary>
    public DatabaseInstance Join()
    {
        lock (Gate)
            _users++;
        return this;
    }

    public void Leave()
    {
        lock (Gate)
        {
            if (--_users > 0)
                return;
            _database.Dispose();
            if (_path is not null)
                ByPath.Remove(_path);
        }
    }

    /// <exception cref="DuckDBException">The engine gives no connection, or refuses an option for it.</exception>
    public ConnectionHandle Connect()
    {
        var connection = ConnectPlain();
        try
        {
            foreach (var command in EngineOptions.OnConnect(_options))
                StatementBatch.Run(connection, command);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private ConnectionHandle ConnectPlain()
    {
        if (NativeMethods.duckdb_connect(_database, out var connection) == NativeMethods.Success)
            return connection;
        connection.Dispose();
        throw new DuckDBException(DuckDBErrorKind.Connection, "The engine refused a new connection.");
    }

    private DatabaseInstance Join(ImmutableSortedDictionary<string, string> options)
    {
        var different = _options.Keys.Union(options.Keys).Where(key => _options.GetValueOrDefault(key) != options.GetValueOrDefault(key)).ToList();
        if (different.Count > 0)
        {
            throw new InvalidOperationException(
                $"The database '{_path}' is already open in this process with other options ({string.Join(", ", different.Select(key => $"{key}={_options.GetValueOrDefault(key) ?? "default"}"))}). " +
                "One process has one instance of a file: share the data source, or close the first.");
        }

        return Join();
    }

    private static unsafe DatabaseHandle Open(string path, ImmutableSortedDictionary<string, string> options)
    {
        _ = NativeMethods.duckdb_create_config(out var config);
        using (config)
        {
            foreach (var (name, value) in EngineOptions.BeforeOpen(options))
            {
                if (NativeMethods.duckdb_set_config(config, name, value) != NativeMethods.Success)
                    throw new DuckDBException(DuckDBErrorKind.Settings, $"The engine refuses the value '{value}' for its option '{name}'.");
            }

            if (NativeMethods.duckdb_get_or_create_from_cache(KnownToAll, path, out var database, config, out var error) == NativeMethods.Success)
                return database;
            database.Dispose();
            throw DuckDBException.FromText(NativeText.Take(error));
        }
    }

    private void SetOnceOpen()
    {
        foreach (var command in EngineOptions.OnceOpen(_options))
        {
            using var connection = ConnectPlain();
            StatementBatch.Run(connection, command);
        }
    }
}
