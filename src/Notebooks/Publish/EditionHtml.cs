using System.Diagnostics;
using System.Globalization;
using Notebooks.Editions;

namespace Notebooks.Publish;

/// <summary>Where a page stands, as its readers see it; both pieces are written anew when an edition takes a step.</summary>
internal static class EditionHtml
{
    /// <summary>For the head of the page.</summary>
    internal static Html Head(EditionStatus status) =>
        status.MayBeIndexed ? Html.Empty : Html.Of($"""<meta name="robots" content="noindex">""");

    /// <summary>For the place above the title.</summary>
    internal static Html Banner(EditionStatus status) => Html.Of($"""
        {(status.State == EditionState.Final ? Html.Empty : Html.Of($"""<div class="watermark" data-word="{Word(status.State)}" aria-hidden="true"></div>"""))}
        <p class="edition">{Line(status)}</p>
        {(status.CorrectedBy is { } correction ? Corrected(correction) : Html.Empty)}
        """);

    /// <summary>For the line of dates.</summary>
    internal static Html Dates(EditionStatus status, DateTimeOffset made) => Html.Of($"Published {LondonTime.Day(status.Published ?? made)}.");

    /// <summary>What a notebook says of its page's status, without the word that the edition says better: a final edition is no draft.</summary>
    internal static string WithoutState(string words)
    {
        var rest = words.StartsWith("Draft", StringComparison.Ordinal) ? words["Draft".Length..].TrimStart('.', ',', ';', ' ') : words;
        return rest.Length == 0 ? words : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    /// <summary>What lists say of an edition: its finding; of a withdrawn one why it is, of a corrected one that it is.</summary>
    internal static string Finding(Edition edition) => edition switch
    {
        { WithdrawnReason: { } reason } => $"Withdrawn: {reason}",
        _ when edition.Corrections.FirstOrDefault(c => c.Corrects == edition.Number) is { } c =>
            $"{edition.Heading.Title}. Corrected by edition {c.CorrectedBy.ToString(CultureInfo.InvariantCulture)}",
        _ => edition.Heading.Title,
    };

    internal static string Word(EditionState state) => state switch
    {
        EditionState.Draft => "Draft",
        EditionState.Consultation => "Consultation",
        EditionState.Final => "Final",
        EditionState.Withdrawn => "Withdrawn",
        _ => throw new UnreachableException(),
    };

    private static Html Corrected(Correction correction) => Html.Of(
        $"""<p class="notice"><strong>Corrected on {LondonTime.Day(correction.At)} by <a href="../{correction.CorrectedBy}/index.html">edition {correction.CorrectedBy}</a>.</strong> {correction.What} {correction.Effect}</p>""");

    private static Html Line(EditionStatus status)
    {
        var number = status.Number is { } n ? Html.Of($"Edition {n}, {Word(status.State).ToLowerInvariant()}") : Html.Of($"Draft, made anew with the data");
        var approved = status.Approver is { } who && status.Approved is { } day ? Html.Of($", approved by {who} on {LondonTime.Day(day)}") : Html.Empty;
        var newer = status.Newer is { } link ? Html.Of($""" See <a href="{link.Href}">edition {link.Number} ({Word(link.State).ToLowerInvariant()})</a>.""") : Html.Empty;
        return Html.Of($"{number}{approved}.{newer}");
    }
}
