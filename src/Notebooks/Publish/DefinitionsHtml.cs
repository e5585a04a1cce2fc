using System.Collections.Immutable;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>What the measures mean whose values a page shows, as the set <c>Measures</c> has it.</summary>
internal static class DefinitionsHtml
{
    internal const string Id = "definitions";
    internal const string Words = "Definitions of the measures";

    internal static ImmutableArray<MeasureFacts> Of(Page page, SourceBook book) =>
        MeasureMentions.Find(page.Origins.OfType<Origin.Queried>().Select(q => q.Query), book.Measures);

    internal static Html Write(ImmutableArray<MeasureFacts> measures) => measures.IsEmpty ? Html.Empty : Html.Of($"""
        <h2 id="{Id}">{Words}</h2>
        <dl class="definitions">
        {measures.Select(Entry)}</dl>

        """);

    private static Html Entry(MeasureFacts measure) => Html.Of($"""
        <dt>{measure.Label} <code>{measure.Name}</code></dt>
        <dd>{Sentence(measure.Description)} In {measure.Unit}; version {measure.Version} of the definition. Source: {Sentence(measure.Source)}{Caveats(measure)}</dd>

        """);

    private static Html Caveats(MeasureFacts measure) => Html.Of($"{Part("Mind", measure.Caveats)}{Part("Breaks in the series", measure.Breaks)}");

    private static Html Part(string name, string words) =>
        words.Length == 0 ? Html.Empty : Html.Of($" <span><strong>{name}:</strong> {Sentence(words)}</span>");

    private static string Sentence(string words) => words.Length == 0 || words.EndsWith('.') ? words : words + ".";
}
