namespace DuckDb.Native;

/// <summary>The statements of one command text. Each is prepared only when those before it have run, so that it can use what they made.</summary>
internal sealed class StatementBatch : IDisposable
{
    private readonly ConnectionHandle _connection;
    private readonly ExtractedStatementsHandle _statements;

    private StatementBatch(ConnectionHandle connection, ExtractedStatementsHandle statements, int count) =>
        (_connection, _statements, Count) = (connection, statements, count);

    public int Count { get; }

    /// <exception cref="DuckDBException">The text is no SQL.</exception>
    public static unsafe StatementBatch Parse(ConnectionHandle connection, string sql)
    {
        var count = NativeMethods.duckdb_extract_statements(connection, NativeText.WithoutZero(sql, "command text"), out var statements);
        if (count > 0)
            return new StatementBatch(connection, statements, checked((int)count));
        using (statements)
        {
            var error = NativeMethods.duckdb_extract_statements_error(statements);
            throw error is null ? new InvalidOperationException("The command text contains no statement.") : DuckDBException.FromText(NativeText.Read(error));
        }
    }

    /// <exception cref="DuckDBException">The statement names what does not exist, or does not make sense.</exception>
    public unsafe StatementHandle Prepare(int index)
    {
        if (NativeMethods.duckdb_prepare_extracted_statement(_connection, _statements, (ulong)index, out var statement) == NativeMethods.Success)
            return statement;
        using (statement)
            throw DuckDBException.FromText(NativeText.Read(NativeMethods.duckdb_prepare_error(statement)));
    }

    /// <summary>Runs statements of the provider's own that take no parameters and give no rows.</summary>
    /// <exception cref="DuckDBException">One of them failed.</exception>
    public static void Run(ConnectionHandle connection, string sql)
    {
        using var batch = Parse(connection, sql);
        for (var i = 0; i < batch.Count; i++)
        {
            using var statement = batch.Prepare(i);
            ResultHandle.Execute(statement, streaming: false).Dispose();
        }
    }

    public void Dispose() => _statements.Dispose();
}
