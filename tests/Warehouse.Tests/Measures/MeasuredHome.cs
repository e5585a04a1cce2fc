using System.Globalization;
using DuckDb;
using Warehouse.Access;
using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Load;
using Warehouse.Load.Layouts;
using Warehouse.OData;
using Warehouse.Snapshots;
using Warehouse.Sql;
using Warehouse.Tests.Build;
using Warehouse.Tests.Load;

namespace Warehouse.Tests.Measures;

/// <summary>Asks a home for measures in the words of OData, as every channel does.</summary>
internal sealed class MeasuredHome : IDisposable
{
    private readonly TestHome home = new();
    private readonly TemporaryFolder files = new();
    private Catalogue? catalogue;

    /// <summary>Loads a file of the given text.</summary>
    public void Load(string name, string text) =>
        Assert.Equal(FileOutcome.Booked, Assert.Single(Load(files.Write(name, text)).Files).Outcome);

    /// <summary>Loads files where they are.</summary>
    public LoadReport Load(params string[] paths) =>
        new Loader(home.Home, ProjectCopy.Shared, LayoutList.All, TimeProvider.System).Load(paths, new LoadOptions(Who: "tester"));

    /// <summary>A ledger to fill by hand.</summary>
    public TestLedger Ledger() => home.Ledger();

    /// <summary>The catalogue of the snapshot, which is built when the first asks.</summary>
    public Catalogue Catalogue => catalogue ??= Build();

    /// <summary>The values of the rows of an answer, parted by bars; statuses are left out.</summary>
    public List<string> Ask(string query)
    {
        var statement = Compile(query);
        int[] values = [.. statement.Columns.Index().Where(c => c.Item.Role is ResultRole.Value).Select(c => c.Index)];
        return [.. Cells(statement).Select(row => string.Join('|', values.Select(i => row[i])))];
    }

    /// <summary>The rows of an answer by heading, such as <c>Total_status</c>, with everything beside the values.</summary>
    public List<Dictionary<string, string>> Table(string query)
    {
        var statement = Compile(query);
        return [.. Cells(statement).Select(row => statement.Columns.Index().ToDictionary(c => c.Item.Heading('_'), c => row[c.Index]))];
    }

    private Statement Compile(string query)
    {
        var parsed = ODataQuery.Parse(query, Catalogue, EdmModelBuilder.Build(Catalogue));
        return Compiler.Compile(parsed.Tree, Catalogue, Role.Public, parsed.AsOf);
    }

    /// <summary>Rows of the open snapshot by hand-written SQL, columns parted by bars.</summary>
    public List<string> Rows(string sql)
    {
        _ = Catalogue;
        return home.Rows(sql);
    }

    /// <summary>What the expression of a count measure of a sensitive fact gives: no channel answers it, a steward's check may compute it.</summary>
    public string Sensitive(string fact, string queryName)
    {
        var relation = Catalogue.FindStem(fact)!;
        var measure = Catalogue.Measures.Single(m => m.Fact == fact && m.QueryName == queryName);
        using var connection = new DuckDBConnection($"Data Source={SnapshotManifest.SnapshotPath(home.Home, Catalogue.Snapshot)};access_mode=READ_ONLY");
        connection.Open();
        using (var attach = connection.CreateCommand($"ATTACH '{SnapshotManifest.SensitivePath(home.Home, Catalogue.Snapshot)}' AS sensitive (READ_ONLY)"))
            attach.ExecuteNonQuery();
        using var command = connection.CreateCommand($"SELECT {measure.Expression} FROM ({ServedRows.Select(relation, Catalogue.Relations)})");
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    public void Dispose()
    {
        home.Dispose();
        files.Dispose();
    }

    private Catalogue Build()
    {
        home.Build(ProjectCopy.Shared);
        using var host = SnapshotHost.Open(home.Home);
        using var lease = host.Lease();
        return lease.Snapshot.Catalogue;
    }

    private List<string[]> Cells(Statement statement)
    {
        using var connection = new DuckDBConnection($"Data Source={SnapshotManifest.SnapshotPath(home.Home, Catalogue.Snapshot)};access_mode=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand(statement.Text);
        for (var i = 0; i < statement.Parameters.Length; i++)
            command.Parameters.Add(new DuckDBParameter($"p{i + 1}", statement.Parameters[i]));
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "null" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }
}
