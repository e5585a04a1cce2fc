using Warehouse.Access;
using Warehouse.Explain;
using Warehouse.Snapshots;
using Warehouse.Tests.Build;

namespace Warehouse.Tests.Explain;

public sealed class ExplainerTests : IDisposable
{
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_printed_figure_says_what_it_is_where_it_is_printed_and_in_which_line_of_which_file_it_was_transcribed()
    {
        var explanation = await ExplainAsync("marac-da-referrals-2022-23-q1");

        Assert.NotNull(explanation);
        Assert.Equal("published figure", explanation.Kind);
        Assert.Equal("Number of MARAC referrals: 87 (Barnet, Q1 22/23)", explanation.Title);
        var facts = explanation.Parts.SelectMany(p => p.Facts).ToLookup(f => f.Label, f => f.Value);
        Assert.Equal("2023-04-28", facts["Document"].Single());
        Assert.Equal("Number of MARAC referrals 87 123 122 145 477", facts["Locator"].Single());
        Assert.Equal("London Borough of Barnet", facts["Publisher"].Single());

        // Line 1 has the headings; the figure is found by counting lines of the file itself.
        var line = File.ReadLines(Path.Combine(TestHome.Project.Seed, "figures", "marac.csv")).TakeWhile(l => !l.StartsWith("marac-da-referrals-2022-23-q1,", StringComparison.Ordinal)).Count() + 1;
        Assert.Equal($"seed/figures/marac.csv, line {line}", facts["File"].Single());
    }

    [Fact]
    public async Task An_unknown_id_is_nothing_and_similar_ids_are_offered()
    {
        Assert.Null(await ExplainAsync("marac-da-referrals-2099"));
        Assert.Null(await ExplainAsync("batch-99"));
        using var host = SnapshotHost.Open(home.Home);
        using var lease = host.Lease();
        var similar = await Explainer.SimilarAsync("marac-da-referrals-2099", lease.Snapshot, Role.Public, TestContext.Current.CancellationToken);
        Assert.NotEmpty(similar);
        Assert.All(similar, s => Assert.StartsWith("mara", s, StringComparison.Ordinal));
    }

    private async Task<Explanation?> ExplainAsync(string id)
    {
        if (!home.Home.HasSnapshot)
            home.Build();
        using var host = SnapshotHost.Open(home.Home);
        using var lease = host.Lease();
        return await Explainer.ExplainAsync(id, lease.Snapshot, Role.Public, TestContext.Current.CancellationToken);
    }
}
