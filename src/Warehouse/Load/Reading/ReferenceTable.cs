namespace Warehouse.Load.Reading;

/// <summary>A small table of our own in <c>seed/reference</c>, read whole.</summary>
internal static class ReferenceTable
{
    /// <summary>The rows of a table, each with the columns asked for, in that order.</summary>
    /// <exception cref="FileNotFoundException">There is no such table.</exception>
    /// <exception cref="InvalidDataException">It lacks a column.</exception>
    public static IEnumerable<string[]> Read(string seedFolder, string name, params string[] columns)
    {
        var path = Path.Combine(seedFolder, "reference", name + ".csv");
        using var records = CsvRecords.Open(path, System.Text.Encoding.UTF8, lineBreaksInQuotes: true);
        var places = columns.Select(c => Place(records.Header, c, path)).ToArray();
        while (records.Read())
            yield return [.. places.Select(p => System.Text.Encoding.UTF8.GetString(records.Field(p)))];
    }

    private static int Place(FileHeader header, string column, string path) =>
        header.Names.IndexOf(column) is var place and >= 0
            ? place
            : throw new InvalidDataException($"{path} has no column '{column}'.");
}
