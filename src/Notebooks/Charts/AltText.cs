using System.Globalization;
using Notebooks.Numbers;

namespace Notebooks.Charts;

/// <summary>Sentences for alternative texts, computed from the numbers of a chart.</summary>
internal static class AltText
{
    /// <summary>The most letters that an alternative text may have.</summary>
    internal const int Longest = 250;

    /// <summary>Where a series began, ended and was highest.</summary>
    internal static string Course(Table table, string label, string value, bool named)
    {
        var known = Known(table, label, value);
        if (known.Count == 0)
            return $"{value}: no numbers";
        var (first, last, most) = (known[0], known[^1], known.MaxBy(k => k.Number.Value));
        var words = known.Count == 1
            ? $"{last.Number} in {last.Label}"
            : $"from {first.Number} to {last.Number}, highest {most.Number} in {most.Label}";
        return named ? $"{value} {words}" : words;
    }

    /// <summary>The highest and the lowest of rows.</summary>
    internal static string Extremes(Table table, string label, string value)
    {
        var known = Known(table, label, value).OrderByDescending(k => k.Number.Value).ToList();
        return known.Count switch
        {
            0 => "no numbers",
            1 => $"{known[0].Label} {known[0].Number}",
            _ => $"highest {known[0].Label} {known[0].Number}, lowest {known[^1].Label} {known[^1].Number}",
        };
    }

    /// <summary>As many of the sentences as a listener takes in; the table has the others.</summary>
    internal static string Fitting(string what, IReadOnlyList<string> sentences)
    {
        var taken = Enumerable.Range(1, sentences.Count).Reverse().FirstOrDefault(n => Text(n).Length <= Longest, 1);
        return Text(taken);

        string Text(int count) => $"{what}: {string.Join("; ", sentences.Take(count))}.";
    }

    /// <summary>"1 ward", "24 wards".</summary>
    internal static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A sentence for each reason why numbers are missing, naming the rows.</summary>
    internal static IEnumerable<string> Gaps(Table table, string label, IEnumerable<string> values) =>
        from row in Enumerable.Range(0, table.Rows.Length)
        from value in values
        let number = table.Number(row, value)
        where !number.IsKnown
        group table.Text(row, label) by number.ToString() into gap
        select $"No number ({gap.Key}): {Listed([.. gap.Distinct(StringComparer.Ordinal)])}.";

    private static string Listed(List<string> labels) => labels.Count <= 6
        ? string.Join(", ", labels)
        : string.Create(CultureInfo.InvariantCulture, $"{labels[0]} to {labels[^1]}, {labels.Count} in all");

    private static List<(string Label, Number Number)> Known(Table table, string label, string value) =>
        [.. Enumerable.Range(0, table.Rows.Length).Select(r => (Label: table.Text(r, label), Number: table.Number(r, value))).Where(k => k.Number.IsKnown)];
}
