using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed class SvgCleanerTests
{
    private const string Drawn = """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" class="marks" width="640" height="80" viewBox="0 0 640 80"><clipPath id="clip0"><rect x="0" y="0" width="9.33333333" height="4"/></clipPath><g role="graphics-object" aria-roledescription="rect mark container"><path aria-label="x: 5" clip-path="url(#clip0)" fill="#12436D" stroke="#0b0c0c" d="M1.23456,2.5h3"/><path d="M0,0h0v0h0Z"/></g><text font-family="sans-serif" fill="#101112">A &amp; B</text></svg>
        """;

    private readonly string _clean = SvgCleaner.Clean(Drawn, "figure-1-wide", "Title <1>", "Bars of three years");

    [Fact]
    public void It_is_one_image_with_a_name_and_a_description_and_no_label_on_its_marks()
    {
        Assert.Contains("role=\"img\" aria-labelledby=\"figure-1-wide-title figure-1-wide-desc\"", _clean, StringComparison.Ordinal);
        Assert.Contains("<title id=\"figure-1-wide-title\">Title &lt;1&gt;</title><desc id=\"figure-1-wide-desc\">Bars of three years</desc>", _clean, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=", _clean, StringComparison.Ordinal);
        Assert.DoesNotContain("graphics-object", _clean, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_with_a_dark_twin_become_variables_and_ink_on_them_stays()
    {
        Assert.Contains("fill=\"var(--c1)\" stroke=\"currentColor\"", _clean, StringComparison.Ordinal);
        Assert.Contains("fill=\"#101112\"", _clean, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_its_own_and_digits_few()
    {
        Assert.Contains("<clipPath id=\"figure-1-wide-clip0\">", _clean, StringComparison.Ordinal);
        Assert.Contains("url(#figure-1-wide-clip0)", _clean, StringComparison.Ordinal);
        Assert.Contains("width=\"9.3\"", _clean, StringComparison.Ordinal);
        Assert.Contains("d=\"M1.2,2.5h3\"", _clean, StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_no_address_no_font_and_draws_nothing_empty()
    {
        Assert.DoesNotContain("http", _clean, StringComparison.Ordinal);
        Assert.DoesNotContain("font-family", _clean, StringComparison.Ordinal);
        Assert.DoesNotContain("M0,0h0v0h0Z", _clean, StringComparison.Ordinal);
    }
}
