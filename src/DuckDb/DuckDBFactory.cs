using System.Data.Common;

namespace DuckDb;

/// <summary>Makes this provider's objects for code that knows only the base classes.</summary>
public sealed class DuckDBFactory : DbProviderFactory
{
    /// <summary>The one factory.</summary>
    public static readonly DuckDBFactory Instance = new();

    private DuckDBFactory()
    {
    }

    /// <inheritdoc/>
    public override DbConnection CreateConnection() => new DuckDBConnection();

    /// <inheritdoc/>
    public override DbCommand CreateCommand() => new DuckDBCommand();

    /// <inheritdoc/>
    public override DbParameter CreateParameter() => new DuckDBParameter();

    /// <inheritdoc/>
    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => new DuckDBConnectionStringBuilder();

    /// <inheritdoc/>
    public override DbDataSource CreateDataSource(string connectionString) => new DuckDBDataSource(connectionString);
}
