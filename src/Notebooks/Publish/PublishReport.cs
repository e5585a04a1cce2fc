using System.Collections.Immutable;

namespace Notebooks.Publish;

/// <summary>What was published.</summary>
/// <param name="Folder">The folder of the site; its first page is <c>index.html</c>.</param>
/// <param name="Snapshot">Number of the snapshot that the pages show.</param>
/// <param name="Pages">The pages.</param>
/// <param name="Warnings">What a reader of the site will miss, such as drawings where Node.js is not installed.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record PublishReport(
    string Folder,
    int Snapshot,
    ImmutableArray<PublishedPage> Pages,
    ImmutableArray<string> Warnings,
    TimeSpan Elapsed);

/// <summary>A published page.</summary>
/// <param name="File">File name in the folder.</param>
/// <param name="Report">What kind of report it is, such as "Performance dashboard".</param>
/// <param name="Title">The finding that heads it.</param>
/// <param name="Bytes">Size of the HTML file.</param>
/// <param name="Exhibits">How many tables and figures it has.</param>
public sealed record PublishedPage(string File, string Report, string Title, long Bytes, int Exhibits)
{
    /// <summary>Why it was made, such as "MeasureValues changed"; null when it is unchanged and was kept.</summary>
    public string? Why { get; init; }
}
