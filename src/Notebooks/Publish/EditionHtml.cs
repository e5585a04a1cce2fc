using System.Diagnostics;
using Notebooks.Editions;
using Notebooks.Numbers;

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
        """);

    internal static string Word(EditionState state) => state switch
    {
        EditionState.Draft => "Draft",
        EditionState.Consultation => "Consultation",
        EditionState.Final => "Final",
        EditionState.Withdrawn => "Withdrawn",
        _ => throw new UnreachableException(),
    };

    private static Html Line(EditionStatus status)
    {
        var number = status.Number is { } n ? Html.Of($"Edition {n}, {Word(status.State).ToLowerInvariant()}") : Html.Of($"Draft, made anew with the data");
        var approved = status.Approver is { } who && status.Approved is { } day ? Html.Of($", approved by {who} on {DateText.Long(DateOnly.FromDateTime(day.UtcDateTime))}") : Html.Empty;
        var newer = status.Newer is { } link ? Html.Of($""" See <a href="{link.Href}">edition {link.Number} ({Word(link.State).ToLowerInvariant()})</a>.""") : Html.Empty;
        return Html.Of($"{number}{approved}.{newer}");
    }
}
