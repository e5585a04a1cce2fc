using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>
/// Makes the catalogue from the headers and the data, and stores it in the snapshot. Of a sensitive relation it says what the header
/// says: months, members and numbers of rows are data.
/// </summary>
internal static class CatalogueWriter
{
    public static Catalogue Write(BuildDatabase database, BuildPlan plan, int number, DateTimeOffset builtAt)
    {
        var relations = plan.Relations.ToArray();
        var synthetic = database.Rows("SELECT count(*) FROM ledger.batch WHERE synthetic AND state = 'current'")[0][0] != "0";
        var catalogue = new Catalogue(
            number,
            builtAt,
            synthetic,
            [.. relations.Select(r => r.Sensitive ? r : WithData(database, r, relations))],
            [.. plan.Measures.Select(m => m.Measure)])
        {
            Breaks = BreakReader.Read(database, relations),
            PeerGroups = PeerGroupReader.Read(database, relations),
            Checks = [.. plan.Checks.Select(c => new CheckedRule(c.File, c.Rule, c.Version, Findings: 0))],
        };
        database.Execute("CREATE TABLE catalogue (json VARCHAR)");
        database.Execute("INSERT INTO catalogue VALUES (?)", CatalogueJson.Write(catalogue));
        return catalogue;
    }

    private static Relation WithData(BuildDatabase database, Relation relation, IReadOnlyCollection<Relation> relations) => relation with
    {
        Grains = GrainReader.Read(database, relation, relations),
        HasWithdrawnMonths = relation.Coverage is { } coverage && database.Rows($"SELECT 1 FROM {ServedRows.Quote(coverage)} WHERE status = 'withdrawn' LIMIT 1").Count > 0,
        NumberedRows = NumberedRows(database, relation),
    };

    // A key that numbers the rows from 1 as they lie in the table: ranges of it are ranges of the table.
    private static long? NumberedRows(BuildDatabase database, Relation relation)
    {
        if (relation.Sensitive || relation.Key is not [var key] || relation.FindColumn(key) is not { Navigation: null, Type: ColumnType.Int32 or ColumnType.Int64 } column)
            return null;
        var counts = database.Rows($"SELECT count(*), count(*) FILTER (WHERE \"{column.Physical}\" = rowid + 1) FROM \"{relation.Table}\"")[0];
        return counts[0] == counts[1] ? long.Parse(counts[0]!, CultureInfo.InvariantCulture) : null;
    }
}
