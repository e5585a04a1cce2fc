using System.Globalization;
using Notebooks.Editions;

namespace Notebooks.Publish.Editions;

/// <summary>The section "What changed since edition N": counts, the largest changes in sentences, and a table; all of them are in a CSV beside it.</summary>
internal static class ChangesHtml
{
    internal const string Id = "changes";
    internal const string FileName = "changes.csv";
    private const int Told = 3;
    private const int Tabled = 15;

    private static readonly Html Head = Html.Of(
        $"""<th scope="col">Where</th><th scope="col">Row</th><th scope="col">Column</th><th scope="col" class="n">Before</th><th scope="col" class="n">Now</th>""");

    internal static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"What changed since edition {number}");

    /// <param name="name">Name of the page.</param>
    /// <param name="before">The earlier edition.</param>
    /// <param name="heading">What the page is about now.</param>
    /// <param name="comparison">What is different.</param>
    internal static Html Write(string name, Edition before, EditionHeading heading, EditionComparison comparison)
    {
        var largest = comparison.Changes.OrderByDescending(c => c.Size).ToList();
        return Html.Of($"""
            <h2 id="{Id}">{Title(before.Number)}</h2>
            <p>{Counts(comparison)}</p>
            {Headings(before, heading)}{List([.. largest.Where(c => c.Size > 0).Take(Told)])}{(largest.Count == 0 ? Html.Empty : Table(name, largest))}
            """);
    }

    /// <summary>In its place when the earlier edition has been withdrawn.</summary>
    internal static Html Withdrawn(int number) => Html.Of($"""
        <h2 id="{Id}">{Title(number)}</h2>
        <p>Edition {number} has been withdrawn, so its numbers are not set beside these. <a href="../{number}/index.html">Why it was withdrawn</a>.</p>

        """);

    private static string Counts(EditionComparison comparison)
    {
        if (comparison.Changes.IsEmpty)
            return $"Nothing: all {Words(comparison.Same)} are the same.";
        var kinds = new[]
        {
            (Count: comparison.Count(ChangeKind.Changed), One: "is different", Many: "are different"),
            (Count: comparison.Count(ChangeKind.Status), One: "has another status", Many: "have another status"),
            (Count: comparison.Count(ChangeKind.Appeared), One: "is new", Many: "are new"),
            (Count: comparison.Count(ChangeKind.Vanished), One: "is no longer shown", Many: "are no longer shown"),
        };
        var said = kinds.Where(k => k.Count > 0).Select(k => $"{Words(k.Count)} {(k.Count == 1 ? k.One : k.Many)}");
        return $"{string.Join("; ", said)}. {Words(comparison.Same)} {(comparison.Same == 1 ? "is" : "are")} the same.";
    }

    private static string Words(int count) => count == 1 ? "1 number" : $"{count.ToString("#,0", CultureInfo.InvariantCulture)} numbers";

    private static Html Headings(Edition before, EditionHeading heading)
    {
        var period = before.Heading.Period == heading.Period ? "" : $" It was about {before.Heading.Period}; this one is about {heading.Period}.";
        var title = before.Heading.Title == heading.Title ? "" : $"Edition {before.Number.ToString(CultureInfo.InvariantCulture)} was headed \u201c{before.Heading.Title}\u201d.";
        return (title + period).Trim() is { Length: > 0 } said ? Html.Of($"<p>{said}</p>\n") : Html.Empty;
    }

    private static Html List(NumberChange[] changes) => changes.Length == 0
        ? Html.Empty
        : Html.Of($"<p>The largest changes, as a share of the number:</p>\n<ul>\n{changes.Select(c => Html.Of($"<li>{Place(c)}{Within(c)}: was {c.Before!.Text}, is now {c.After!.Text}.</li>\n"))}</ul>\n");

    private static string Within(NumberChange change) =>
        string.Concat(new[] { change.Shown.Row, change.Shown.Column }.Where(w => !string.IsNullOrEmpty(w)).Select(w => ", " + w));

    private static Html Table(string name, List<NumberChange> changes) => Html.Of($"""
        {TableBox.Write(Id, Head, Html.Join(changes.Take(Tabled).Select(Row)))}
        <p class="data">{(changes.Count > Tabled ? $"The {Tabled.ToString(CultureInfo.InvariantCulture)} largest of {Words(changes.Count)}. " : "")}<a href="{name}/{FileName}">All changes as CSV</a></p>

        """);

    private static Html Row(NumberChange c) => Html.Of(
        $"<tr><th scope=\"row\">{Place(c)}</th><td>{c.Shown.Row}</td><td>{c.Shown.Column}</td><td class=\"n\">{Text(c.Before, c)}</td><td class=\"n\">{Text(c.After, c)}</td></tr>\n");

    private static string Text(ShownNumber? number, NumberChange change) => number switch
    {
        null => "not shown",
        _ when change.Kind == ChangeKind.Status => $"{number.Text} ({number.Status ?? "unstated"})",
        _ => number.Text,
    };

    // What is gone has no place on this page that could be linked.
    private static Html Place(NumberChange change)
    {
        var place = change.Shown.Place;
        var isNumbered = place.StartsWith("table-", StringComparison.Ordinal) || place.StartsWith("figure-", StringComparison.Ordinal);
        var words = isNumbered ? char.ToUpperInvariant(place[0]) + place[1..].Replace('-', ' ') : place == "title" ? "Title" : "Text";
        var target = isNumbered ? place : change.Shown.Section;
        if (change.After is null)
            return Html.Of($"{words} (before)");
        return string.IsNullOrEmpty(target) ? Html.Of($"{words}") : Html.Of($"""<a href="#{target}">{words}</a>""");
    }
}
