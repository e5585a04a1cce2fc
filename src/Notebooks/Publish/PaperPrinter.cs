using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.RegularExpressions;

namespace Notebooks.Publish;

/// <summary>
/// Prints pages as tagged PDF with a browser that is on the machine. Where there is none, or it fails, the pages stand without a copy
/// on paper, and a warning says why.
/// </summary>
internal static partial class PaperPrinter
{
    private const string PrintCopy = ".print.html";

    private const int AtOnce = 2;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Prints pages of a folder beside them.</summary>
    /// <param name="folder">Where the pages are.</param>
    /// <param name="pages">Their names without extension.</param>
    /// <param name="browser">The browser; null for the first that is found.</param>
    /// <param name="cancellationToken">Ends it, and the browsers.</param>
    /// <returns>The names of the pages that were printed, and why not all were; null when all were.</returns>
    internal static async Task<(ImmutableArray<string> Printed, string? Warning)> PrintAsync(
        string folder, ImmutableArray<string> pages, string? browser, CancellationToken cancellationToken)
    {
        if (pages.IsEmpty)
            return ([], null);
        if (BrowserFinder.Find(browser) is not { } executable)
            return ([], "There are no PDF copies: no Chromium, Chrome or Edge was found. Install one, or name it with --browser, and publish again.");
        var problems = new string?[pages.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, pages.Length), options, async (i, token) => problems[i] = await PrintAsync(executable, folder, pages[i], token));
        var first = problems.FirstOrDefault(p => p is not null);
        return ([.. pages.Where((_, i) => problems[i] is null)], first is null ? null : $"There are no PDF copies of some pages: {first}");
    }

    private static async Task<string?> PrintAsync(string browser, string folder, string page, CancellationToken cancellationToken)
    {
        var profile = Directory.CreateTempSubdirectory("warehouse-print-").FullName;
        var copy = Path.Combine(folder, page + PrintCopy);
        try
        {
            await File.WriteAllTextAsync(copy, WithoutNeighbours(await File.ReadAllTextAsync(Path.Combine(folder, page + ".html"), cancellationToken)), cancellationToken);
            return await RunAsync(browser, Arguments(folder, page, profile), cancellationToken) ?? Missing(Path.Combine(folder, page + ".pdf"), browser);
        }
        catch (Win32Exception e)
        {
            return $"'{browser}' could not be started ({e.Message}). Name another browser with --browser.";
        }
        finally
        {
            File.Delete(copy);
            Remove(profile);
        }
    }

    // A link to a neighbour would name the folder of the machine that prints; on paper it leads nowhere.
    private static string WithoutNeighbours(string html) => Neighbour().Replace(html, "<a");

    private static string? Missing(string file, string browser) =>
        File.Exists(file) ? null : $"'{browser}' wrote no file. Try it by hand with --print-to-pdf, or name another with --browser.";

    private static List<string> Arguments(string folder, string page, string profile)
    {
        List<string> arguments =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={profile}",
            "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={Path.Combine(folder, page + ".pdf")}",
            new Uri(Path.Combine(folder, page + PrintCopy)).AbsoluteUri,
        ];
        // As root Chromium's sandbox does not start; the pages are our own and have no script.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            arguments.Insert(0, "--no-sandbox");
        return arguments;
    }

    private static async Task<string?> RunAsync(string browser, List<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            var (exitCode, _, _) = await ChildProgram.RunAsync(browser, arguments, "", Limit, cancellationToken);
            return exitCode == 0 ? null : $"'{browser}' ended with code {exitCode}. Try it by hand with --print-to-pdf, or name another with --browser.";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"'{browser}' took longer than {Limit.TotalSeconds:0} seconds for a page.";
        }
    }

    // A browser's helpers may still write into its profile for a moment after it has gone.
    private static void Remove(string profile)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(profile, recursive: true);
                return;
            }
            catch (Exception e) when (attempt < 5 && e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(100 * attempt);
            }
        }
    }

    [GeneratedRegex("""<a href="(?!#|https?:|mailto:)[^"]*"(?= |>)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Neighbour();
}
