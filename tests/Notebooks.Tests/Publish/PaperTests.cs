using System.Text;
using System.Text.RegularExpressions;
using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed partial class PaperTests : IDisposable
{
    private readonly SampleSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_page_and_its_summary_are_printed_as_tagged_pdf_in_the_pages_language_with_title_and_outline()
    {
        Assert.SkipUnless(BrowserFinder.Find(null) is not null, "no Chromium, Chrome or Edge on this machine");
        _site.Add("yearly.ipynb", SampleSite.Cells);

        var report = await _site.PublishAsync(new PublishOptions());

        Assert.Empty(report.Warnings);
        var page = Read("yearly.pdf");
        foreach (var part in new[] { "/StructTreeRoot", "/MarkInfo", "/Marked true", "/Lang (en-GB)", "/Outlines", "/DisplayDocTitle true", "/S /H1", "/S /Table", "/Alt (Bars" })
            Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.Contains("Yearly review: Cases rose", page, StringComparison.Ordinal);
        Assert.DoesNotContain("(file:", page, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_site.Out, "*.print.html"));
        Assert.Single(Sheet().Matches(Read("yearly-summary.pdf")));
        Assert.Equal("yearly.pdf", _site.Open("yearly.html").QuerySelector(".copies a[href$='.pdf']")!.GetAttribute("href"));
        Assert.Equal("yearly-summary.pdf", _site.Open("yearly-summary.html").QuerySelector(".copies a[href$='.pdf']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Without_a_browser_the_pages_are_published_without_the_copies_and_say_once_why()
    {
        _site.Add("yearly.ipynb", SampleSite.Cells);

        var report = await _site.PublishAsync(new PublishOptions { Browser = "no-such-browser", Node = "none" });

        Assert.Contains("'no-such-browser' could not be started", report.Warnings.Single(w => w.Contains("PDF", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(_site.Open("yearly.html").QuerySelectorAll("a[href$='.pdf']"));
        Assert.Empty(Directory.GetFiles(_site.Out, "*.pdf"));
    }

    // What is asserted stands outside the compressed streams.
    private string Read(string file) => Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(_site.Out, file)));

    [GeneratedRegex(@"/Type /Page\b(?!s)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sheet();
}
