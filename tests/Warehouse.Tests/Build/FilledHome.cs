using Warehouse.Load;
using Warehouse.Load.Layouts;
using Warehouse.Tests.Load;

namespace Warehouse.Tests.Build;

/// <summary>A home into which a test loads files, and what a build makes of them. Built when the first row is asked for.</summary>
internal sealed class FilledHome : IDisposable
{
    private readonly TestHome home = new();
    private readonly TemporaryFolder files = new();
    private bool built;

    /// <summary>Loads a file of the given text.</summary>
    public FileReport Load(string name, string text, DateOnly? issued = null) => Assert.Single(LoadPaths(issued, files.Write(name, text)).Files);

    /// <summary>Loads files where they are.</summary>
    public LoadReport LoadPaths(DateOnly? issued, params string[] paths)
    {
        built = false;
        return new Loader(home.Home, ProjectCopy.Shared, LayoutList.All, TimeProvider.System).Load(paths, new LoadOptions(Who: "tester", Issued: issued));
    }

    /// <summary>Answers for a batch that was held.</summary>
    public void Accept(int batchId)
    {
        built = false;
        using var ledger = Ledger.Open(home.Home, ProjectCopy.Shared);
        ledger.Accept(batchId, "tester");
    }

    /// <summary>Rows of the snapshot, columns joined by a bar.</summary>
    public List<string> Rows(string sql)
    {
        if (!built)
            home.Build(ProjectCopy.Shared);
        built = true;
        return home.Rows(sql);
    }

    public void Dispose()
    {
        home.Dispose();
        files.Dispose();
    }
}
