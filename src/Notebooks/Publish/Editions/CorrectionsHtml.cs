using System.Collections.Immutable;
using Notebooks.Editions;

namespace Notebooks.Publish.Editions;

/// <summary>The table of corrections: of this edition, and those that led to it.</summary>
internal static class CorrectionsHtml
{
    internal const string Id = "corrections";

    private static readonly Html Head = Html.Of(
        $"""<th scope="col">Date</th><th scope="col">Edition</th><th scope="col">What was wrong</th><th scope="col">Why</th><th scope="col">How the conclusions change</th>""");

    internal static Html Write(ImmutableArray<Correction> corrections) => corrections.IsEmpty
        ? Html.Empty
        : Html.Of($"""
            <h2 id="{Id}">Corrections</h2>
            {TableBox.Write(Id, Head, Html.Join(corrections.Reverse().Select(Row)))}

            """);

    private static Html Row(Correction c) => Html.Of(
        $"<tr><th scope=\"row\">{LondonTime.Day(c.At)}</th><td>{c.Corrects}, mended in {c.CorrectedBy}</td><td>{c.What}</td><td>{c.Why}</td><td>{c.Effect}</td></tr>\n");
}
