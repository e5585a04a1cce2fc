using Notebooks.Editions;
using Warehouse.Access;

namespace Notebooks.Tests.Editions;

public sealed class EditionStoreTests : IDisposable
{
    private readonly EditionBench _bench = new();

    public EditionStoreTests() => _bench.Says(131, 45);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_edition_is_numbered_described_and_kept_with_every_file_of_its_page()
    {
        var first = await _bench.CreateAsync();
        var second = await _bench.CreateAsync(EditionState.Final);

        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.Equal(new EditionHeading("Yearly review", "Cases rose to 131", "Norvale", "2023"), first.Heading);
        Assert.Equal((7, "officer", EditionBench.Start), (first.Origin.Snapshot, first.History[0].Who, first.History[0].At));
        Assert.Superset(new HashSet<string>(["index.html", "site.css", "yearly.ipynb", "yearly/numbers.json", "yearly/table-1.csv"]), first.Files.Keys.ToHashSet());
        Assert.Equal([1, 2], _bench.Store.Of("yearly").Select(e => e.Number));
        Assert.Equal(("Head of Safety", 1), (_bench.Store.Find("yearly", 2).Approver, second.ComparedWith));
    }

    [Fact]
    public async Task Steps_are_added_to_the_description_and_the_page_stays_as_it_was_frozen()
    {
        var made = await _bench.CreateAsync();
        _bench.Says(999, 999);

        _bench.Store.Take("yearly", 1, e => e.Approve("Head of Safety", "ann", EditionBench.Start.AddDays(1)));
        var kept = _bench.Store.Find("yearly", 1);

        Assert.Equal([EditionState.Consultation, EditionState.Final], kept.History.Select(s => s.State));
        Assert.Equal(made.Files, kept.Files);
        Assert.All(kept.Files.Keys, file => FrozenFiles.Read(_bench.Store, kept, file));
    }

    [Fact]
    public async Task A_frozen_file_that_was_changed_is_found_out_and_nothing_is_published()
    {
        var edition = await _bench.CreateAsync();
        await _bench.PublishAsync();
        File.AppendAllText(Path.Combine(_bench.Store.PageOf(edition), "yearly/table-1.csv"), "Elsewhere,1\r\n");

        var exception = await Assert.ThrowsAsync<EditionException>(() => _bench.PublishAsync());

        Assert.Contains("is not what was frozen", exception.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_bench.Out, "editions/yearly/1/yearly/table-1.csv")));
    }

    [Fact]
    public async Task What_a_crash_left_is_no_edition_and_goes_away_and_a_number_is_not_used_twice()
    {
        await _bench.CreateAsync();
        var left = Directory.CreateDirectory(Path.Combine(_bench.Folder, "editions", ".new-1", "page")).Parent!;
        Directory.CreateDirectory(Path.Combine(_bench.Folder, "editions", "yearly", "4"));

        Assert.Single(_bench.Store.All());
        Assert.Equal(5, (await _bench.CreateAsync()).Number);
        Assert.False(left.Exists && Directory.Exists(left.FullName));
    }

    [Fact]
    public async Task Two_who_act_at_once_both_have_their_step()
    {
        await _bench.CreateAsync(EditionState.Draft);
        await _bench.CreateAsync(EditionState.Draft);

        Parallel.Invoke(
            () => _bench.Store.Take("yearly", 1, e => e.Consult("ann", EditionBench.Start)),
            () => _bench.Store.Take("yearly", 1, e => e.Withdraw("Not ready.", "ben", EditionBench.Start)),
            () => _bench.Store.Take("yearly", 2, e => e.Consult("cat", EditionBench.Start)));

        Assert.Contains(_bench.Store.Find("yearly", 1).History, s => s.Who == "ben");
        Assert.Equal(EditionState.Consultation, _bench.Store.Find("yearly", 2).Status);
    }

    [Fact]
    public async Task What_is_not_there_is_named_with_what_is()
    {
        await _bench.CreateAsync();

        Assert.Contains("Did you mean 'yearly'?", Assert.Throws<EditionException>(() => _bench.Store.Find("yaerly", 1)).Message, StringComparison.Ordinal);
        Assert.Contains("there is 1", Assert.Throws<EditionException>(() => _bench.Store.Find("yearly", 3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_carried_out_makes_nothing()
    {
        Assert.Contains("--approver", (await Assert.ThrowsAsync<EditionException>(() => _bench.CreateAsync(EditionState.Final, p => p with { Approver = null }))).Message, StringComparison.Ordinal);
        Assert.Contains("not made withdrawn", (await Assert.ThrowsAsync<EditionException>(() => _bench.CreateAsync(EditionState.Withdrawn))).Message, StringComparison.Ordinal);
        Assert.Empty(_bench.Store.All());
    }

    [Fact]
    public async Task A_correction_is_known_to_both_editions_once_its_readers_may_see_it()
    {
        await _bench.CreateAsync(EditionState.Final);
        _bench.Says(121, 45);
        var mended = await _bench.CorrectAsync(1, "Head of Safety");

        Assert.Equal((2, 1, EditionState.Final), (mended.Number, mended.ComparedWith, mended.Status));
        Assert.Equal([(1, 2, "The rise is smaller.")], _bench.Store.Find("yearly", 1).Corrections.Select(c => (c.Corrects, c.CorrectedBy, c.Effect)));
        Assert.Equal([(1, 2)], mended.Corrections.Select(c => (c.Corrects, c.CorrectedBy)));
        Assert.Contains("by edition 2", (await Assert.ThrowsAsync<EditionException>(() => _bench.CorrectAsync(1))).Message, StringComparison.Ordinal);
        Assert.Equal([(2, 1), (1, 1)], _bench.Store.Released(EditionBench.Start, Role.Public).Select(e => (e.Number, e.Corrections.Length)));
    }

    [Fact]
    public async Task An_edition_of_another_place_is_neither_compared_nor_put_in_the_place_of_this_one()
    {
        await _bench.CreateAsync();
        _bench.Says(131, 45, place: "Southvale");
        var other = await _bench.CreateAsync(EditionState.Final, p => p with { Approver = "Head of Safety", Parameters = p.Parameters.Add("year", "2023") });
        var released = _bench.Store.Released(EditionBench.Start, Role.Public);

        Assert.Null(other.ComparedWith);
        Assert.Null(EditionStatus.Of(released.Single(e => e.Number == 1), released).Newer);
        Assert.Equal(2, EditionStatus.OfPage("yearly", null, released).Newer?.Number);
        Assert.Null(EditionStatus.OfPage("yearly", "Southvale", released).Newer);
    }

    [Fact]
    public async Task A_correction_keeps_the_period()
    {
        await _bench.CreateAsync();
        _bench.Says(131, 45, period: "2024");

        var exception = await Assert.ThrowsAsync<EditionException>(() => _bench.CorrectAsync(1));

        Assert.Contains("is about Norvale, 2023, and its correction would be about Norvale, 2024", exception.Message, StringComparison.Ordinal);
        Assert.Single(_bench.Store.All());
    }
}
