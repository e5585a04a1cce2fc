using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Conformance.Tests;

/// <summary>What every published page must be, whatever the warehouse holds: looked at in a real browser.</summary>
public abstract partial class ReportPages
{
    // Texts of a drawing that lie on one another by more than a hair, and texts that leave the window.
    private const string Collisions = """
        () => [...document.querySelectorAll('figure svg')].filter(s => s.getBoundingClientRect().width > 0).flatMap(svg => {
          const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim()).map(t => ({ words: t.textContent, box: t.getBoundingClientRect() }));
          const figure = svg.closest('figure').id;
          const cut = texts.filter(t => t.box.left < -1 || t.box.right > document.documentElement.clientWidth + 1).map(t => `${figure}: '${t.words}' leaves the window`);
          const over = texts.flatMap((a, i) => texts.slice(i + 1)
            .filter(b => Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 2 && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 3)
            .map(b => `${figure}: '${a.words}' lies on '${b.words}'`));
          return [...cut, ...over];
        })
        """;

    private protected ReportPages(Service service, Browser browser)
    {
        Service = service;
        Browser = browser;
    }

    private protected Service Service { get; }

    private protected Browser Browser { get; }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_page_is_quiet_fits_its_window_and_passes_axe_in_light_and_dark(int width)
    {
        var wrong = new List<string>();
        foreach (var path in (string[])["/", .. await PathsAsync()])
        {
            await using var visit = await Browser.VisitAsync(new Uri(Service.Address, path), width, ColorScheme.Light);
            wrong.AddRange(visit.ConsoleErrors.Select(e => $"{path}: {e}"));
            wrong.AddRange(visit.Requests.Where(IsElsewhere).Select(r => $"{path} asks {r}"));
            var overflow = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 0)
                wrong.Add($"{path} scrolls sideways by {overflow.ToString(CultureInfo.InvariantCulture)} px");
            wrong.AddRange((await visit.Page.EvaluateAsync<string[]>(Collisions)).Select(c => $"{path}, {c}"));
            wrong.AddRange(Lines(await visit.AxeAsync()).Select(v => $"{path}, light: {v}"));
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            wrong.AddRange(Lines(await visit.AxeAsync()).Select(v => $"{path}, dark: {v}"));
        }

        Assert.True(wrong.Count == 0, $"At {width.ToString(CultureInfo.InvariantCulture)} px:\n" + string.Join('\n', wrong));
    }

    [Fact]
    public async Task On_paper_a_page_is_dark_on_white_and_nothing_is_cut_also_when_the_screen_is_dark()
    {
        var wrong = new List<string>();
        foreach (var path in await PathsAsync())
        {
            // An A4 sheet less its margins, in CSS pixels.
            await using var visit = await Browser.VisitAsync(new Uri(Service.Address, path), 680, ColorScheme.Dark);
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
            var paper = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor + ' ' + getComputedStyle(document.body).color");
            if (Brightness(paper.Split(") ")[0]) < 240 && !paper.StartsWith("rgba(0, 0, 0, 0)", StringComparison.Ordinal) || Brightness(paper.Split(") ")[1]) > 90)
                wrong.Add($"{path} prints as {paper}");
            wrong.AddRange((await visit.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('main table, main svg')].filter(e => e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                  .map(e => (e.closest('figure')?.id ?? e.tagName) + ' is cut by ' + Math.round(e.getBoundingClientRect().right - document.documentElement.clientWidth) + ' px')
                """)).Select(c => $"{path}: {c}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_report_has_a_tagged_pdf_with_its_title_language_and_outline()
    {
        var reports = (await PathsAsync()).Where(IsReport).ToList();
        Assert.NotEmpty(reports);
        foreach (var path in reports)
        {
            var bytes = await Service.Client.GetByteArrayAsync(new Uri(Path.ChangeExtension(path, ".pdf"), UriKind.Relative), TestContext.Current.CancellationToken);
            var pdf = System.Text.Encoding.Latin1.GetString(bytes);
            Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
            foreach (var sign in new[] { "/StructTreeRoot", "/Marked true", "/Lang", "/Title", "/Outlines" })
                Assert.True(pdf.Contains(sign, StringComparison.Ordinal), $"{path}: the PDF has no {sign}.");
            Assert.False(pdf.Contains("/URI (file:", StringComparison.Ordinal), $"{path}: the PDF links to files of the machine that printed it.");
        }
    }

    [Fact]
    public async Task A_page_is_less_than_150_kilobytes_on_the_wire()
    {
        foreach (var path in await PathsAsync())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Add("Accept-Encoding", "br, gzip");
            using var response = await Service.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var bytes = (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            Assert.True(bytes < 150_000, $"{path} has {bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes on the wire.");
        }
    }

    /// <summary>The pages of the site, found by following its links.</summary>
    private protected async Task<IReadOnlyList<string>> PathsAsync()
    {
        Assert.SkipUnless(Service.IsStarted, "The publishers' files (../shared) are not beside the project.");
        var found = new List<string> { "/reports/" };
        for (var i = 0; i < found.Count; i++)
        {
            var html = await Service.GetAsync(found[i]);
            var links = Links().Matches(html).Select(m => new Uri(new Uri(Service.Address, found[i]), m.Groups["to"].Value).AbsolutePath);
            found.AddRange(links.Where(l => l.StartsWith("/reports/", StringComparison.Ordinal) && l.EndsWith(".html", StringComparison.Ordinal)
                && !l.EndsWith("/index.html", StringComparison.Ordinal)).Distinct().Except(found).ToList());
        }

        return found;
    }

    private bool IsElsewhere(string request) =>
        !request.StartsWith(Service.Address.ToString(), StringComparison.Ordinal) && !request.StartsWith("data:", StringComparison.Ordinal);

    private static bool IsReport(string path) =>
        File.Exists(Path.Combine(Machine.Root, "notebooks", Path.GetFileNameWithoutExtension(path) + ".ipynb"));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static double Brightness(string color) =>
        Digits().Matches(color).Take(3).Average(m => double.Parse(m.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("""<a [^>]*href="(?<to>[^"#]+)""")]
    private static partial Regex Links();

    [GeneratedRegex(@"[\d.]+")]
    private static partial Regex Digits();
}
