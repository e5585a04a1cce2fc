using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDb.Execution;
using DuckDb.Native;
using DuckDb.Parameters;

namespace DuckDb;

/// <summary>
/// One or several SQL statements with parameters. Queries stream: rows are computed while they are read. The asynchronous methods run
/// the engine on the thread pool, and cancelling their token interrupts it.
/// </summary>
public sealed class DuckDBCommand : DbCommand
{
    private DuckDBConnection? _connection;
    private DuckDBTransaction? _transaction;
    private string _text = "";
    private int _timeout;
    private StatementHandle? _prepared;
    private volatile CommandExecution? _running;

    /// <summary>A command without text and connection.</summary>
    public DuckDBCommand()
    {
    }

    /// <summary>A command on a connection.</summary>
    public DuckDBCommand(string commandText, DuckDBConnection? connection = null) => (_text, _connection) = (commandText, connection);

    /// <summary>SQL; several statements are separated by semicolons. <c>$name</c> and <c>?</c> are parameters; <c>@name</c> is read as <c>$name</c> when such a parameter is given.</summary>
    [AllowNull]
    public override string CommandText
    {
        get => _text;
        set
        {
            Forget();
            _text = value ?? "";
        }
    }

    /// <summary>Seconds that the engine may spend on the command, pauses of the reader's user not counted; 0, the default, for no limit.</summary>
    public override int CommandTimeout
    {
        get => _timeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _timeout = value;
        }
    }

    /// <summary>Text only: the engine has no procedures.</summary>
    /// <exception cref="NotSupportedException">Anything else than text.</exception>
    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
                throw new NotSupportedException("DuckDB runs SQL text only.");
        }
    }

    /// <inheritdoc cref="DbCommand.Parameters"/>
    public new DuckDBParameterCollection Parameters { get; } = [];

    /// <inheritdoc cref="DbCommand.Connection"/>
    public new DuckDBConnection? Connection
    {
        get => _connection;
        set
        {
            Forget();
            _connection = value;
        }
    }

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <inheritdoc/>
    protected override DbConnection? DbConnection
    {
        get => _connection;
        set => Connection = (DuckDBConnection?)value;
    }

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <inheritdoc/>
    protected override DbTransaction? DbTransaction
    {
        get => _transaction;
        set => _transaction = (DuckDBTransaction?)value;
    }

    /// <inheritdoc/>
    public override void Cancel() => _running?.Cancel();

    /// <summary>Checks the text now, and keeps its statement for later runs.</summary>
    /// <exception cref="DuckDBException">The text is no statement, or names what does not exist.</exception>
    /// <exception cref="InvalidOperationException">There is no open connection or no text.</exception>
    public override void Prepare()
    {
        var connection = Ready();
        Forget();
        using var use = connection.Use();
        using var batch = StatementBatch.Parse(connection.Handle, new ParameterBinder(Parameters).Translate(_text));
        if (batch.Count == 1)
            _prepared = batch.Prepare(0);
    }

    /// <inheritdoc cref="DbCommand.ExecuteReader()"/>
    public new DuckDBDataReader ExecuteReader(CommandBehavior behavior = CommandBehavior.Default) => Run(behavior, CancellationToken.None);

    /// <summary>Runs the command on the thread pool up to its first rows.</summary>
    public new Task<DuckDBDataReader> ExecuteReaderAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => Run(CommandBehavior.Default, cancellationToken), cancellationToken);

    /// <summary>Runs every statement. Gives back the rows inserted, changed and deleted, or -1 if no statement does such a thing.</summary>
    public override int ExecuteNonQuery() => RunAll(CancellationToken.None);

    /// <inheritdoc/>
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
        Task.Run(() => RunAll(cancellationToken), cancellationToken);

    /// <summary>Runs every statement. Gives back the first value of the first rows: null if there is no row, <see cref="DBNull"/> if it is NULL.</summary>
    public override object? ExecuteScalar() => RunScalar(CancellationToken.None);

    /// <inheritdoc/>
    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
        Task.Run(() => RunScalar(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Run(behavior, CancellationToken.None);

    /// <inheritdoc/>
    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        Task.Run<DbDataReader>(() => Run(behavior, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => new DuckDBParameter();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _prepared?.Dispose();
        _prepared = null;
        base.Dispose(disposing);
    }

    internal void Finished() => _running = null;

    private DuckDBDataReader Run(CommandBehavior behavior, CancellationToken token)
    {
        var connection = Ready();
        token.ThrowIfCancellationRequested();
        var parameters = new ParameterBinder(Parameters);
        var execution = new CommandExecution(connection.Handle, Text(connection, parameters), parameters, _timeout);
        _running = execution;
        return DuckDBDataReader.Open(this, connection, execution, behavior, token);
    }

    private int RunAll(CancellationToken token)
    {
        using var reader = Run(CommandBehavior.Default, token);
        reader.RunRest(token);
        return reader.RecordsAffected;
    }

    private object? RunScalar(CancellationToken token)
    {
        using var reader = Run(CommandBehavior.Default, token);
        var value = reader.FieldCount > 0 && reader.Read(token) ? reader.GetValue(0) : null;
        reader.RunRest(token);
        return value;
    }

    private PreparedText Text(DuckDBConnection connection, ParameterBinder parameters)
    {
        if (_prepared is not null)
            return new PreparedText(_prepared);
        using var use = connection.Use();
        var sql = parameters.Translate(_text);
        var batch = StatementBatch.Parse(connection.Handle, sql);
        if (batch.Count == 1)
            return new PreparedText(batch);
        try
        {
            parameters.CheckBatch(sql);
        }
        catch
        {
            batch.Dispose();
            throw;
        }

        return new PreparedText(batch);
    }

    private DuckDBConnection Ready()
    {
        var connection = _connection ?? throw new InvalidOperationException("The command has no connection.");
        if (string.IsNullOrWhiteSpace(_text))
            throw new InvalidOperationException("The command has no text.");
        if (_transaction is not null && !ReferenceEquals(_transaction, connection.Transaction))
            throw new InvalidOperationException("The command's transaction has ended, or belongs to another connection.");
        connection.RequireNoReader();
        return connection;
    }

    private void Forget()
    {
        if (_running is not null)
            throw new InvalidOperationException("The command has an open reader; close it first.");
        _prepared?.Dispose();
        _prepared = null;
    }
}
