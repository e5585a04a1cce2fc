using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>
/// The options <c>compare</c> and <c>contributions</c>, which work on what <c>$apply</c> gives and before <c>$filter</c>, so that rows can
/// be filtered and sorted by what they add.
/// </summary>
internal static class ComparisonOptions
{
    private const string PreviousYear = "previousYear";
    private const string PreviousPeriod = "previousPeriod";
    private static readonly string[] Times = [PreviousYear, PreviousPeriod];

    /// <summary>The rows with what the options add, and their columns.</summary>
    public static (QueryTree Rows, Stage Stage) Apply(QueryTree rows, Stage stage, RequestOptions options, Catalogue catalogue)
    {
        var compare = options.Find(OptionNames.Compare);
        var contributions = options.Find(OptionNames.Contributions);
        if (compare is not null && contributions is not null)
            throw ODataErrors.OptionOutOfPlace(OptionNames.Compare, OptionNames.Contributions);
        return contributions is not null ? With(new QueryTree.Contributions(Groups(rows, OptionNames.Contributions), Time(OptionNames.Contributions, contributions.Trim())), stage, catalogue)
            : compare is not null ? With(new QueryTree.Compare(Groups(rows, OptionNames.Compare), Comparisons(compare)), stage, catalogue)
            : (rows, stage);
    }

    private static QueryTree Groups(QueryTree rows, string option) => rows is QueryTree.GroupBy ? rows : throw QueryErrors.NotOfRows(option);

    private static (QueryTree Rows, Stage Stage) With(QueryTree rows, Stage stage, Catalogue catalogue) =>
        (rows, stage with { Columns = [.. Scope.Of(rows, catalogue).Columns.Select(c => new StageColumn(c.Path, c.Type))] });

    private static ImmutableArray<Query.Comparison> Comparisons(string text)
    {
        ImmutableArray<Query.Comparison> comparisons = [.. text.Split(',', StringSplitOptions.TrimEntries).Select(ComparisonOf)];
        return comparisons.GroupBy(c => c.GetType()).Any(g => g.Count() > 1)
            ? throw ODataErrors.BadOption(OptionNames.Compare, text, "at most one earlier time and one group of peers")
            : comparisons;
    }

    private static Query.Comparison ComparisonOf(string word) => word.Length == 0
        ? throw ODataErrors.BadOption(OptionNames.Compare, word, Expected)
        : Times.Contains(word, StringComparer.OrdinalIgnoreCase)
            ? new Query.Comparison.Earlier("", Time(OptionNames.Compare, word))
            : new Query.Comparison.Peers("", word);

    private static EarlierTime Time(string option, string word) =>
        word.Equals(PreviousYear, StringComparison.OrdinalIgnoreCase) ? EarlierTime.Year
        : word.Equals(PreviousPeriod, StringComparison.OrdinalIgnoreCase) ? EarlierTime.Period
        : throw ODataErrors.BadOption(option, word, $"one of {string.Join(", ", Times)}");

    private static string Expected => $"one of {string.Join(", ", Times)}, or the code of a group of peers, such as london";
}
