using System.Collections.Immutable;
using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Load;
using Warehouse.Tests.Load;

namespace Warehouse.Tests.Build;

/// <summary>All of the publishers' files at once, as an analyst drops a folder of downloads on the warehouse.</summary>
public sealed class EveryFileTests(ITestOutputHelper output)
{
    // Numbers that a snapshot gives to its rows, and what a batch is called and when it came: they follow the load order.
    private static readonly string[] OfOneSnapshot = ["Id", "BatchId", "LoadedAt", "LoaderVersion"];

    [Fact]
    public void Whatever_order_the_files_come_in_the_same_is_served_and_loading_them_again_changes_nothing()
    {
        var folder = PublishersFiles.Path("");
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        using var sorted = new TestHome();
        var first = Load(sorted, [folder]);
        var expected = State(sorted);

        Assert.All(files, f => Assert.Contains(first, r => r.Path.StartsWith(f, StringComparison.Ordinal)));
        Assert.DoesNotContain(first, f => f.Outcome == FileOutcome.Refused);
        Assert.All(Load(sorted, [folder]), f => Assert.Contains(f.Outcome, new[] { FileOutcome.AlreadyKnown, FileOutcome.NotRecognised }));

        var seed = Environment.TickCount;
        output.WriteLine($"shuffled with {seed}");
        new Random(seed).Shuffle(files);
        using var shuffled = new TestHome();
        Load(shuffled, files);
        Assert.Equal(expected, State(shuffled));
    }

    private static ImmutableArray<FileReport> Load(TestHome home, string[] paths) => new Loader(home.Home, TestHome.Project).Load(paths, new LoadOptions()).Files;

    // How many rows each set has and a sum over their hashes, every version included; areas and the like by code, not by number.
    private static List<string> State(TestHome home)
    {
        home.Build();
        var relations = CatalogueJson.Read(Assert.Single(home.Rows("SELECT json FROM catalogue"))).Relations.Where(r => !r.Sensitive).ToArray();
        return [.. relations.OrderBy(r => r.SetName, StringComparer.Ordinal).SelectMany(r => home.Rows($"SELECT '{r.SetName}', count(*), sum(hash(served)) FROM (SELECT {Columns(r)} FROM ({ServedRows.Select(r, relations)})) AS served"))];
    }

    private static string Columns(Relation relation) => string.Join(", ", relation.Columns
        .Where(c => !OfOneSnapshot.Contains(c.Name) && !c.Name.EndsWith("Key", StringComparison.Ordinal))
        .Select(c => ServedRows.Quote(c.Name)));
}
