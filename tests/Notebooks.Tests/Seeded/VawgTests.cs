using Notebooks.Publish;

namespace Notebooks.Tests.Seeded;

/// <summary>
/// Golden values by hand from the papers of April 2023 and 2017 and the 158,654 women of mid-2020: 477 cases are 30.1 for 10,000; the level of 40
/// is 634.6 cases; 5.7% and 6.9% of the women are 9,043 and 10,947.
/// </summary>
public sealed class VawgTests(SeedSnapshot seed)
{
    [Fact]
    public async Task With_the_seed_the_page_says_what_the_papers_give_by_hand()
    {
        var page = await seed.PageAsync("vawg", "Barnet");

        Assert.Equal("MARAC cases are below the level to plan with: 30.1 against 40 per 10,000 women", page.Heading.Title);
        Assert.Equal("30.1 (27.4 to 32.9)", Exhibits.Rows(page, "MARAC cases are below the level to plan with")[0][1]);
        Assert.Equal([["Cases", "477", "635"], ["Full-time advocates that it takes", "4.8", "6.3"], ["Full-time administrators that it takes", "1.2", "1.6"]], Exhibits.Rows(page, "The volume is 75.2% of what is planned for"));
        Assert.Equal([["2022/23 Q1", "10.3% (5.5 to 18.5)"], ["2022/23 Q4", "24.1% (17.9 to 31.7)"]],
            Exhibits.Rows(page, "17.8% of MARAC cases were repeats over the year").Where((_, i) => i is 0 or 3).Select(r => r[..2]));
        Assert.Equal(["Domestic abuse, women", "158,654", "5.7%", "6.9%", "9,000", "10,900"], Exhibits.Rows(page, "About 9,000 to 10,900 women experience domestic abuse yearly")[0]);
        Assert.Equal("68.6% (59.2 to 76.7)", Exhibits.Rows(page, "72 of 105 referred to the One Stop Shop engaged")[0][5]);
        Assert.Contains(page.Blocks.OfType<Block.Text>(), t => t.Html.ToString()!.Contains("61.9% (60.5 to 63.2) of incidents became recorded offences", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_rated_and_no_small_count_of_people_is_shown()
    {
        var page = await seed.PageAsync("vawg", "Barnet");
        var words = page.Exhibits.SelectMany(e => e.Exhibit.Rows.SelectMany(r => r.Select(c => c.Text)).Append(e.Exhibit.Title)).ToList();

        Assert.DoesNotContain(words, w => new[] { "better", "worse", "Green", "Red", "Amber" }.Any(r => w.Split(' ').Contains(r)));
        Assert.DoesNotContain(page.Exhibits.SelectMany(e => e.Exhibit.Rows.SelectMany(r => r)), c => c is { Unit: "count", Value: > 0 and < 5 } && c.Text.Length == 1);
        Assert.All(page.Exhibits, e => Assert.InRange(e.Exhibit.Title.Split(' ').Length, 1, 10));
    }

    [Fact]
    public async Task Another_borough_has_no_figure_of_the_papers_and_says_what_is_missing()
    {
        var page = await seed.PageAsync("vawg", "Brent");

        Assert.Equal("No figures about violence against women and girls in Brent are loaded yet", page.Heading.Title);
        Assert.DoesNotContain(page.Origins, o => o is Notebooks.Numbers.Origin.Printed);
        Assert.InRange(page.Summary.OfType<Block.Text>().Sum(t => t.Html.ToString()!.Split("<li>").Length - 1), 4, 6);
    }
}
