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
        -- column: CaseId Int32 : Number of the case.

        CREATE TABLE fact_secret AS SELECT 4711 AS case_id;
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
    public void A_measure_of_it_must_be_marked_too()
    {
        project.Write("sql/measures/secret.sql", project.Read("sql/measures/count.sql").Replace("-- fact: offence", "-- fact: secret", StringComparison.Ordinal));
        var refusal = Assert.Throws<InvalidFileException>(() => home.Build(project.Files));
        Assert.Equal(("sql/measures/secret.sql", 10), (refusal.File, refusal.Line));
    }
}
