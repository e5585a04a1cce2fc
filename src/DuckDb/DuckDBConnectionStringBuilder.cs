using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DuckDb;

/// <summary>
/// A connection string: <c>Data Source=warehouse.duckdb;access_mode=READ_ONLY;threads=1</c>. <c>Data Source</c> is a file or
/// <c>:memory:</c>; every other key is one of DuckDB's own options and goes to the engine.
/// </summary>
[SuppressMessage("Design", "CA1010:Generic interface should also be implemented", Justification = "The base class of ADO.NET is not generic.")]
public sealed class DuckDBConnectionStringBuilder : DbConnectionStringBuilder
{
    internal const string InMemory = ":memory:";
    private const string DataSourceKey = "Data Source";

    /// <summary>An empty connection string.</summary>
    public DuckDBConnectionStringBuilder()
    {
    }

    /// <summary>Takes a connection string apart.</summary>
    /// <exception cref="ArgumentException">It is not a list of <c>key=value</c>.</exception>
    public DuckDBConnectionStringBuilder(string connectionString) => ConnectionString = connectionString;

    /// <summary>The file, or <c>:memory:</c> (also when empty).</summary>
    public string DataSource
    {
        get => TryGetValue(DataSourceKey, out var value) && value is string { Length: > 0 } path ? path : InMemory;
        set => this[DataSourceKey] = value;
    }

    /// <summary>Whether the database lives in memory only.</summary>
    public bool IsInMemory => DataSource == InMemory;

    /// <inheritdoc/>
    [AllowNull]
    public override object this[string keyword]
    {
        get => base[Canonical(keyword)];
        set => base[Canonical(keyword)] = value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override bool ContainsKey(string keyword) => base.ContainsKey(Canonical(keyword));

    /// <inheritdoc/>
    public override bool TryGetValue(string keyword, [NotNullWhen(true)] out object? value) =>
        base.TryGetValue(Canonical(keyword), out value);

    /// <summary>DuckDB's options, by lower-case name.</summary>
    internal SortedDictionary<string, string> EngineOptions()
    {
        var options = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string key in Keys)
        {
            if (Canonical(key) != DataSourceKey)
                options[key.ToLowerInvariant()] = (string)this[key];
        }

        return options;
    }

    private static string Canonical(string keyword) =>
        keyword.ToUpperInvariant() is "DATA SOURCE" or "DATASOURCE" or "FILENAME" ? DataSourceKey : keyword;
}
