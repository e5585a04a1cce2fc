using System.Diagnostics;
using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>Holds the relations' headers against their tables: columns, types, nulls, keys, navigations.</summary>
internal sealed class RelationVerifier
{
    private readonly BuildDatabase database;
    private readonly IReadOnlyCollection<Relation> relations;
    private readonly Dictionary<string, Dictionary<string, string>> typesByTable;

    public RelationVerifier(BuildDatabase database, IReadOnlyCollection<Relation> relations)
    {
        this.database = database;
        this.relations = relations;
        typesByTable = database.Rows(
            $"""
            SELECT CASE database_name WHEN '{BuildDatabase.Sensitive}' THEN '{BuildDatabase.Sensitive}.' ELSE '' END || table_name, column_name, data_type
            FROM duckdb_columns()
            WHERE NOT internal AND database_name IN (current_database(), '{BuildDatabase.Sensitive}')
            """)
            .GroupBy(r => r[0] ?? "")
            .ToDictionary(g => g.Key, g => g.ToDictionary(r => r[1] ?? "", r => r[2] ?? ""));
    }

    /// <exception cref="InvalidFileException">The header promises what the table does not hold.</exception>
    public void Verify(BuildScript script)
    {
        var relation = script.Relation ?? throw new UnreachableException("Only served relations are verified.");
        VerifyTable(script.File, relation);
        foreach (var (column, line) in relation.Columns.Zip(script.Header.All("column")))
            VerifyColumn(script.File, line, column, TableOf(relation, column));
        foreach (var (navigation, line) in relation.Navigations.Zip(script.Header.All("navigation")))
        {
            TypeOf(script.File, line, NameOf(relation), navigation.ForeignKey);
            TypeOf(script.File, line, NameOf(relations.Single(r => r.Stem == navigation.Target)), navigation.TargetKey);
        }

        VerifyRows(script, relation);
    }

    private void VerifyTable(string file, Relation relation)
    {
        if (relation.Sensitive && typesByTable.ContainsKey(relation.Table))
            throw new InvalidFileException(file, null, $"it is sensitive and creates {relation.Table} in the open snapshot; create {NameOf(relation)}");
        if (!typesByTable.TryGetValue(NameOf(relation), out var columns))
            throw new InvalidFileException(file, null, $"it does not create the table {NameOf(relation)}; create it, or name another in a 'table:' line");
        if (relation.Versioned && !(columns.ContainsKey("valid_from") && columns.ContainsKey("valid_to")))
            throw new InvalidFileException(file, null, $"it is said to be versioned, and {relation.Table} has no columns valid_from and valid_to");
        if (relation.Coverage is { } coverage && !typesByTable.ContainsKey(coverage))
            throw new InvalidFileException(file, null, $"it names the coverage table {coverage} and does not create it");
        VerifyVocabulary(file, relation);
    }

    private void VerifyVocabulary(string file, Relation relation)
    {
        if (relation.Vocabulary is not { } vocabulary)
            return;
        if (!typesByTable.TryGetValue(vocabulary.Table, out var columns) || !columns.ContainsKey("taxonomy") || !columns.ContainsKey(vocabulary.Key))
            throw new InvalidFileException(file, null, $"its vocabulary {vocabulary.Table} is no table with the columns taxonomy and {vocabulary.Key}");
        if (relation.Coverage is null || !typesByTable[relation.Coverage].ContainsKey("taxonomy"))
            throw new InvalidFileException(file, null, "it has a vocabulary, and its coverage table has no column taxonomy to look it up by");
    }

    private string TableOf(Relation relation, Column column) => NameOf(column.Navigation is null
        ? relation
        : relations.Single(r => r.Stem == relation.FindNavigation(column.Navigation)?.Target));

    private static string NameOf(Relation relation) => relation.Sensitive ? $"{BuildDatabase.Sensitive}.{relation.Table}" : relation.Table;

    private void VerifyColumn(string file, HeaderLine line, Column column, string table)
    {
        var actual = TypeOf(file, line, table, column.Physical);
        if (!SqlTypes.Fits(column.Type, actual))
            throw new InvalidFileException(file, line.Line, $"column '{column.Name}' is said to be {column.Type}, {table}.{column.Physical} is {actual}");
        if (column.Weighted && TypeOf(file, line, table, Column.Weight) is not "DOUBLE" and var weight)
            throw new InvalidFileException(file, line.Line, $"column '{column.Name}' is weighted, and {table}.{Column.Weight} is {weight}; make it DOUBLE, 1.0 for a row as supplied");
    }

    private string TypeOf(string file, HeaderLine line, string table, string column)
    {
        var columns = typesByTable[table];
        return columns.TryGetValue(column, out var type)
            ? type
            : throw new InvalidFileException(file, line.Line, $"table {table} has no column '{column}'.{NearestName.Hint(column, columns.Keys)}");
    }

    // One pass over the rows: how many, how many distinct keys, how many values in each column.
    private void VerifyRows(BuildScript script, Relation relation)
    {
        var counts = relation.Columns.Select(c => $"count({ServedRows.Quote(c.Name)})");
        var key = string.Join(", ", relation.Key.Select(ServedRows.Quote));
        var row = database.Rows($"SELECT count(*), count(DISTINCT ({key})), {string.Join(", ", counts)} FROM ({ServedRows.Select(relation, relations)})")[0];
        foreach (var ((column, line), count) in relation.Columns.Zip(script.Header.All("column")).Zip(row.Skip(2)))
        {
            if (!column.Nullable && count != row[0])
                throw new InvalidFileException(script.File, line.Line, $"column '{column.Name}' is null in {Number(row[0]) - Number(count)} rows; write '{column.Type}?' or mend the SQL");
        }

        if (row[1] != row[0])
            throw new InvalidFileException(script.File, script.Header.Line("key").Line, $"the key '{string.Join(", ", relation.Key)}' names {row[1]} of {row[0]} rows; it must be unique");
    }

    private static long Number(string? text) => long.Parse(text ?? "0", CultureInfo.InvariantCulture);
}
