using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed class PageTests(PublishedSample sample) : IClassFixture<PublishedSample>
{
    [Fact]
    public void A_page_has_the_finding_as_title_its_facts_and_a_list_of_contents_that_leads_somewhere()
    {
        var page = sample.Page;

        Assert.Equal("Cases rose by 8.3%, from 482 to 522", page.QuerySelectorAll("h1").Single().TextContent);
        Assert.Equal("Norvale, 2023", page.QuerySelector(".lead")!.TextContent);
        Assert.Equal("Draft", page.QuerySelector(".status")!.TextContent);
        Assert.Equal(["Cases", "What does health see?", "Method notes", "Definitions of the measures", "Sources", "How this page was made"], page.QuerySelectorAll("nav > ol > li > a").Select(l => l.TextContent));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("Yearly review: Cases rose", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_in_a_notebook_is_text() =>
        Assert.Contains("<script>alert(1)</script>", sample.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void Headings_descend_one_level_at_a_time_and_ids_are_unique()
    {
        var page = sample.Page;

        var levels = page.QuerySelectorAll("h1,h2,h3").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')),
            id => Assert.NotNull(page.GetElementById(id)));
    }

    [Fact]
    public void Every_chart_is_drawn_twice_with_its_alternative_and_has_a_table_a_csv_and_a_number()
    {
        ChartRendererTests.SkipWithoutNode();
        var page = sample.Page;

        var charts = page.QuerySelectorAll("figure.chart");
        Assert.Equal(4, charts.Length);
        Assert.All(charts, chart =>
        {
            Assert.Equal(2, chart.QuerySelectorAll("svg[role=img] > title").Length);
            Assert.All(chart.QuerySelectorAll("svg > desc"), d => Assert.EndsWith("three wards", d.TextContent, StringComparison.Ordinal));
            Assert.Equal(3, chart.QuerySelectorAll("table tbody tr").Length);
            Assert.True(File.Exists(Path.Combine(sample.Folder, chart.QuerySelector(".data a")!.GetAttribute("href")!)));
        });
        Assert.Equal(["Figure 1.", "Figure 2.", "Figure 3.", "Figure 4."], charts.Select(c => c.QuerySelector("figcaption strong")!.TextContent[..9]));
    }

    [Fact]
    public void Under_each_table_a_line_names_the_sources_and_the_rest_is_closed()
    {
        var page = sample.Page;

        var printed = page.GetElementById("table-1")!.QuerySelector(".source")!;
        Assert.Equal("Source: printed in the paper of 28 April 2023.", printed.QuerySelector("p")!.TextContent);
        Assert.Contains("Printed in paper of 28 April 2023, item 5. Dashboard:", printed.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\u201cthere were 522 <cases>\u201d: 522 cases-2023", printed.TextContent, StringComparison.Ordinal);
        var queried = page.GetElementById("table-2")!.QuerySelector(".source")!;
        Assert.Equal("Source: Norvale Police, issued 1 May 2023.", queried.QuerySelector("p")!.TextContent);
        Assert.False(queried.QuerySelector("details")!.HasAttribute("open"));
        Assert.Equal("RecordedOffences?$filter=A eq '<b>'", queried.QuerySelector("code")!.TextContent);
        Assert.Contains("crime <borough> & \"ward\".csv, issued 1 May 2023 (inferred from its last month), batch 3", queried.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sources_of_the_whole_page_have_their_licences_and_files()
    {
        var sources = sample.Page.QuerySelector(".sources")!;

        Assert.Contains("Norvale Police: Crimes by borough. Open licence. Contains police data.", sources.TextContent, StringComparison.Ordinal);
        Assert.Contains("Board papers. Source: Norvale board papers", sources.TextContent, StringComparison.Ordinal);
        Assert.Single(sources.QuerySelector("li ul")!.Children);
    }

    [Fact]
    public void A_measure_whose_values_the_page_shows_is_defined()
    {
        var definition = sample.Page.QuerySelector(".definitions")!;

        Assert.Equal("BurglaryRate BurglaryRate", definition.QuerySelector("dt")!.TextContent);
        Assert.Equal(
            "Burglaries <of homes> of twelve months. In per 1,000 residents; version 2 of the definition. Source: Norvale police. Mind: Counted twice & more.",
            definition.QuerySelector("dd")!.TextContent);
    }

    [Fact]
    public void Every_table_scrolls_in_a_box_that_the_keyboard_reaches_and_that_has_a_name_of_its_own()
    {
        var boxes = sample.Page.QuerySelectorAll("table").Select(t => t.ParentElement!).ToList();

        Assert.All(boxes, b => Assert.Equal(("scroll", "0", "region"), (b.ClassName, b.GetAttribute("tabindex"), b.GetAttribute("role"))));
        Assert.Contains(boxes, b => b.GetAttribute("aria-label") == "Table in the text, 1");
        Assert.Distinct(boxes.Select(b => b.GetAttribute("aria-label") ?? b.GetAttribute("aria-labelledby")));
    }

    [Fact]
    public void A_column_says_the_status_of_its_numbers()
    {
        var page = sample.Page;

        Assert.Equal("published", page.GetElementById("table-1")!.QuerySelector("thead small")!.TextContent);
        Assert.Equal("exact", page.GetElementById("table-2")!.QuerySelector("thead small")!.TextContent);
    }

    [Theory]
    [InlineData("yearly.html")]
    [InlineData("yearly-summary.html")]
    [InlineData("index.html")]
    [InlineData("accessibility.html")]
    [InlineData("corrections.html")]
    public void Nothing_is_fetched_from_elsewhere_nothing_runs_and_every_link_leads_somewhere(string file)
    {
        var page = sample.Open(file);

        Assert.Empty(page.QuerySelectorAll("script, iframe, object, embed, img, [style]"));
        var addresses = page.QuerySelectorAll("[href],[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();
        Assert.All(addresses, a => Assert.DoesNotContain("//", a, StringComparison.Ordinal));
        Assert.All(
            addresses.Where(a => a[0] != '#' && !a.StartsWith("data:", StringComparison.Ordinal)),
            a => Assert.True(File.Exists(Path.Combine(sample.Folder, a)), a));
        Assert.All(addresses.Where(a => a[0] == '#'), a => Assert.NotNull(page.GetElementById(a[1..])));
        var style = File.ReadAllText(Path.Combine(sample.Folder, "site.css"));
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_how_it_was_made_and_whom_to_ask()
    {
        var page = sample.Page;
        var facts = page.QuerySelectorAll("dl:not(.definitions) > dt").ToDictionary(t => t.TextContent, t => t.NextElementSibling!.TextContent);

        Assert.StartsWith("yearly.ipynb, run from start to end; SHA-256 ", facts["Notebook"], StringComparison.Ordinal);
        Assert.Equal("Snapshot 7, built 1 May 2026, 06:30 UTC", facts["Data"]);
        Assert.Equal("public", facts["Made for"]);
        Assert.StartsWith("2 May 2026, 08:00 UTC, engine ", facts["Made"], StringComparison.Ordinal);
        Assert.Equal("Published 2 May 2026. Data as loaded by 1 May 2026 (snapshot\u00a07).", page.QuerySelector(".dates")!.TextContent);
        Assert.Contains("data@norvale.example", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_data_is_called_so_on_top_of_every_page()
    {
        var html = SiteFrame.Write("T", SampleSite.Facts(synthetic: true), Html.Empty).Text;

        Assert.Contains("Sample data. The numbers on this page are made up.", html, StringComparison.Ordinal);
        Assert.Empty(sample.Page.QuerySelectorAll(".sample"));
    }
}
