using System.Data.Common;
using DuckDb.Native;

namespace DuckDb;

/// <summary>
/// A database that stays open until the data source is disposed and its last connection closed. All connections of one
/// <c>:memory:</c> data source share one database.
/// </summary>
public sealed class DuckDBDataSource : DbDataSource
{
    private readonly Lock _lock = new();
    private readonly DuckDBConnectionStringBuilder _settings;
    private DatabaseInstance? _instance;
    private bool _disposed;

    /// <summary>Takes the connection string apart; the database is opened with the first connection.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be taken apart.</exception>
    public DuckDBDataSource(string connectionString) => _settings = new(connectionString);

    /// <inheritdoc/>
    public override string ConnectionString => _settings.ConnectionString;

    /// <inheritdoc cref="DbDataSource.CreateConnection"/>
    public new DuckDBConnection CreateConnection() => new(this, _settings);

    /// <inheritdoc cref="DbDataSource.OpenConnection"/>
    /// <exception cref="DuckDBException">The engine cannot open the database.</exception>
    public new DuckDBConnection OpenConnection()
    {
        var connection = CreateConnection();
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="DbDataSource.OpenConnectionAsync"/>
    public new async ValueTask<DuckDBConnection> OpenConnectionAsync(CancellationToken cancellationToken = default)
    {
        var connection = CreateConnection();
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal DatabaseInstance Enter()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _instance ??= DatabaseInstance.Enter(_settings);
            return _instance.Join();
        }
    }

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection() => CreateConnection();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Leave();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        Leave();
        return base.DisposeAsyncCore();
    }

    private void Leave()
    {
        lock (_lock)
        {
            _disposed = true;
            _instance?.Leave();
            _instance = null;
        }
    }
}
