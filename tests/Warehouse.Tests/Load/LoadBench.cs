using Dapper;
using Warehouse.Load;
using Warehouse.Load.Keys;
using Warehouse.Load.Layouts;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Load;

/// <summary>A home of its own, and its own copy of the project's SQL and reference tables, for one test.</summary>
internal sealed class LoadBench : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LoadBench()
    {
        var project = ProjectFiles.Locate();
        Copy(Path.Combine(project.Sql, "staging"), Path.Combine(_folder.Path, "project", "sql", "staging"));
        Copy(Path.Combine(project.Seed, "reference"), Path.Combine(_folder.Path, "project", "seed", "reference"));
        Files = new ProjectFiles(Path.Combine(_folder.Path, "project"));
        Home = WarehouseHome.Open(Path.Combine(_folder.Path, "home"));
    }

    public WarehouseHome Home { get; }

    public ProjectFiles Files { get; }

    public string Folder => _folder.Path;

    public IReadOnlyList<Layout> Layouts { get; set; } = LayoutList.All;

    public static DateTimeOffset Now { get; } = new(2026, 4, 20, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, object text) => _folder.Write(name, text.ToString()!);

    public string Write(string name, byte[] bytes) => _folder.Write(name, bytes);

    public LoadReport Load(LoadOptions options, params string[] paths) =>
        new Loader(Home, Files, Layouts, new StoppedClock(), new RecordKeySecret(Path.Combine(Folder, "config"))).Load(paths, options);

    public LoadReport Load(params string[] paths) => Load(new LoadOptions(Who: "tester"), paths);

    /// <summary>Loads one text as a file of its own.</summary>
    public FileReport LoadText(object text, string name = "file.csv", LoadOptions? options = null) =>
        Assert.Single(Load(options ?? new LoadOptions(Who: "tester"), Write(name, text)).Files);

    public Ledger OpenLedger() => Ledger.Open(Home, Files, Layouts, TimeSpan.FromSeconds(1), new StoppedClock());

    /// <summary>One value out of the ledger.</summary>
    public T? Ask<T>(string sql)
    {
        using var ledger = OpenLedger();
        return ledger.Connection.ExecuteScalar<T>(sql);
    }

    /// <summary>Rows out of the ledger, one text each.</summary>
    public string[] Rows(string sql)
    {
        using var ledger = OpenLedger();
        using var command = ledger.Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return [.. rows];
    }

    /// <summary>Adds a line to a reference table, as somebody who mends it would.</summary>
    public void AddReference(string table, string line) =>
        File.AppendAllText(Path.Combine(Files.Seed, "reference", table + ".csv"), line + "\n");

    public void Dispose() => _folder.Dispose();

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
