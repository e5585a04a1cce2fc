using Notebooks.Charts;

namespace Notebooks.Tests.Charts;

public sealed class PaletteTests
{
    [Theory]
    [InlineData("#FFFFFF", "#000000", 21.0)]
    [InlineData("#777777", "#FFFFFF", 4.48)]
    public void Contrast_is_that_of_wcag(string a, string b, double ratio) => Assert.Equal(ratio, Palette.Contrast(a, b), 2);

    [Fact]
    public void Ink_on_every_shade_can_be_read() =>
        Assert.All([.. Palette.Sequence, .. Palette.Series], c => Assert.True(Palette.Contrast(c, Palette.InkOn(c)) >= 4.5, c));

    [Fact]
    public void Every_series_stands_out_from_the_page_and_the_first_two_from_each_other()
    {
        Assert.All(Palette.Series.Take(3), c => Assert.True(Palette.Contrast(c, "#FFFFFF") >= 3, c));
        Assert.True(Palette.Contrast(Palette.Series[0], Palette.Series[1]) >= 3);
    }
}
