using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using Notebooks.Publish;
using Warehouse.Snapshots;

namespace QueryApi.Pages;

/// <summary>The folder that <c>/reports/</c> serves from. What was made for another role than public is not there, whoever put it in.</summary>
internal sealed class PublicReports(WarehouseHome home, ILogger<PublicReports> logger)
{
    // One reference, so that no request sees half of a change.
    private volatile Seen? known;

    /// <summary>A file of the published site; a folder is its first page. Null when there is none that everybody may read.</summary>
    public IFileInfo? Find(string file)
    {
        if (!Directory.Exists(home.ReportsFolder) || !IsPublic())
            return null;
        // Opened anew each time: publishing puts another folder in its place. The provider never looks outside its folder.
        using var folder = new PhysicalFileProvider(home.ReportsFolder);
        return folder.GetFileInfo(file.EndsWith('/') || file.Length == 0 ? file + "index.html" : file) is { Exists: true, IsDirectory: false } found ? found : null;
    }

    /// <summary>Whether the address without a slash at its end is that of a folder with a first page.</summary>
    public bool IsFolder(string file) => Find(file + "/") is not null;

    /// <summary>Whether there is a site that must not be served.</summary>
    public bool IsClosed => Directory.Exists(home.ReportsFolder) && !IsPublic();

    // Read again only when another site has been published.
    private bool IsPublic()
    {
        var written = File.GetLastWriteTimeUtc(Path.Combine(home.ReportsFolder, "site.json"));
        if (known is { } seen && seen.Written == written)
            return seen.IsPublic;
        var role = RoleOf();
        if (role != "public")
            logger.LogWarning("{Folder} holds pages for {Role}; /reports/ is for everybody and serves none of them", home.ReportsFolder, role ?? "nobody knows whom");
        known = new Seen(written, role == "public");
        return role == "public";
    }

    private sealed record Seen(DateTime Written, bool IsPublic);

    private string? RoleOf()
    {
        try
        {
            return PublishedSite.Read(home.ReportsFolder)?.Role;
        }
        catch (JsonException)
        {
            // What cannot be read is for nobody; the line in the log says so.
            return null;
        }
    }
}
