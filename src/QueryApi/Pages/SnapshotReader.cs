using Warehouse.Access;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace QueryApi.Pages;

/// <summary>Small answers for pages, through the same compiler as every other channel.</summary>
internal static class SnapshotReader
{
    /// <summary>The rows of a query that has few of them, each as its values by column name; null for null.</summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> ReadAsync(
        this Snapshot snapshot, QueryTree tree, CancellationToken cancellation)
    {
        await using var result = await snapshot.QueryAsync(Compiler.Compile(tree, snapshot.Catalogue, Role.Public, null), cancellation);
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        while (await result.Reader.ReadAsync(cancellation))
        {
            var row = new Dictionary<string, object?>();
            for (var i = 0; i < result.Columns.Length; i++)
                row[result.Columns[i].Name] = result.Reader.IsDBNull(i) ? null : result.Reader.GetValue(i);
            rows.Add(row);
        }

        return rows;
    }
}
