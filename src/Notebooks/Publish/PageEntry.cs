using Notebooks.Display;
using Notebooks.Editions;

namespace Notebooks.Publish;

/// <summary>What the first page of the site says about a page: enough to list a page that is kept and not written again.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Report">What kind of report it is, such as "Performance dashboard".</param>
/// <param name="Heading">Finding, place, period, status.</param>
/// <param name="Status">Draft, consultation, final or withdrawn.</param>
internal sealed record PageEntry(string Name, string Report, PageHeading Heading, EditionState Status)
{
    /// <summary>Whether it answers the lines of a checklist.</summary>
    public bool IsAssessment { get; init; }

    /// <summary>Whether it has a one-page summary.</summary>
    public bool HasSummary { get; init; }

    /// <summary>Place, period and status in a line.</summary>
    internal string Standing =>
        string.Join(". ", new[] { PageWriter.PlaceAndPeriod(Heading.Place, Heading.Period), Heading.Status }.Where(p => p.Length > 0));

    internal static PageEntry Of(Page page, EditionStatus edition) => new(page.Name, page.Report, page.Heading, edition.State)
    {
        IsAssessment = page.Lines.Any(),
        HasSummary = SummaryWriter.Has(page),
    };
}
