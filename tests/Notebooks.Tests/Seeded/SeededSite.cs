using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Notebooks.Publish;
using Warehouse.Build;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace Notebooks.Tests.Seeded;

/// <summary>The project's own notebooks, published for a home that has nothing but the seed.</summary>
public abstract class SeededSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seeded-").FullName;
    private readonly string? _homeBorough;

    private protected SeededSite(string? homeBorough) => _homeBorough = homeBorough;

    internal string Folder => Path.Combine(_folder, "site");

    internal PublishReport Report { get; private set; } = null!;

    internal IDocument Dashboard => Open("performance-dashboard.html");

    internal IDocument Figures => Open("published-figures.html");

    public async ValueTask InitializeAsync()
    {
        var home = OpenHome();
        var project = ProjectFiles.Locate();
        ImmutableArray<string> files = [.. Files(_folder)];
        if (!files.IsEmpty)
            new Loader(home, project).Load(files, new LoadOptions(Who: "test"));
        SnapshotBuilder.Build(home, project);
        using var host = SnapshotHost.Open(home);
        using var lease = host.Lease();
        Report = await Publisher.PublishAsync(home, project, lease.Snapshot, Folder, new PublishOptions { Only = Only, Node = Node, Browser = "none" }, null, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The only notebook to publish; null for all.</summary>
    private protected virtual string? Only => null;

    /// <summary>What draws the charts; tests that look at none save the time.</summary>
    private protected virtual string Node => "none";

    /// <summary>The files to load first; the folder is for those that are written for it.</summary>
    private protected virtual IEnumerable<string> Files(string folder) => [];

    /// <summary>The table or figure of that title, whatever its number.</summary>
    internal static IElement Exhibit(IDocument page, string title) =>
        page.QuerySelectorAll("figure").Single(f => f.QuerySelector("figcaption strong")!.TextContent.Split(". ", 2)[1] == title);

    internal static List<string[]> Rows(IElement exhibit) =>
        [.. exhibit.QuerySelectorAll("tbody tr").Select(r => r.Children.Select(Words).ToArray())];

    // Without the status that stands in small print behind a number.
    private static string Words(IElement cell) => string.Concat(cell.ChildNodes.Where(n => n is not IElement { LocalName: "small" }).Select(n => n.TextContent)).Trim();

    private WarehouseHome OpenHome()
    {
        var root = Path.Combine(_folder, "home");
        var home = WarehouseHome.Open(root);
        if (_homeBorough is null)
            return home;
        var settings = JsonNode.Parse(File.ReadAllText(home.SettingsPath))!;
        settings["homeBorough"] = _homeBorough;
        File.WriteAllText(home.SettingsPath, settings.ToJsonString());
        return WarehouseHome.Open(root);
    }

    private IDocument Open(string file) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Folder, file)));
}
