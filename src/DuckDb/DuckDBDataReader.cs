using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDb.Execution;
using DuckDb.Native;

namespace DuckDb;

/// <summary>
/// Rows as they are computed, at constant memory: row by row with the getters, or chunk by chunk with <see cref="ReadChunk()"/> and
/// <see cref="GetVector"/>. An error ends and closes the reader. Closing it runs the statements that follow in the command.
/// </summary>
[SuppressMessage("Design", "CA1010:Generic interface should also be implemented", Justification = "The base class of ADO.NET is not generic.")]
public sealed partial class DuckDBDataReader : DbDataReader, IDbColumnSchemaGenerator
{
    private readonly DuckDBCommand _command;
    private readonly DuckDBConnection _connection;
    private readonly CommandExecution _execution;
    private readonly CommandBehavior _behavior;
    private ResultColumns _columns = ResultColumns.None;
    private ResultHandle? _result;
    private ChunkHandle? _chunk;
    private ChunkHandle? _ahead;
    private int _row = -1;
    private bool _hasRows;
    private bool _closed;

    private DuckDBDataReader(DuckDBCommand command, DuckDBConnection connection, CommandExecution execution, CommandBehavior behavior) =>
        (_command, _connection, _execution, _behavior) = (command, connection, execution, behavior);

    /// <summary>Rows in the current chunk; 0 before the first and after the last.</summary>
    public int ChunkRows { get; private set; }

    /// <inheritdoc/>
    public override int Depth => 0;

    /// <inheritdoc/>
    public override int FieldCount => Open(_columns).Count;

    /// <inheritdoc/>
    public override bool HasRows => Open(_hasRows);

    /// <inheritdoc/>
    public override bool IsClosed => _closed;

    /// <summary>Rows inserted, changed and deleted by the statements so far; -1 if none does such a thing.</summary>
    public override int RecordsAffected => _execution.RowsChanged;

    internal static DuckDBDataReader Open(
        DuckDBCommand command, DuckDBConnection connection, CommandExecution execution, CommandBehavior behavior, CancellationToken token)
    {
        var reader = new DuckDBDataReader(command, connection, execution, behavior);
        try
        {
            using var use = connection.Use();
            connection.Opened(reader);
            reader.Begin(token);
            return reader;
        }
        catch
        {
            reader.Abandon();
            throw;
        }
    }

    /// <summary>Moves to the next chunk of at most 2,048 rows; rows of the current one that were not read are passed over.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="DuckDBException">The query failed or was interrupted in the middle.</exception>
    public bool ReadChunk() => ReadChunk(CancellationToken.None);

    /// <inheritdoc cref="ReadChunk()"/>
    /// <param name="cancellationToken">Interrupts the engine while it computes the chunk.</param>
    public ValueTask<bool> ReadChunkAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Open(_ahead) is not null || _result is null
            ? ValueTask.FromResult(ReadChunk(cancellationToken))
            : new ValueTask<bool>(Task.Run(() => ReadChunk(cancellationToken), cancellationToken));
    }

    /// <summary>A column of the current chunk.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current chunk, or the reader is closed.</exception>
    public DuckDBVector GetVector(int ordinal)
    {
        var column = Open(_columns)[ordinal];
        return _chunk is null ? throw new InvalidOperationException("There is no current chunk; call ReadChunk first.") : new DuckDBVector(column);
    }

    /// <inheritdoc/>
    public override bool Read() => Read(CancellationToken.None);

    /// <inheritdoc/>
    public override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Open(_row) + 1 < ChunkRows || _ahead is not null || _result is null
            ? Task.FromResult(Read(cancellationToken))
            : Task.Run(() => Read(cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public override bool NextResult() => NextResult(CancellationToken.None);

    /// <inheritdoc/>
    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) =>
        Task.Run(() => NextResult(cancellationToken), cancellationToken);

    /// <summary>Closes the reader. Statements of the command that have not run yet are run.</summary>
    /// <exception cref="DuckDBException">One of those statements failed.</exception>
    public override void Close()
    {
        if (_closed)
            return;
        try
        {
            RunRest(CancellationToken.None);
        }
        finally
        {
            Abandon();
            if (_behavior.HasFlag(CommandBehavior.CloseConnection))
                _connection.Close();
        }
    }

    /// <inheritdoc/>
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, _behavior.HasFlag(CommandBehavior.CloseConnection));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close();
        base.Dispose(disposing);
    }

    internal bool Read(CancellationToken token)
    {
        if (Open(_row) + 1 < ChunkRows)
        {
            _row++;
            return true;
        }

        if (!ReadChunk(token))
            return false;
        _row = 0;
        return true;
    }

    internal void RunRest(CancellationToken token)
    {
        while (NextResult(token))
        {
            // Each turn drops the rows before it and runs the statements up to the next rows.
        }
    }

    internal void Cancel() => _execution.Cancel();

    /// <summary>Gives everything back without running what is left.</summary>
    internal void Abandon()
    {
        if (_closed)
            return;
        _closed = true;
        DropRows();
        _execution.Dispose();
        _command.Finished();
        _connection.Closed(this);
    }

    private bool ReadChunk(CancellationToken token) => Guarded(static (reader, token) => reader.Advance(token), token);

    private bool NextResult(CancellationToken token) => Guarded(static (reader, token) => reader.BeginRows(token), token);

    // What fails in the engine is over: the reader closes itself, so that the connection is free again. Another thread's use of the
    // connection is refused before that, and does no harm to the reader.
    private bool Guarded(Func<DuckDBDataReader, CancellationToken, bool> step, CancellationToken token)
    {
        using var use = Open(_connection).Use();
        try
        {
            return step(this, token);
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    private void Begin(CancellationToken token)
    {
        if (_behavior.HasFlag(CommandBehavior.SchemaOnly))
            _columns = _execution.Describe();
        else
            BeginRows(token);
    }

    private bool BeginRows(CancellationToken token)
    {
        DropRows();
        _columns = ResultColumns.None;
        _result = _behavior.HasFlag(CommandBehavior.SchemaOnly) ? null : _execution.NextRows(token);
        if (_result is null)
            return false;
        _columns = ResultColumns.Of(_result);
        _ahead = Fetch(token);
        _hasRows = _ahead is not null;
        return true;
    }

    private bool Advance(CancellationToken token)
    {
        DropChunk();
        _chunk = _ahead ?? Fetch(token);
        _ahead = null;
        if (_chunk is null)
            return false;
        ChunkRows = _columns.Attach(_chunk);
        return true;
    }

    private ChunkHandle? Fetch(CancellationToken token)
    {
        while (_result is not null && _execution.Fetch(_result, token) is { } chunk)
        {
            if (NativeMethods.duckdb_data_chunk_get_size(chunk) > 0)
                return chunk;
            chunk.Dispose();
        }

        // The engine takes a second look behind the end for an error; the end is remembered by letting the result go.
        _result?.Dispose();
        _result = null;
        return null;
    }

    private void DropChunk()
    {
        _columns.Detach();
        _chunk?.Dispose();
        (_chunk, ChunkRows, _row) = (null, 0, -1);
    }

    private void DropRows()
    {
        DropChunk();
        _ahead?.Dispose();
        _result?.Dispose();
        (_ahead, _result, _hasRows) = (null, null, false);
    }

    private T Open<T>(T value) => _closed ? throw new InvalidOperationException("The reader is closed.") : value;
}
