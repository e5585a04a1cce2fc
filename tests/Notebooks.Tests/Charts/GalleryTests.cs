using AngleSharp.Dom;
using Notebooks.Charts;
using Notebooks.Numbers;
using Notebooks.Tests.Publish;

namespace Notebooks.Tests.Charts;

/// <summary>Every kind of chart as it is drawn, wide and for a phone.</summary>
public sealed class GalleryTests(Gallery gallery) : IClassFixture<Gallery>
{
    [Fact]
    public void No_label_lies_on_another_or_is_cut()
    {
        ChartRendererTests.SkipWithoutNode();
        var faults = Drawings().SelectMany(d => Faults(d.Name, d.Svg)).ToList();

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public void Every_chart_has_a_computed_description_and_a_table_of_its_rows()
    {
        Assert.Equal(13, Figures().Count);
        Assert.All(Figures(), f => Assert.NotNull(f.QuerySelector("table")));
        ChartRendererTests.SkipWithoutNode();
        Assert.All(Drawings(), d => Assert.InRange(d.Svg.QuerySelector("desc")!.TextContent.Length, 25, 330));
    }

    [Fact]
    public void Descriptions_say_the_numbers()
    {
        ChartRendererTests.SkipWithoutNode();
        string Alt(string title) => Figures().Single(f => f.TextContent.Contains(title, StringComparison.Ordinal)).QuerySelector("desc")!.TextContent;

        Assert.Equal("Line chart, May 2021 to May 2021: 7 in May 2021.", Alt("One point"));
        Assert.Contains("2 signals", Alt("A control chart in two parts"), StringComparison.Ordinal);
        Assert.Contains("Barnet 12.1 (11.5 to 12.8); London 8.1", Alt("Boroughs in order"), StringComparison.Ordinal);
        Assert.Contains("Westminster", Alt("Westminster stands out"), StringComparison.Ordinal);
        Assert.Contains("highest High Norvale 44, lowest Norvale Common 3", Alt("A map"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_without_rows_says_so()
    {
        var nothing = Table.Of(Array.Empty<int>()).Text("Month", m => m).Number("Offences", _ => Number.Unknown("count", "missing_period")).Build();

        Assert.Equal("Empty chart: there are no rows.", Chart.Lines(nothing, "Month", ["Offences"], "Nothing", "Norvale").Alt);
    }

    [Fact]
    public void What_is_missing_is_drawn_as_a_gap_and_told_with_its_reason()
    {
        var notes = gallery.Page.QuerySelectorAll(".note").Select(n => n.TextContent).ToList();

        Assert.Contains("No number (not loaded): May 2022, Jun 2022.", notes);
        Assert.Contains("No number (hidden: small number): Sutton.", notes);
        Assert.Contains("No number (not loaded): Knife crime.", notes);
        ChartRendererTests.SkipWithoutNode();
        Assert.Contains("not loaded", Drawings().First().Svg.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Signals_differ_by_shape_and_breaks_have_words()
    {
        ChartRendererTests.SkipWithoutNode();
        var svg = Drawings().First(d => d.Name.StartsWith("A control chart", StringComparison.Ordinal)).Svg;
        var marks = svg.QuerySelectorAll("path").Select(p => p.GetAttribute("d") ?? "").ToList();

        Assert.Contains(marks, d => d.Contains('A', StringComparison.Ordinal));
        Assert.Contains(marks, d => d.Length > 0 && !d.Contains('A', StringComparison.Ordinal) && d.EndsWith('Z'));
        Assert.Contains("New recording system", svg.TextContent, StringComparison.Ordinal);
        Assert.Contains("signal, high", svg.TextContent, StringComparison.Ordinal);
    }

    private List<IElement> Figures() => [.. gallery.Page.QuerySelectorAll("figure")];

    private IEnumerable<(string Name, IElement Svg)> Drawings() =>
        from figure in Figures()
        from size in new[] { "wide", "narrow" }
        select ($"{figure.QuerySelector("strong")!.TextContent.Split(". ", 2)[1]}, {size}", figure.QuerySelector($".{size} svg")!);

    private static IEnumerable<string> Faults(string name, IElement svg)
    {
        var (width, height) = SvgTexts.Size(svg);
        var boxes = SvgTexts.Of(svg);
        foreach (var box in boxes.Where(b => b.Left < -1 || b.Top < -2 || b.Right > width + 1 || b.Bottom > height + 2))
            yield return $"{name}: '{box.Text}' is cut at {box.Left:0},{box.Top:0} to {box.Right:0},{box.Bottom:0} of {width:0} x {height:0}";
        for (var i = 0; i < boxes.Count; i++)
        {
            foreach (var other in boxes.Skip(i + 1).Where(boxes[i].Meets))
                yield return $"{name}: '{boxes[i].Text}' lies on '{other.Text}'";
        }
    }
}
