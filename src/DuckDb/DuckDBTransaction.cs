using System.Data;
using System.Data.Common;

namespace DuckDb;

/// <summary>A transaction. Disposed without <see cref="Commit"/>, it is rolled back.</summary>
public sealed class DuckDBTransaction : DbTransaction
{
    private DuckDBConnection? _connection;

    internal DuckDBTransaction(DuckDBConnection connection) => _connection = connection;

    /// <summary>The connection, or null when the transaction has ended.</summary>
    public new DuckDBConnection? Connection => _connection;

    /// <summary>Always a snapshot: the transaction sees the database as it was when it began.</summary>
    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    /// <inheritdoc/>
    protected override DbConnection? DbConnection => _connection;

    /// <inheritdoc/>
    /// <exception cref="DuckDBException">An earlier error has aborted the transaction, or the engine refuses; nothing of it is kept.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended, or a reader is open.</exception>
    public override void Commit()
    {
        // The engine answers the COMMIT of a transaction that an error has aborted with success, and rolls it back. Any other statement
        // tells the truth.
        Active().RunOwn("SELECT 1");
        End("COMMIT");
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public override void Rollback() => End("ROLLBACK");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _connection is { State: ConnectionState.Open } connection)
        {
            connection.CloseReader();
            Undo();
        }

        base.Dispose(disposing);
    }

    // The connection was closed: the engine has rolled back.
    internal void Abandon() => _connection = null;

    private DuckDBConnection Active()
    {
        var connection = _connection ?? throw new InvalidOperationException("The transaction has already ended.");
        connection.RequireNoReader();
        return connection;
    }

    private void Undo()
    {
        try
        {
            End("ROLLBACK");
        }
        catch (DuckDBException error) when (error.Kind == DuckDBErrorKind.Transaction)
        {
            // SQL text has already ended the transaction: there is nothing left to undo.
        }
    }

    private void End(string command)
    {
        var connection = Active();
        (_connection, connection.Transaction) = (null, null);
        connection.RunOwn(command);
    }
}
