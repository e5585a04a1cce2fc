using DuckDb;

namespace Warehouse.Build;

/// <summary>Runs one check; any row fails the build.</summary>
internal static class CheckRun
{
    private const int Shown = 5;

    public static void Run(BuildDatabase database, BuildCheck check)
    {
        var (columns, rows) = Find(database, check);
        if (rows.Count == 0)
            return;
        var lines = rows.Take(Shown).Select(r => string.Join(", ", columns.Zip(r, (c, v) => $"{c}={v ?? "null"}")));
        var more = rows.Count > Shown ? $"{Environment.NewLine}  and more" : "";
        throw new CheckFailedException(check.File, $"{check.File} failed. It must hold: {check.Rule} It found:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", lines)}{more}");
    }

    private static (string[] Columns, List<string?[]> Rows) Find(BuildDatabase database, BuildCheck check)
    {
        try
        {
            return database.Table(check.Text, Shown + 1);
        }
        catch (DuckDBException e)
        {
            throw BuildDatabase.InFile(check.File, null, e);
        }
    }
}
