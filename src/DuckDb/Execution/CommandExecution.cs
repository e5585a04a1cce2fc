using DuckDb.Native;
using DuckDb.Parameters;

namespace DuckDb.Execution;

/// <summary>One run of a command: its statements in order, each up to its rows, interruptible throughout. The caller holds the connection's use.</summary>
internal sealed class CommandExecution : IDisposable
{
    // Only a query may stream: any other statement must have run to its end before its result is left, or it would be rolled back.
    private const int SelectStatement = 1;

    private readonly PreparedText _text;
    private readonly ParameterBinder _parameters;
    private readonly Interruption _interruption;
    private int _next;

    public CommandExecution(ConnectionHandle connection, PreparedText text, ParameterBinder parameters, int timeoutSeconds)
    {
        (_text, _parameters) = (text, parameters);
        _interruption = new Interruption(connection, timeoutSeconds);
    }

    /// <summary>Rows that the statements so far have inserted, changed or deleted; -1 if none of them does such a thing.</summary>
    public int RowsChanged { get; private set; } = -1;

    /// <summary>Runs statements until one gives rows; null when there is none left.</summary>
    /// <exception cref="DuckDBException">A statement failed, was cancelled or took too long.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ResultHandle? NextRows(CancellationToken token)
    {
        while (_next < _text.Count)
        {
            var result = RunNext(token);
            if (result.Kind == ResultKind.Rows)
                return result;
            using (result)
                Count(result);
        }

        return null;
    }

    /// <summary>The next chunk of a result, null at its end.</summary>
    public ChunkHandle? Fetch(ResultHandle result, CancellationToken token) =>
        _interruption.Call(result, static result => result.Fetch(), token);

    /// <summary>The columns that the first statement would give, without running it.</summary>
    public ResultColumns Describe()
    {
        using var statement = _text.Prepare(0);
        return ResultColumns.Of(statement.Handle);
    }

    public void Cancel() => _interruption.Cancel();

    public void Dispose()
    {
        _interruption.Dispose();
        _text.Dispose();
    }

    private ResultHandle RunNext(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        using var statement = _text.Prepare(_next++);
        _parameters.Bind(statement.Handle, isWholeCommand: _text.Count == 1);
        var streaming = NativeMethods.duckdb_prepared_statement_type(statement.Handle) == SelectStatement;
        return _interruption.Call((statement.Handle, streaming), static run => ResultHandle.Execute(run.Handle, run.streaming), token);
    }

    private void Count(ResultHandle result)
    {
        if (result.Kind == ResultKind.ChangedRows)
            RowsChanged = Math.Max(RowsChanged, 0) + result.RowsChanged;
    }
}
