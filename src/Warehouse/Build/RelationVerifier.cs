using System.Diagnostics;
using System.Globalization;
using DuckDb;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Build;

/// <summary>Holds a relation's header against its table: columns, types, nulls, key, navigations.</summary>
internal static class RelationVerifier
{
    public static void Verify(BuildDatabase database, BuildScript script, IReadOnlyCollection<Relation> relations)
    {
        var relation = script.Relation ?? throw new UnreachableException("Only served relations are verified.");
        var lines = script.Header.All("column").ToArray();
        foreach (var (column, line) in relation.Columns.Zip(lines))
            VerifyColumn(database, script.File, line, column, TableOf(relation, column, relations));
        foreach (var (navigation, line) in relation.Navigations.Zip(script.Header.All("navigation")))
            VerifyNavigation(database, script.File, line, relation, navigation, relations);
        VerifyVersions(database, script.File, relation);
        VerifyRows(database, script.File, relation, lines, script.Header.Line("key"), relations);
    }

    private static string TableOf(Relation relation, Column column, IEnumerable<Relation> relations) => column.Navigation is null
        ? relation.Table
        : relations.Single(r => r.Stem == relation.FindNavigation(column.Navigation)?.Target).Table;

    private static void VerifyColumn(BuildDatabase database, string file, HeaderLine line, Column column, string table)
    {
        var actual = TypeOf(database, file, line, table, column.Physical);
        if (!SqlTypes.Fits(column.Type, actual))
            throw new InvalidFileException(file, line.Line, $"column '{column.Name}' is said to be {column.Type}, {table}.{column.Physical} is {actual}");
    }

    private static void VerifyNavigation(BuildDatabase database, string file, HeaderLine line, Relation relation, Navigation navigation, IEnumerable<Relation> relations)
    {
        TypeOf(database, file, line, relation.Table, navigation.ForeignKey);
        TypeOf(database, file, line, relations.Single(r => r.Stem == navigation.Target).Table, navigation.TargetKey);
    }

    private static void VerifyVersions(BuildDatabase database, string file, Relation relation)
    {
        var columns = Columns(database, file, relation.Table).Keys.ToHashSet();
        if (relation.Versioned && !(columns.Contains("valid_from") && columns.Contains("valid_to")))
            throw new InvalidFileException(file, null, $"it is said to be versioned, and {relation.Table} has no columns valid_from and valid_to");
    }

    // One pass over the rows: how many, how many nulls in each column that may not be null, how many distinct keys.
    private static void VerifyRows(BuildDatabase database, string file, Relation relation, HeaderLine[] lines, HeaderLine keyLine, IEnumerable<Relation> relations)
    {
        var counts = relation.Columns.Select(c => $"count({ServedRows.Quote(c.Name)})");
        var key = string.Join(", ", relation.Key.Select(ServedRows.Quote));
        var row = database.Rows($"SELECT count(*), count(DISTINCT ({key})), {string.Join(", ", counts)} FROM ({ServedRows.Select(relation, relations)})")[0];
        for (var i = 0; i < relation.Columns.Length; i++)
        {
            if (!relation.Columns[i].Nullable && row[i + 2] != row[0])
                throw new InvalidFileException(file, lines[i].Line, $"column '{relation.Columns[i].Name}' is null in {Number(row[0]) - Number(row[i + 2])} rows; write '{relation.Columns[i].Type}?' or mend the SQL");
        }

        if (row[1] != row[0])
            throw new InvalidFileException(file, keyLine.Line, $"the key '{string.Join(", ", relation.Key)}' names {row[1]} of {row[0]} rows; it must be unique");
    }

    private static string TypeOf(BuildDatabase database, string file, HeaderLine line, string table, string column)
    {
        var columns = Columns(database, file, table);
        return columns.TryGetValue(column, out var type)
            ? type
            : throw new InvalidFileException(file, line.Line, $"table {table} has no column '{column}'.{QueryErrors.DidYouMean(column, columns.Keys)}");
    }

    private static Dictionary<string, string> Columns(BuildDatabase database, string file, string table)
    {
        try
        {
            return database.Rows($"DESCRIBE {ServedRows.Quote(table)}").ToDictionary(r => r[0] ?? "", r => r[1] ?? "");
        }
        catch (DuckDBException e)
        {
            throw new InvalidFileException(file, null, $"it does not create the table {table}; create it, or name another in a 'table:' line", e);
        }
    }

    private static long Number(string? text) => long.Parse(text ?? "0", CultureInfo.InvariantCulture);
}
