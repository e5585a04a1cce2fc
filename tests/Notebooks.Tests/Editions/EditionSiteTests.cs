using AngleSharp.Dom;
using Notebooks.Editions;
using Warehouse.Access;

namespace Notebooks.Tests.Editions;

public sealed class EditionSiteTests : IDisposable
{
    private readonly EditionBench _bench = new();

    public EditionSiteTests() => _bench.Says(131, 45);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Until_it_is_final_an_edition_is_watermarked_and_asks_not_to_be_indexed()
    {
        await _bench.CreateAsync();
        await _bench.PublishAsync();
        var before = _bench.OpenEdition(1);
        _bench.Store.Take("yearly", 1, e => e.Approve("Head of Safety", "ann", EditionBench.Start));
        await _bench.PublishAsync();
        var after = _bench.OpenEdition(1);

        Assert.Contains("noindex", before.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Contains("onsultation", before.QuerySelector(".watermark")!.GetAttribute("data-word")!, StringComparison.Ordinal);
        Assert.Null(after.QuerySelector("meta[name=robots]"));
        Assert.Null(after.QuerySelector(".watermark"));
        Assert.Contains("Head of Safety", after.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before.QuerySelector("#table-1")!.OuterHtml, after.QuerySelector("#table-1")!.OuterHtml);
    }

    [Fact]
    public async Task Every_link_of_every_edition_leads_to_a_file_of_the_site()
    {
        await _bench.CreateAsync(EditionState.Final);
        _bench.Says(121, 45);
        await _bench.CorrectAsync(1, "Head of Safety");
        await _bench.CreateAsync();
        _bench.Store.Take("yearly", 3, e => e.Withdraw("Wrong.", "ann", EditionBench.Start));
        await _bench.PublishAsync();

        foreach (var page in Directory.GetFiles(_bench.Out, "*.html", SearchOption.AllDirectories))
            Assert.Empty(Broken(page));
    }

    [Fact]
    public async Task The_page_of_an_edition_says_what_changed_since_the_one_before()
    {
        await _bench.CreateAsync();
        _bench.Says(135, 45);
        await _bench.CreateAsync();
        await _bench.PublishAsync();
        var page = _bench.OpenEdition(2);

        var section = page.QuerySelector("h2#changes")!;
        Assert.Equal("What changed since edition 1", section.TextContent);
        Assert.StartsWith("1 number is different.", section.NextElementSibling!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("li"), li => li.TextContent == "Table 1, Here, Cases: was 131, is now 135.");
        Assert.Contains("headed \u201cCases rose to 131\u201d", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("nav a[href='#changes']"));
        Assert.Contains("changed,table-1,Here,Cases,131,exact,135,exact", File.ReadAllText(Path.Combine(_bench.Out, "editions/yearly/2/yearly/changes.csv")), StringComparison.Ordinal);
        Assert.Null(_bench.OpenEdition(1).QuerySelector("#changes"));
        Assert.Null(_bench.Open("yearly.html").QuerySelector("#changes"));
    }

    [Fact]
    public async Task A_correction_is_told_on_both_pages_and_the_earlier_one_leads_to_the_later()
    {
        await _bench.CreateAsync(EditionState.Final);
        _bench.Says(121, 45);
        await _bench.CorrectAsync(1, "Head of Safety");
        await _bench.PublishAsync();

        foreach (var page in new[] { _bench.OpenEdition(1), _bench.OpenEdition(2) })
        {
            var cells = page.QuerySelector("#corrections")!.NextElementSibling!.QuerySelectorAll("tbody tr > *").Select(c => c.TextContent);
            Assert.Equal(["2 May 2026", "1, mended in 2", "A ward was counted twice.", "Two files brought it.", "The rise is smaller."], cells);
        }

        Assert.Equal("Corrected on 2 May 2026 by edition 2. A ward was counted twice. The rise is smaller.", _bench.OpenEdition(1).QuerySelector(".notice:has(strong)")!.TextContent);
        Assert.NotNull(_bench.OpenEdition(1).QuerySelector("main a[href='../2/index.html']"));
        Assert.NotNull(_bench.Open("yearly.html").QuerySelector("main a[href='editions/yearly/2/index.html']"));
    }

    [Fact]
    public async Task A_withdrawn_edition_keeps_its_address_and_shows_nothing_of_what_it_said()
    {
        await _bench.CreateAsync(EditionState.Final);
        _bench.Says(121, 45);
        await _bench.CreateAsync(EditionState.Final);
        _bench.Store.Take("yearly", 1, e => e.Withdraw("A file was counted twice.", "ann", EditionBench.Start));
        await _bench.PublishAsync();

        var page = _bench.OpenEdition(1);
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("A file was counted twice.", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href$='editions/yearly/2/index.html']"));
        Assert.NotNull(page.QuerySelector("meta[name=robots]"));
        Assert.Equal(["index.html"], Directory.GetFiles(Path.Combine(_bench.Out, "editions/yearly/1"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        // Nor does the next one show it beside its own.
        var everything = Directory.GetFiles(Path.Combine(_bench.Out, "editions"), "*", SearchOption.AllDirectories).Select(File.ReadAllText);
        Assert.DoesNotContain(everything, content => content.Contains("131", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_its_time_no_file_of_the_site_knows_of_it()
    {
        await _bench.CreateAsync();
        var notBefore = EditionBench.Start.AddDays(1);
        _bench.Says(77701, 45);
        await _bench.CreateAsync(EditionState.Final, p => p with { NotBefore = notBefore, Approver = "Head of Secrets" });
        _bench.Says(131, 45);

        await _bench.PublishAsync();
        var text = string.Concat(Directory.GetFiles(_bench.Out, "*", SearchOption.AllDirectories).Select(f => f + File.ReadAllText(f)));
        _bench.Clock.Now = notBefore;
        await _bench.PublishAsync();

        Assert.DoesNotContain("yearly/2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secrets", text, StringComparison.Ordinal);
        Assert.DoesNotContain("77701", text, StringComparison.Ordinal);
        Assert.DoesNotContain("77,701", text, StringComparison.Ordinal);
        Assert.Contains("Head of Secrets", _bench.OpenEdition(2).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Published 3 May 2026.", _bench.OpenEdition(2).QuerySelector(".dates")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_and_feed_name_what_is_out_and_not_a_draft_or_what_a_withdrawn_one_found()
    {
        await _bench.CreateAsync(EditionState.Draft);
        _bench.Says(999, 45);
        await _bench.CreateAsync();
        _bench.Store.Take("yearly", 2, e => e.Withdraw("A file was counted twice.", "ann", EditionBench.Start));
        _bench.Says(131, 45);
        await _bench.PublishAsync();

        foreach (var list in new[] { "index.html", "feed.xml" }.Select(f => File.ReadAllText(Path.Combine(_bench.Out, f))))
        {
            Assert.DoesNotContain("editions/yearly/1/", list, StringComparison.Ordinal);
            Assert.Contains("editions/yearly/2/", list, StringComparison.Ordinal);
            Assert.Contains("Withdrawn: A file was counted twice.", list, StringComparison.Ordinal);
            Assert.DoesNotContain("999", list, StringComparison.Ordinal);
        }

        Assert.NotNull(_bench.OpenEdition(1).QuerySelector("#table-1"));
    }

    [Fact]
    public async Task An_edition_for_a_role_is_in_that_roles_site_only()
    {
        await _bench.CreateAsync();
        await _bench.CreateAsync(plan: p => p with { Role = Role.Council });

        await _bench.PublishAsync();
        Assert.False(Directory.Exists(Path.Combine(_bench.Out, "editions/yearly/2")));
        await _bench.PublishAsync(Role.Partner);
        Assert.False(Directory.Exists(Path.Combine(_bench.Out, "editions/yearly/2")));
        await _bench.PublishAsync(Role.Council);
        Assert.NotNull(_bench.OpenEdition(2).QuerySelector("#table-1"));
        Assert.NotNull(_bench.OpenEdition(1).QuerySelector("#table-1"));
    }

    private IEnumerable<string> Broken(string path)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(path));
        foreach (var address in document.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            if (address.Contains(':', StringComparison.Ordinal))
                continue;
            var parts = address.Split('#');
            var target = parts[0].Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, parts[0]));
            var isThere = File.Exists(target) && target.StartsWith(_bench.Out, StringComparison.Ordinal);
            if (!isThere || (parts.Length > 1 && Anchored(target, parts[1]) is null))
                yield return $"{Path.GetRelativePath(_bench.Out, path)}: {address}";
        }
    }

    private static IElement? Anchored(string path, string id) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(path)).GetElementById(id);
}
