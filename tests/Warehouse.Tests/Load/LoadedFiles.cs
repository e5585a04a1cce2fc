using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>Publishers' files, loaded once for all tests of a class, when the first test asks for them.</summary>
public abstract class LoadedFiles : IDisposable
{
    private readonly LoadBench _bench = new();
    private LoadReport? _report;

    protected abstract IEnumerable<string> Paths { get; }

    public FileReport File(string part) => Files(part).Single();

    public FileReport[] Files(string part) => [.. Report().Files.Where(f => f.Path.Replace('\\', '/').Contains(part, StringComparison.Ordinal))];

    public string Ask(string sql)
    {
        Report();
        return Assert.Single(_bench.Rows(sql));
    }

    public T? Ask<T>(string sql)
    {
        Report();
        return _bench.Ask<T>(sql);
    }

    public LoadReport Again()
    {
        Report();
        return Load();
    }

    public void Dispose()
    {
        _bench.Dispose();
        GC.SuppressFinalize(this);
    }

    private LoadReport Report() => _report ??= Load();

    private LoadReport Load() => _bench.Load([.. Paths]);
}
