using System.Globalization;
using System.Text.RegularExpressions;
using DuckDb;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>The database file that is being built, the one for its sensitive facts attached to it, and the errors of their statements by file and line.</summary>
internal sealed partial class BuildDatabase : IDisposable
{
    /// <summary>Name of the attached database that holds the sensitive facts.</summary>
    public const string Sensitive = "sensitive";

    // The oldest format that keeps the parameter types of macros, sql/methods has them.
    private const string StorageVersion = "v1.4.0";

    private readonly DuckDBConnection connection;
    private readonly CancellationToken cancellationToken;

    public BuildDatabase(string path, string sensitivePath, string temporaryFolder, CancellationToken cancellationToken)
    {
        this.cancellationToken = cancellationToken;
        connection = new DuckDBConnection($"Data Source=\"{path}\";temp_directory=\"{temporaryFolder}\";storage_compatibility_version={StorageVersion}");
        connection.Open();
        Execute("SET TimeZone = 'UTC'");
        Attach(sensitivePath, Sensitive);
        OwnerOnly.CloseFile(sensitivePath);
    }

    /// <summary>Attaches a database file, and makes it if there is none.</summary>
    public void Attach(string path, string name, string options = "") =>
        Execute($"ATTACH '{path.Replace("'", "''", StringComparison.Ordinal)}' AS {name} {options}");

    public void Execute(string sql, params object?[] parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQueryAsync(cancellationToken).GetAwaiter().GetResult();
    }

    /// <summary>Runs a file of the project.</summary>
    public void ExecuteFile(string file, string text)
    {
        try
        {
            Execute(text);
        }
        catch (DuckDBException e) when (!EngineFailure.IsOfDisk(e))
        {
            throw InFile(file, null, e);
        }
    }

    /// <summary>The rows, as text for reports and messages.</summary>
    public List<string?[]> Rows(string sql) => Table(sql, int.MaxValue).Rows;

    /// <summary>The names of the columns and the first rows.</summary>
    public (string[] Columns, List<string?[]> Rows) Table(string sql, int limit)
    {
        using var command = Command(sql, []);
        using var reader = command.ExecuteReaderAsync(cancellationToken).GetAwaiter().GetResult();
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var rows = new List<string?[]>();
        while (rows.Count < limit && reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))]);
        return (columns, rows);
    }

    public void Dispose() => connection.Dispose();

    /// <summary>The failure of a statement, at the line of the file that DuckDB names, else at <paramref name="line"/>.</summary>
    public static InvalidFileException InFile(string file, int? line, DuckDBException e) =>
        new(file, EngineLine().Match(e.Message) is { Success: true } match ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : line, e.Message, e);

    private DuckDBCommand Command(string sql, object?[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in parameters)
            command.Parameters.Add(new DuckDBParameter(value));
        return command;
    }

    [GeneratedRegex(@"^LINE (?<line>[0-9]+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EngineLine();
}
