namespace Notebooks.Publish;

/// <summary>Finds a browser of the Chromium family, which prints a page as a tagged PDF.</summary>
internal static class BrowserFinder
{
    /// <summary>As an option: print nothing.</summary>
    internal const string None = "none";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser to print with: the one that was named, or the first that is found; null when there is none, or none is wanted.</summary>
    internal static string? Find(string? named) => named is null
        ? Names.Select(ChildProgram.Find).OfType<string>().Concat(Places.Where(File.Exists)).FirstOrDefault()
        : named == None ? null : named;
}
