using DuckDb.Native;
using DuckDb.Vectors.Writers;

namespace DuckDb;

/// <summary>
/// Appends rows to a table, millions a second: values are written straight into the engine's vectors. Each call gives the next column,
/// <see cref="EndRow"/> ends the row. Rows are in the table after <see cref="Close"/>; outside a transaction the engine may commit them in
/// portions before. Disposing closes; but if a row was left unfinished, as by an exception, what was not handed over is dropped.
/// </summary>
public sealed partial class DuckDBAppender : IDisposable
{
    private const int ChunkCapacity = 2048;

    private readonly DuckDBConnection _connection;
    private readonly AppenderHandle _appender;
    private readonly ChunkHandle _chunk;
    private readonly VectorWriter[] _columns;
    private readonly string _table;
    private int _column;
    private int _row;
    private State _state;

    private DuckDBAppender(DuckDBConnection connection, AppenderHandle appender, string table)
    {
        (_connection, _appender, _table) = (connection, appender, table);
        (_chunk, _columns) = AppenderChunk.Create(appender);
        Attach();
    }

    private enum State
    {
        Open,
        Failed,
        Closed,
    }

    /// <summary>Columns of the table.</summary>
    public int ColumnCount => _columns.Length;

    internal static DuckDBAppender Open(DuckDBConnection connection, string? schema, string table)
    {
        using var use = connection.Use();
        if (NativeMethods.duckdb_appender_create(connection.Handle, schema, table, out var appender) == NativeMethods.Success)
            return new DuckDBAppender(connection, appender, table);
        using (appender)
            throw AppenderChunk.ErrorOf(appender);
    }

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">Columns are missing, or the appender is closed.</exception>
    /// <exception cref="DuckDBException">The engine refuses rows handed over with this one.</exception>
    public void EndRow()
    {
        RequireOpen();
        if (_column != _columns.Length)
            throw new InvalidOperationException($"The row has {_column} of the {_columns.Length} columns of '{_table}'.");
        _column = 0;
        if (++_row == ChunkCapacity)
            HandOver();
    }

    /// <summary>Puts every finished row into the table now.</summary>
    /// <exception cref="DuckDBException">A row breaks a rule of the table; none of the rows since the last flush is kept.</exception>
    public void Flush()
    {
        RequireOpen();
        HandOver();
        Native(static appender => NativeMethods.duckdb_appender_flush(appender));
    }

    /// <summary>Puts the last rows into the table and ends the appender.</summary>
    /// <exception cref="InvalidOperationException">The last row is unfinished.</exception>
    /// <exception cref="DuckDBException">A row breaks a rule of the table.</exception>
    public void Close()
    {
        if (_state == State.Closed)
            return;
        RequireOpen();
        if (_column > 0)
            throw new InvalidOperationException($"The last row is unfinished: it has {_column} of the {_columns.Length} columns of '{_table}'.");
        HandOver();
        Native(static appender => NativeMethods.duckdb_appender_close(appender));
        Release();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_state == State.Open && _column == 0 && _connection.State == System.Data.ConnectionState.Open)
            Close();
        Release();
    }

    private void Release()
    {
        // Destroying the appender would hand over what it still holds.
        if (_state != State.Closed)
            _ = NativeMethods.duckdb_appender_clear(_appender);
        _state = State.Closed;
        _chunk.Dispose();
        _appender.Dispose();
    }

    private void HandOver()
    {
        if (_row == 0)
            return;
        NativeMethods.duckdb_data_chunk_set_size(_chunk, (ulong)_row);
        Native(static (appender, chunk) => NativeMethods.duckdb_append_data_chunk(appender, chunk));
        NativeMethods.duckdb_data_chunk_reset(_chunk);
        Attach();
        _row = 0;
    }

    private void Attach()
    {
        for (var i = 0; i < _columns.Length; i++)
            _columns[i].Attach(NativeMethods.duckdb_data_chunk_get_vector(_chunk, (ulong)i));
    }

    private void Native(Func<AppenderHandle, int> call) => Native((appender, _) => call(appender));

    // An insert on the same connection would break an open reader's stream.
    private void Native(Func<AppenderHandle, ChunkHandle, int> call)
    {
        _connection.RequireNoReader();
        using var use = _connection.Use();
        if (call(_appender, _chunk) == NativeMethods.Success)
            return;
        _state = State.Failed;
        throw AppenderChunk.ErrorOf(_appender);
    }

    private VectorWriter Next()
    {
        RequireOpen();
        return _column < _columns.Length
            ? _columns[_column]
            : throw new InvalidOperationException($"The row already has all {_columns.Length} columns of '{_table}'; call EndRow.");
    }

    private DuckDBAppender Done()
    {
        _column++;
        return this;
    }

    private void RequireOpen()
    {
        if (_state != State.Open)
            throw new InvalidOperationException($"The appender for '{_table}' {(_state == State.Failed ? "has failed" : "is closed")}.");
    }
}
