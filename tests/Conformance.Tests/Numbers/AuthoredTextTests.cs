using System.Collections.Immutable;
using System.Text.Json;

namespace Conformance.Tests.Numbers;

/// <summary>What authors type in a notebook has no statistical number: such a number would stay when the data change.</summary>
public sealed class AuthoredTextTests
{
    // Notebook, words as typed, why they may stay.
    private static readonly ImmutableArray<(string Notebook, string Words, string Reason)> Allowed =
    [
        ("performance-dashboard", "On a base under 10 only the counts are told; under 50 the words say", "thresholds of docs/methods.md, no data"),
        ("performance-dashboard", "for 40 offences or more in both periods together", "threshold of docs/methods.md, no data"),
        ("performance-dashboard", "leaves out 1;", "the ratio of equal numbers, no data"),
        ("performance-dashboard", "2.66 times their mean moving range", "the factor of docs/methods.md, no data"),
        ("combating-drugs", "a rate on fewer than 20 is unreliable", "threshold of docs/methods.md, no data"),
        ("serious-violence", "a test of two counts at 95%", "level of docs/methods.md, no data"),
        ("vawg", "**Intervals** are 95%", "level of docs/methods.md, no data"),
    ];

    public static TheoryData<string> Notebooks => [.. Directory.EnumerateFiles(Path.Combine(Machine.Root, "notebooks"), "*.ipynb").Select(f => Path.GetFileNameWithoutExtension(f)!).Order()];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void No_statistical_number_is_typed(string notebook)
    {
        var findings = new List<string>();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Machine.Root, "notebooks", notebook + ".ipynb")));
        foreach (var cell in json.RootElement.GetProperty("cells").EnumerateArray().Where(c => c.GetProperty("cell_type").GetString() == "markdown"))
            findings.AddRange(Typed(notebook, PageText.SourceOf(cell)).Select(line => $"{notebook}, cell {cell.GetProperty("id").GetString()}: '{line}'"));

        Assert.True(findings.Count == 0, $"Typed numbers. Compute them ({{{{...}}}} in a cell tagged computed, or Text($\"...\")), or put them on the list with a reason:\n{string.Join('\n', findings)}");
    }

    [Fact]
    public void What_is_allowed_is_still_there()
    {
        foreach (var (notebook, words, _) in Allowed)
            Assert.Contains(words, File.ReadAllText(Path.Combine(Machine.Root, "notebooks", notebook + ".ipynb")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There were 522 burglaries.", true)]
    [InlineData("Rates rose by 8.3% in 2023.", true)]
    [InlineData("The paper of 28 April 2023, item 7, 2022/23, SV-01, Dec 2022 to Feb 2023", false)]
    [InlineData("{{burglary}} in {{place.Name}}, per 1,000 residents aged 10 to 17", false)]
    public void A_typed_number_is_told_from_dates_names_and_units(string text, bool isTyped) => Assert.Equal(isTyped, Typed("none", text).Any());

    // Expressions in double braces are computed.
    private static IEnumerable<string> Typed(string notebook, string source) =>
        from line in System.Text.RegularExpressions.Regex.Replace(source, @"\{\{.+?\}\}", " ", System.Text.RegularExpressions.RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Split('\n')
        let rest = Allowed.Where(a => a.Notebook == notebook).Aggregate(line, (text, allowed) => text.Replace(allowed.Words, " ", StringComparison.Ordinal))
        where NotStatistics.Remove(rest).Any(char.IsDigit)
        select line.Trim();
}
