using Notebooks.Editions;
using Notebooks.Numbers;
using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed class PageNumbersTests(PublishedSample sample) : IClassFixture<PublishedSample>
{
    private readonly PageNumbers _numbers = PageNumbers.Parse(File.ReadAllText(Path.Combine(sample.Folder, "yearly", ShownNumber.FileName)));

    [Fact]
    public void Every_cell_of_a_table_has_an_entry_with_the_text_of_the_page()
    {
        var shown = sample.Page.QuerySelectorAll("table").SelectMany(t => t.QuerySelectorAll("td.n")
            .Select(c => (Place: t.Closest("figure")!.Id, Row: c.ParentElement!.QuerySelector("th")!.TextContent, Text: c.TextContent))).ToList();

        Assert.Equal(shown.Count, _numbers.Numbers.Count(n => n.Column is not null && n.Row != n.Text));
        Assert.All(shown, s => Assert.Contains(_numbers.Numbers, n => n.Place == s.Place && n.Row == s.Row && n.Text == s.Text));
    }

    [Fact]
    public void The_numbers_of_title_and_sentence_say_how_they_were_derived_and_where_from()
    {
        foreach (var place in new[] { "title", "sentence-1" })
        {
            var told = _numbers.Numbers.Where(n => n.Place == place).ToList();

            Assert.Equal(["8.3%", "482", "522"], told.Select(n => n.Text));
            Assert.Equal([1, 2, 3], told.Select(n => n.Index!.Value));
            Assert.Equal(DerivationKind.Change, told[0].Derivation!.Operands[0].Derivation!.Kind);
            Assert.Equal("cases-2022", Assert.IsType<Origin.Printed>(_numbers.Origins[told[1].Origins.Single()]).FigureId);
        }

        Assert.Equal("cases", _numbers.Numbers.First(n => n.Place == "sentence-1").Section);
    }
}
