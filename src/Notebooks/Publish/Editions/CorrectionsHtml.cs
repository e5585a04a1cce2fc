using System.Collections.Immutable;
using Notebooks.Editions;

namespace Notebooks.Publish.Editions;

/// <summary>The table of corrections: of this edition, and those that led to it.</summary>
internal static class CorrectionsHtml
{
    internal const string Id = "corrections";

    internal static Html Write(ImmutableArray<Correction> corrections) => corrections.IsEmpty
        ? Html.Empty
        : Html.Of($"""
            <h2 id="{Id}">Corrections</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="{Id}"><table aria-labelledby="{Id}">
            <thead><tr><th scope="col">Date</th><th scope="col">Edition</th><th scope="col">What was wrong</th><th scope="col">Why</th><th scope="col">How the conclusions change</th></tr></thead>
            <tbody>
            {corrections.Reverse().Select(Row)}</tbody>
            </table></div>

            """);

    private static Html Row(Correction c) => Html.Of(
        $"<tr><th scope=\"row\">{LondonTime.Day(c.At)}</th><td>{c.Corrects}, mended in {c.CorrectedBy}</td><td>{c.What}</td><td>{c.Why}</td><td>{c.Effect}</td></tr>\n");
}
