using Notebooks.Editions;

namespace Notebooks.Publish.Editions;

/// <summary>What an edition adds to the list of contents of its page.</summary>
internal static class ContentsHtml
{
    internal static Html Write(Edition edition) => Html.Of(
        $"{(edition.ComparedWith is { } number ? ContentsList.Entry(ChangesHtml.Id, ChangesHtml.Title(number)) : Html.Empty)}{(edition.Corrections.IsEmpty ? Html.Empty : ContentsList.Entry(CorrectionsHtml.Id, "Corrections"))}");
}
