using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDb.Native;

namespace DuckDb;

/// <summary>
/// A connection to a database. Opening one is cheap (microseconds) when the database is open already. It serves one thread at a time
/// and has one open reader at most; take a connection for each task.
/// </summary>
public sealed class DuckDBConnection : DbConnection
{
    private readonly DuckDBDataSource? _source;
    private DuckDBConnectionStringBuilder _settings = [];
    private DatabaseInstance? _instance;
    private ConnectionHandle? _handle;
    private DuckDBDataReader? _reader;
    private string? _database;
    private int _inUse;

    /// <summary>A connection without a connection string.</summary>
    public DuckDBConnection()
    {
    }

    /// <summary>A connection that opens the database itself: see <see cref="DuckDBConnectionStringBuilder"/>. Each one to <c>:memory:</c> has a database of its own.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be taken apart.</exception>
    public DuckDBConnection(string connectionString) => _settings = new(connectionString);

    internal DuckDBConnection(DuckDBDataSource source, DuckDBConnectionStringBuilder settings) => (_source, _settings) = (source, settings);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Set while the connection is open, or where a data source has given it.</exception>
    [AllowNull]
    public override string ConnectionString
    {
        get => _settings.ConnectionString;
        set
        {
            if (State != ConnectionState.Closed || _source is not null)
                throw new InvalidOperationException("The connection string can only be set while the connection is closed, and not on a data source's connection.");
            _settings = new(value ?? "");
        }
    }

    /// <summary>The name by which SQL knows the current database.</summary>
    public override string Database => _database ?? (_settings.IsInMemory ? "memory" : Path.GetFileName(RealPath.Of(_settings.DataSource)).Split('.')[0]);

    /// <inheritdoc/>
    public override string DataSource => _settings.DataSource;

    /// <summary>The engine's version, such as <c>v1.5.5</c>.</summary>
    public override unsafe string ServerVersion => NativeText.Read(NativeMethods.duckdb_library_version());

    /// <inheritdoc/>
    public override ConnectionState State => _handle is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <inheritdoc/>
    protected override DbProviderFactory DbProviderFactory => DuckDBFactory.Instance;

    internal ConnectionHandle Handle => _handle ?? throw new InvalidOperationException("The connection is not open.");

    internal DuckDBTransaction? Transaction { get; set; }

    /// <inheritdoc/>
    /// <exception cref="DuckDBException">The engine cannot open the database.</exception>
    /// <exception cref="InvalidOperationException">The connection is open, or the file is open in this process with other options.</exception>
    public override void Open()
    {
        if (State != ConnectionState.Closed)
            throw new InvalidOperationException("The connection is already open.");
        var instance = _source?.Enter() ?? DatabaseInstance.Enter(_settings);
        try
        {
            _handle = instance.Connect();
        }
        catch
        {
            instance.Leave();
            throw;
        }

        _instance = instance;
        OnStateChange(new(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>Closes the connection; an open reader is closed, a running query is interrupted, an open transaction is rolled back.</summary>
    public override void Close()
    {
        if (!TakeFromOthers())
            return;
        _reader?.Abandon();
        Transaction?.Abandon();
        Transaction = null;
        _handle!.Dispose();
        _handle = null;
        _instance!.Leave();
        (_instance, _database) = (null, null);
        EndUse();
        OnStateChange(new(ConnectionState.Open, ConnectionState.Closed));
    }

    /// <summary>Makes another attached database the one that unqualified names mean.</summary>
    public override void ChangeDatabase(string databaseName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(databaseName);
        RequireNoReader();
        RunOwn($"USE {SqlText.Name(databaseName)}");
        _database = databaseName;
    }

    /// <inheritdoc cref="DbConnection.CreateCommand"/>
    public new DuckDBCommand CreateCommand() => new("", this);

    /// <summary>A command with its text.</summary>
    public DuckDBCommand CreateCommand(string commandText) => new(commandText, this);

    /// <inheritdoc cref="DbConnection.BeginTransaction()"/>
    public new DuckDBTransaction BeginTransaction() => Begin(IsolationLevel.Unspecified);

    /// <summary>Fast appending to a table, by its name alone.</summary>
    public DuckDBAppender CreateAppender(string table) => CreateAppender(null, table);

    /// <summary>Fast appending to a table.</summary>
    /// <exception cref="DuckDBException">There is no such table.</exception>
    /// <exception cref="InvalidOperationException">The connection is not open, or has an open reader.</exception>
    public DuckDBAppender CreateAppender(string? schema, string table)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        RequireNoReader();
        return DuckDBAppender.Open(this, schema, table);
    }

    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => Begin(isolationLevel);

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => CreateCommand();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close();
        base.Dispose(disposing);
    }

    /// <summary>Marks the connection as working, for the length of one call into the engine.</summary>
    /// <exception cref="InvalidOperationException">Another thread is using it.</exception>
    internal Usage Use()
    {
        _ = Handle;
        return Interlocked.CompareExchange(ref _inUse, 1, 0) == 0
            ? new Usage(this)
            : throw new InvalidOperationException("The connection is being used by another thread; open one connection for each.");
    }

    internal void RequireNoReader()
    {
        _ = Handle;
        if (_reader is not null)
            throw new InvalidOperationException("The connection has an open reader; close it first, or open another connection.");
    }

    internal void Opened(DuckDBDataReader reader)
    {
        RequireNoReader();
        _reader = reader;
    }

    internal void Closed(DuckDBDataReader reader)
    {
        if (ReferenceEquals(_reader, reader))
            _reader = null;
    }

    internal void CloseReader() => _reader?.Abandon();

    /// <summary>Runs a statement of the provider's own.</summary>
    internal void RunOwn(string sql)
    {
        using var use = Use();
        StatementBatch.Run(Handle, sql);
    }

    private void EndUse() => Volatile.Write(ref _inUse, 0);

    private DuckDBTransaction Begin(IsolationLevel level)
    {
        if (level is IsolationLevel.Serializable or IsolationLevel.Chaos)
            throw new NotSupportedException($"DuckDB's transactions are snapshots; {level} is not offered.");
        RequireNoReader();
        if (Transaction is not null)
            throw new InvalidOperationException("The connection is already in a transaction; DuckDB does not nest them.");
        RunOwn("BEGIN TRANSACTION");
        return Transaction = new DuckDBTransaction(this);
    }

    // A call on another thread still holds the engine: it is cancelled, and must be out before the connection can go.
    private bool TakeFromOthers()
    {
        var wait = new SpinWait();
        while (_handle is { } handle)
        {
            if (Interlocked.CompareExchange(ref _inUse, 1, 0) == 0)
                return _handle is not null || Released();
            _reader?.Cancel();
            wait.SpinOnce(sleep1Threshold: 20);
        }

        return false;
    }

    // Another thread closed the connection first.
    private bool Released()
    {
        EndUse();
        return false;
    }

    /// <summary>The right to call the engine, until disposed.</summary>
    internal readonly struct Usage(DuckDBConnection connection) : IDisposable
    {
        public void Dispose() => connection.EndUse();
    }
}
