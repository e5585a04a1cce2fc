using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Warehouse.Tests.Build;

/// <summary>A fact that its header marks as sensitive is denied to everybody until its protection exists.</summary>
public sealed class SensitiveFactTests : IDisposable
{
    private const string Fact =
        """
        -- set: SecretCases
        -- entity: SecretCase
        -- root: secret
        -- grain: one case
        -- description: Cases that nobody may count.
        -- sensitive: yes
        -- versioned: no
        -- key: CaseId
        -- column: CaseId   Int32  : Number of the case.
        -- column: AreaType String : ward.
        -- column: Count    Int64 additive : Cases.

        CREATE TABLE sensitive.fact_secret AS SELECT 4711 AS case_id, 'ward' AS area_type, 1::BIGINT AS count;
        """;

    private readonly TestHome home = new();
    private readonly ProjectCopy project = new();

    public SensitiveFactTests() => project.Write("sql/facts/secret.sql", Fact);

    public void Dispose()
    {
        home.Dispose();
        project.Dispose();
    }

    [Theory]
    [InlineData(Role.Public)]
    [InlineData(Role.Steward)]
    public void It_is_in_the_catalogue_and_answers_denied(Role role)
    {
        home.Build(project.Files);
        using var host = SnapshotHost.Open(home.Home);
        using var lease = host.Lease();

        Assert.True(lease.Snapshot.Catalogue.FindSet("SecretCases")?.Sensitive);
        var tree = new QueryTree.Count(new QueryTree.From("SecretCases"));
        Assert.Equal(QueryErrorCode.Denied, Assert.Throws<QueryException>(() => Compiler.Compile(tree, lease.Snapshot.Catalogue, role, null)).Code);
    }

    [Fact]
    public void Its_rows_are_in_a_file_of_their_own_and_not_even_their_number_is_in_the_open_snapshot()
    {
        var report = home.Build(project.Files);

        Assert.Equal(["4711"], TestHome.Rows(SnapshotManifest.SensitivePath(home.Home, 1), "SELECT case_id FROM fact_secret"));
        Assert.Equal([], home.Rows("SELECT table_name FROM duckdb_tables() WHERE table_name = 'fact_secret'"));
        Assert.DoesNotContain(report.Tables, t => t.SetName == "SecretCases");
        using var host = SnapshotHost.Open(home.Home);
        using var lease = host.Lease();
        var relation = lease.Snapshot.Catalogue.FindSet("SecretCases");
        Assert.NotNull(relation);
        Assert.Null(relation.NumberedRows);
        Assert.Empty(relation.Grains);
    }

    [Fact]
    public void A_build_that_puts_it_into_the_open_snapshot_fails()
    {
        project.Edit("sql/facts/secret.sql", "CREATE TABLE sensitive.fact_secret", "CREATE TABLE fact_secret");
        var refusal = Assert.Throws<InvalidFileException>(() => home.Build(project.Files));
        Assert.Contains("create sensitive.fact_secret", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(home.Home.SnapshotsFolder, "sensitive-*"));
    }

    [Fact]
    public void Its_key_is_verified_like_any_other()
    {
        project.Edit("sql/facts/secret.sql", "1::BIGINT AS count", "1::BIGINT AS count UNION ALL SELECT 4711, 'ward', 2");
        Assert.Contains("it must be unique", Assert.Throws<InvalidFileException>(() => home.Build(project.Files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_file_is_kept_and_cleared_together_with_its_snapshot()
    {
        // As after a build that was killed between the two renames.
        File.WriteAllText(SnapshotManifest.SensitivePath(home.Home, 1), "half a pair");
        for (var i = 0; i < 4; i++)
            home.Build(project.Files);

        Assert.Equal(
            ["sensitive-2.duckdb", "sensitive-3.duckdb", "sensitive-4.duckdb"],
            Directory.EnumerateFiles(home.Home.SnapshotsFolder, "sensitive-*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_account_of_the_warehouse_can_open_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        home.Build(project.Files);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SnapshotManifest.SensitivePath(home.Home, 1)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(home.Home.LedgerFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(home.Home.Root));
    }

    [Fact]
    public void No_table_of_the_open_snapshot_knows_of_a_sensitive_batch()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Execute(
                """
                INSERT INTO batch (batch_id, source_code, layout, file_name, sha256, bytes, rows_read, rows_staged, rows_rejected, first_month, last_month, issued, issued_inferred, loaded_at, state, reason, synthetic, sensitive)
                VALUES (7, 'return_secret', 'secret', 'Jane_Doe_4711.csv', 'abc4711', 4711, 4711, 4711, 0, DATE '1971-04-01', DATE '1971-06-01',
                    DATE '2023-07-01', false, TIMESTAMPTZ '2025-01-01 00:00:00+00', 'current', NULL, false, true)
                """);
        }

        home.Build(project.Files);

        Assert.Equal([], home.Rows("SELECT batch_id FROM dim_batch"));
        Assert.Equal(["2000-04-01"], home.Rows("SELECT min(month) FROM dim_month"));
        Assert.Equal([], home.Rows("SELECT batch_id FROM build_notice"));
    }

    [Fact]
    public void A_measure_of_it_must_be_marked_too()
    {
        project.Write("sql/measures/secret.sql", project.Read("sql/measures/count.sql").Replace("-- fact: offence", "-- fact: secret", StringComparison.Ordinal));
        var refusal = Assert.Throws<InvalidFileException>(() => home.Build(project.Files));
        Assert.Equal(("sql/measures/secret.sql", 11), (refusal.File, refusal.Line));
    }
}
