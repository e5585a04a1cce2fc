using Warehouse.Access;
using Warehouse.Explain;
using Warehouse.Load;
using Warehouse.Query;
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

    [Fact]
    public async Task A_computed_number_says_what_it_means_from_which_file_it_is_and_what_it_was_before_a_revision()
    {
        Load("first.csv", "MajorText,MinorText,LookUp_BoroughName,202301,202302\nBurglary,Domestic Burglary,Barnet,10,12\n");
        Load("second.csv", "MajorText,MinorText,LookUp_BoroughName,202301,202302,202303\nBurglary,Domestic Burglary,Barnet,11,12,9\n");

        var explanation = await ExplainAsync("RecordedOffences?$apply=filter(Month le 2023-02-01)/aggregate(Count with sum as Total)");

        Assert.NotNull(explanation);
        var facts = explanation.Parts.SelectMany(p => p.Facts).ToLookup(f => f.Label, f => f.Value);
        Assert.Equal("23", facts["Total"].First());
        Assert.Equal("Sum of Count. Recorded offences.", facts["Total"].Last());
        Assert.Equal("second.csv", facts["File name"].Single());
        Assert.Equal("2", facts["Rows used"].Single());
        Assert.Equal("1", facts["Rows read"].Single());
        Assert.StartsWith("1.", facts["Loader version"].Single(), StringComparison.Ordinal);
        Assert.StartsWith("Total 22,", facts["2023-03-01"].Single(), StringComparison.Ordinal);
        Assert.StartsWith("Total 23,", facts["2023-04-01"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_cannot_be_answered_is_the_callers_error() =>
        await Assert.ThrowsAsync<QueryException>(() => ExplainAsync("PublishedFigures?$filter=Nonsense eq 1"));

    private void Load(string name, string text)
    {
        var path = Path.Combine(home.Home.Root, name);
        File.WriteAllText(path, text);
        Assert.Equal(FileOutcome.Booked, Assert.Single(new Loader(home.Home, TestHome.Project).Load([path], new LoadOptions()).Files).Outcome);
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
