namespace Warehouse.Tests.Load;

/// <summary>The publishers' own files, where they are at hand beside the repository; tests that need them are skipped elsewhere.</summary>
internal static class PublishersFiles
{
    private static readonly string? Root = Find();

    /// <summary>A folder or file of the publishers' data.</summary>
    public static string Path(string relative)
    {
        Assert.SkipUnless(Root is not null, "The publishers' files are not in ../shared/data.");
        return System.IO.Path.Combine(Root, relative);
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Warehouse.sln")))
            folder = folder.Parent;
        var data = folder is null ? null : System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared", "data"));
        return Directory.Exists(data) ? data : null;
    }
}
