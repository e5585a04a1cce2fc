using System.Text.RegularExpressions;
using Notebooks.Charts;

namespace Notebooks.Tests.Publish;

/// <summary>The colours of the style sheet in light, dark and print, against WCAG 2.2: 4.5 to 1 for text, 3 to 1 for marks.</summary>
public sealed partial class StyleTests
{
    public static TheoryData<int> Themes => [0, 1];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_can_be_read(int theme)
    {
        var colours = Theme(theme);

        foreach (var ground in new[] { "page", "panel", "notice" })
        {
            foreach (var ink in new[] { "text", "muted", "link" })
                Assert.True(Palette.Contrast(colours[ink], colours[ground]) >= 4.5, $"{ink} on {ground}");
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Series_stand_out_and_the_ink_on_them_can_be_read(int theme)
    {
        var colours = Theme(theme);

        foreach (var n in new[] { "1", "2", "3" })
        {
            Assert.True(Palette.Contrast(colours["c" + n], colours["page"]) >= 3, "c" + n);
            Assert.True(Palette.Contrast(colours["c" + n], colours["i" + n]) >= 4.5, "i" + n);
        }

        Assert.True(Palette.Contrast(colours["outline"], colours["page"]) >= 3, "outline");
        Assert.True(Palette.Contrast(colours["c1"], colours["c2"]) >= 3);
    }

    private static Dictionary<string, string> Theme(int index)
    {
        using var stream = typeof(Palette).Assembly.GetManifestResourceStream("Notebooks.Publish.site.css")!;
        using var reader = new StreamReader(stream);
        var block = RootBlock().Matches(reader.ReadToEnd())[index].Value;
        return Variable().Matches(block).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["colour"].Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@":root \{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RootBlock();

    [GeneratedRegex(@"--(?<name>[a-z]+[0-9]?): (?<colour>#[0-9a-f]{6})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
