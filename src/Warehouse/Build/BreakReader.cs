using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>Reads the breaks of series, and what is needed to tell which results they concern, from the set <c>SeriesBreaks</c>.</summary>
internal static class BreakReader
{
    private const string Stem = "series_break";
    private static readonly string[] Columns = ["Fact", "SourceCode", "AreaType", "AreaCode", "Subject", "Date", "Kind", "Text"];

    /// <summary>By date; none where nothing serves that set.</summary>
    public static ImmutableArray<FactBreak> Read(BuildDatabase database, IReadOnlyCollection<Relation> relations)
    {
        if (relations.FirstOrDefault(r => r.Stem == Stem) is not { } set)
            return [];
        var places = Places(database);
        var names = Columns.Select(n => set.FindColumn(n) is null ? "NULL" : $"CAST({ServedRows.Quote(n)} AS VARCHAR)");
        return
        [
            .. from row in database.Rows($"SELECT {string.Join(", ", names)} FROM ({ServedRows.Select(set, relations)}) ORDER BY ALL")
               join fact in relations.Where(r => !r.Sensitive) on row[0] equals fact.Stem
               let date = DateOnly.ParseExact(row[5]!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
               orderby date
               select new FactBreak(
                   row[0]!, row[1], row[2], row[3] is null ? null : places.GetValueOrDefault(row[3]!), row[4], Members(database, relations, fact, row[4]), date, row[6]!, row[7]!),
        ];
    }

    private static Dictionary<string, BreakPlace> Places(BuildDatabase database) => database
        .Rows("""
            SELECT b.area_code, b.area_name, a.area_code
            FROM dim_area AS b
            JOIN dim_area AS a ON a.borough_code = b.area_code
            WHERE b.area_type = 'borough'
            ORDER BY ALL
            """)
        .GroupBy(r => (Code: r[0]!, Name: r[1]!))
        .ToDictionary(g => g.Key.Code, g => new BreakPlace(g.Key.Code, g.Key.Name, [.. g.Select(r => r[2]!).Distinct()]));

    // The member that the subject names, in a dimension of the fact: its column of the same name as the dimension's key text.
    private static ImmutableSortedDictionary<string, string> Members(BuildDatabase database, IReadOnlyCollection<Relation> relations, Relation fact, string? subject)
    {
        if (subject is null || fact.FindColumn("Offence") is not { Navigation: { } through } offence)
            return ImmutableSortedDictionary<string, string>.Empty;
        Column[] columns = [.. fact.Columns.Where(c => c.Navigation == through && c.Type is ColumnType.String)];
        var table = relations.Single(r => r.Stem == fact.FindNavigation(through)!.Target).Table;
        var values = database.Rows($"SELECT {string.Join(", ", columns.Select(c => ServedRows.Quote(c.Physical)))}, {ServedRows.Quote(offence.Physical)} FROM {ServedRows.Quote(table)}")
            .FirstOrDefault(r => r[^1] == subject);
        return values is null ? ImmutableSortedDictionary<string, string>.Empty : columns.Zip(values).Where(p => p.Second is not null).ToImmutableSortedDictionary(p => p.First.Name, p => p.Second!, StringComparer.Ordinal);
    }
}
