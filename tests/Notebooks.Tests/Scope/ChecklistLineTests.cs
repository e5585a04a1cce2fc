using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Notebooks.Publish;
using Notebooks.Run;
using Notebooks.Tests.Publish;

namespace Notebooks.Tests.Scope;

public sealed class ChecklistLineTests
{
    private const string Health = """
        var health = await Line("SV-11", "What does health see?",
            new Need("Offences", "RecordedOffences?$filter=AreaCode eq 'E09000099'"),
            new Need("Call-outs", "ServiceActivity", "Ambulance call-outs", "Hospital attendances"),
            new Need("Cases", "MaracCases"),
            new Need("Deaths", null, "Hospital attendances"));
        """;

    [Fact]
    public async Task What_has_no_row_is_a_gap_with_owner_status_and_next_action()
    {
        var result = await Run(
            Books.Code("a", Health),
            Books.Code("b", "string.Join(\", \", health.Gaps.Select(g => g.What)) + $\"; {health.Has(\"Offences\")} {health.Has(\"Deaths\")} {health.IsGap}\""),
            Books.Code("c", "string.Join(\"|\", health.Gaps[0].Items.Select(i => $\"{i.Item}, {i.Owner}, {i.Status}, {i.NextAction}\"))"));

        Assert.Null(result.Failure);
        Assert.Equal("Call-outs, Cases, Deaths; True False False", Books.Shown(result.Notebook.Cells[1]));
        Assert.Equal("Ambulance call-outs, Ambulance service, not yet asked, Ask for counts.|Hospital attendances, NHS <trust>, received, Nothing.", Books.Shown(result.Notebook.Cells[2]));
    }

    [Fact]
    public async Task Each_need_is_asked_for_one_row_and_the_items_are_read_once_and_only_for_gaps()
    {
        var open = await Run(Books.Code("a", "await Line(\"A-1\", \"One?\", new Need(\"Offences\", \"RecordedOffences?$filter=x\", \"Hospital attendances\"))"));
        var gap = await Run(Books.Code("a", "(await Line(\"A-1\", \"One?\", new Need(\"Calls\", \"ServiceActivity?$filter=x\"), new Need(\"Calls 2\", \"ServiceActivity?$top=1\"))).Gaps.Select(g => g.Query).First()"));

        Assert.Equal(["fact_offence"], open.Tables.AsEnumerable());
        Assert.Equal(["fact_service"], gap.Tables.AsEnumerable());
    }

    [Fact]
    public async Task A_line_all_of_whose_needs_are_missing_is_a_gap_and_one_that_needs_nothing_is_not()
    {
        var result = await Run(Books.Code("a", "$\"{(await Line(\"A-1\", \"One?\", new Need(\"Calls\", null))).IsGap} {(await Line(\"A-2\", \"Two?\")).IsGap}\""));

        Assert.Equal("True False", Books.Shown(result.Notebook.Cells[0], 2));
    }

    [Theory]
    [InlineData("await Line(\"A\", \"B?\", new Need(\"Calls\", null, \"Ambulance callouts\"));", "'Ambulance callouts' is no item of DataItems. Did you mean 'Ambulance call-outs'?")]
    [InlineData("(await Line(\"A\", \"B?\", new Need(\"Calls\", null))).Has(\"Call\")", "The line does not need 'Call'. Did you mean 'Calls'?")]
    [InlineData("await DataStatus(\"Data\", \"Hospital\");", "'Hospital' is no item of DataItems.")]
    public async Task What_is_misspelt_names_the_nearest(string cell, string message)
    {
        var result = await Run(Books.Code("a", cell));

        Assert.Contains(message, result.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_has_the_id_small_beside_the_question_and_ends_with_what_is_not_known()
    {
        var page = await Publish(
            Books.Code("a", Health),
            Books.Code("b", "Text(\"Words about health.\");"),
            Books.Code("c", "await Line(\"SV-12\", \"What is at risk?\");"),
            Books.Markdown("d", "## Method notes\n\nNone."));

        var heading = page.GetElementById("sv-11")!;
        Assert.Equal(("H2", "What does health see? SV-11", "SV-11"), (heading.TagName, heading.TextContent, heading.QuerySelector("small")!.TextContent));
        Assert.Equal(["What does health see?", "What is at risk?", "Method notes", "How this page was made"], page.QuerySelectorAll("nav li").Select(l => l.TextContent));
        var gaps = page.QuerySelectorAll(".gaps").Single();
        Assert.Equal("Words about health.", gaps.PreviousElementSibling!.TextContent);
        Assert.Equal("sv-12", gaps.NextElementSibling!.Id);
        Assert.Equal(
            [
                "Call-outs. Ambulance call-outs: Ambulance service, not yet asked. Next: Ask for counts.Hospital attendances: NHS <trust>, received. Next: Nothing.",
                "Cases. It is protected and not shown to the readers of this page.",
                "Deaths. No data set of the warehouse holds it.Hospital attendances: NHS <trust>, received. Next: Nothing.",
            ],
            gaps.QuerySelectorAll("li").Select(l => l.TextContent));
    }

    [Fact]
    public async Task Gaps_of_the_last_section_end_the_page_and_the_page_knows_its_lines()
    {
        var result = await Run(Books.Markdown("t", "# T"), Books.Code("a", "await Line(\"SV-15\", \"What is in place?\", new Need(\"Programmes\", null));"));

        var page = PageReader.Read(result.Notebook, "x");
        Assert.Equal(("sv-15", "SV-15", "Programmes"), page.Lines.Select(l => (l.Id, l.Name, l.Gaps.Single().What)).Single());
        Assert.IsType<Block.NotKnown>(page.Blocks[^1]);
    }

    [Fact]
    public async Task The_data_status_has_the_words_of_the_paper_and_how_it_stands_now_and_whence()
    {
        var page = await Publish(Books.Code("a", "await DataStatus(\"What data is here\", \"Ambulance call-outs\", \"Hospital attendances\");"));

        var table = page.GetElementById("table-1")!;
        Assert.Equal(
            [
                ["As printed", "NHS", "No", "Yes", "NHS <trust>", "28 February 2023", "28 February 2023", "", "received", "Nothing."],
                ["Ambulance call-outs", "", "", "", "Ambulance service", "", "", "", "not yet asked", "Ask for counts."],
            ],
            Seeded.SeededSite.Rows(table));
        Assert.Contains("DataItems?$orderby=PaperPosition,Item", table.QuerySelector(".source")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<RunResult> Run(params string[] cells) =>
        NotebookRunner.RunAsync(Books.Of(cells), new FewRows(), new RunOptions(), null, TestContext.Current.CancellationToken);

    private static async Task<IDocument> Publish(params string[] cells)
    {
        var result = await Run(cells);
        Assert.Null(result.Failure);
        var html = PageWriter.Write(PageReader.Read(result.Notebook, "x"), new PageFacts(new string('0', 64)), SampleSite.Facts(), new Drawings(System.Collections.Immutable.ImmutableDictionary<string, string>.Empty, null));
        return new HtmlParser().ParseDocument(html.Text);
    }
}
