using DuckDb;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;
using Warehouse.Tests.Build;

namespace Warehouse.Tests.Snapshots;

public sealed class SnapshotTests(SeedOnlyHome built) : IClassFixture<SeedOnlyHome>
{
    [Theory]
    [InlineData("CREATE TABLE t (a INTEGER)")]
    [InlineData("DELETE FROM dim_month")]
    [InlineData("SELECT * FROM read_text('/etc/hostname')")]
    [InlineData("COPY dim_month TO '/tmp/out.csv'")]
    [InlineData("ATTACH ':memory:' AS other")]
    [InlineData("SET threads = 8")]
    [InlineData("INSTALL httpfs")]
    public async Task A_snapshot_refuses_to_write_and_to_look_elsewhere(string sql)
    {
        using var host = SnapshotHost.Open(built.Home.Home);
        using var lease = host.Lease();
        await Assert.ThrowsAsync<DuckDBException>(async () =>
        {
            await using var result = await lease.Snapshot.QueryAsync(new Statement(sql, [], []), CancellationToken.None);
            result.Reader.Read();
        });
    }

    [Fact]
    public async Task Null_dates_and_text_go_as_parameters()
    {
        using var host = SnapshotHost.Open(built.Home.Home);
        using var lease = host.Lease();
        var statement = new Statement("SELECT $p1::VARCHAR IS NULL AND $p2 = 'a''b' AND $p3 = DATE '2023-02-01' AND $p4 = 5", [null, "a'b", new DateOnly(2023, 2, 1), 5L], []);
        await using var result = await lease.Snapshot.QueryAsync(statement, CancellationToken.None);
        Assert.True(result.Reader.Read());
        Assert.Equal(true, result.Reader.GetValue(0));
    }

    [Fact]
    public async Task A_query_over_the_limit_is_stopped_and_told()
    {
        // The same snapshots, in a home of less patience.
        File.WriteAllText(built.Home.Home.SettingsPath, """{ "homeBorough": "E09000003", "title": "x", "limits": { "querySeconds": 1 } }""");
        using var host = SnapshotHost.Open(WarehouseHome.Open(built.Home.Home.Root));
        using var lease = host.Lease();
        var statement = new Statement("SELECT sum(a.range * b.range) FROM range(1000000) AS a, range(1000000) AS b", [], []);

        var refusal = await Assert.ThrowsAsync<QueryException>(async () => await lease.Snapshot.QueryAsync(statement, CancellationToken.None));

        Assert.Equal(QueryErrorCode.Timeout, refusal.Code);
        Assert.Contains("longer than 1 seconds", refusal.Message, StringComparison.Ordinal);
    }
}
