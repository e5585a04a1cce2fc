using System.Security.Cryptography;
using System.Text;
using DuckDb;
using Warehouse.Catalog;

namespace Warehouse.Snapshots;

/// <summary>
/// Computes versions of tables: number of rows and the sum of their hashes, whatever their order, together with what the catalogue says
/// of the table. A key that only numbers the rows does not count.
/// </summary>
internal sealed class TableVersionReader(DuckDBConnection connection, Catalogue catalogue)
{
    // Sums of fractions differ in their last bits with the order in which two threads add them up.
    private const int Decimals = 9;

    /// <summary>The version of the methods.</summary>
    public async Task<string> MethodsAsync(CancellationToken cancellationToken) => Digest(
        await TextAsync("SELECT count(*)::VARCHAR || ' ' || coalesce(sum(hash(function_name, parameters, macro_definition)), 0)::VARCHAR FROM duckdb_functions() WHERE NOT internal", cancellationToken),
        Definitions(null));

    /// <summary>The version of a table; null when the snapshot has none of that name.</summary>
    public async Task<string?> OfAsync(string table, CancellationToken cancellationToken)
    {
        var columns = await ColumnsAsync(table, cancellationToken);
        if (columns.Count == 0)
            return null;
        var relation = catalogue.Relations.FirstOrDefault(r => r.Table == table);
        var counted = columns.Where(c => c.Name != NumberOf(relation)).Select(c => c.Type == "DOUBLE" ? $"round({Quote(c.Name)}, {Decimals})" : Quote(c.Name));
        var rows = await TextAsync($"SELECT count(*)::VARCHAR || ' ' || coalesce(sum(hash({string.Join(", ", counted)})), 0)::VARCHAR FROM {Quote(table)}", cancellationToken);
        return Digest(rows, string.Join(", ", columns), relation is null ? "" : Definitions(relation));
    }

    /// <summary>How readers know a table: by its entity set.</summary>
    public static string NameOf(string table, Catalogue catalogue) =>
        catalogue.Relations.FirstOrDefault(r => r.Table == table)?.SetName
        ?? (catalogue.Relations.FirstOrDefault(r => r.Coverage == table) is { } fact ? $"what has been received of {fact.SetName}" : table);

    // A row's own number. Numbers of areas or offences do count: facts refer to them.
    private static string? NumberOf(Relation? relation) => relation?.Key is ["Id"] ? relation.FindColumn("Id")?.Physical : null;

    private async Task<List<(string Name, string Type)>> ColumnsAsync(string table, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = $p1 ORDER BY column_index";
        command.Parameters.Add(new DuckDBParameter("p1", table));
        var columns = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            columns.Add((reader.GetString(0), reader.GetString(1)));
        return columns;
    }

    private async Task<string> TextAsync(string sql, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    // What the compiler makes of a question depends on the header of the table, its measures and its breaks; of all tables, on the groups.
    private string Definitions(Relation? relation) => CatalogueJson.Write(new Catalogue(
        0,
        default,
        false,
        relation is null ? [] : [relation],
        relation is null ? [] : [.. catalogue.MeasuresOf(relation)])
    {
        Breaks = [.. catalogue.Breaks.Where(b => b.Fact == relation?.Stem)],
        PeerGroups = relation is null ? catalogue.PeerGroups : [],
    });

    private static string Digest(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!))))[..12];

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
