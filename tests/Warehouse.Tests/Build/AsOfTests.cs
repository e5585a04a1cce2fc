using System.Globalization;
using Warehouse.Access;
using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Warehouse.Tests.Build;

/// <summary>Every versioned fact answers as of a day: on the eve of its first issue, on that day, and round its last one.</summary>
public sealed class AsOfTests(SeedOnlyHome built) : IClassFixture<SeedOnlyHome>
{
    [Fact]
    public async Task Every_versioned_fact_has_the_rows_that_were_issued_by_that_day()
    {
        // By hand first: the file is open in one way at a time.
        var expected = BuildPlan.Read(TestHome.Project).Relations.Where(r => r is { Versioned: true, Sensitive: false }).SelectMany(ByHand).ToArray();
        Assert.True(expected.Select(e => e.Set).Distinct().Count() > 5, "Seed has several versioned facts.");
        using var host = SnapshotHost.Open(built.Home.Home);
        using var lease = host.Lease();
        foreach (var (set, day, rows) in expected)
            Assert.Equal((set, day, rows), (set, day, await CountAsync(lease.Snapshot, set, day)));
    }

    [Fact]
    public async Task Before_the_first_paper_no_figure_is_known()
    {
        using var host = SnapshotHost.Open(built.Home.Home);
        using var lease = host.Lease();
        Assert.Equal(0, await CountAsync(lease.Snapshot, "PublishedFigures", new DateOnly(1990, 1, 1)));
        Assert.Equal(1960, await CountAsync(lease.Snapshot, "PublishedFigures", null));
    }

    // The eve of the first and of the last issue, and the days themselves.
    private IEnumerable<(string Set, DateOnly Day, long Rows)> ByHand(Relation fact) =>
        from issued in built.Home.Rows($"SELECT DISTINCT unnest([min(valid_from), max(valid_from)]) FROM {fact.Table} HAVING count(*) > 0")
        let day = DateOnly.ParseExact(issued, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        from asked in new[] { day.AddDays(-1), day }
        let sql = string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM {fact.Table} WHERE valid_from <= DATE '{asked:yyyy-MM-dd}' AND DATE '{asked:yyyy-MM-dd}' < valid_to")
        select (fact.SetName, asked, long.Parse(built.Home.Rows(sql)[0], CultureInfo.InvariantCulture));

    private static async Task<long> CountAsync(Snapshot snapshot, string set, DateOnly? asOf)
    {
        var statement = Compiler.Compile(new QueryTree.Count(new QueryTree.From(set)), snapshot.Catalogue, Role.Public, asOf);
        await using var result = await snapshot.QueryAsync(statement, TestContext.Current.CancellationToken);
        Assert.True(await result.Reader.ReadAsync(TestContext.Current.CancellationToken));
        return result.Reader.GetInt64(0);
    }
}
