using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>The sources of some numbers, put together by publisher for the line that is always seen.</summary>
internal static partial class SourceList
{
    /// <summary>Such as "Metropolitan Police Service, issued 1 May 2023; printed in the paper of 28 April 2023".</summary>
    internal static string Words(IEnumerable<Origin> origins, SourceBook book)
    {
        ImmutableArray<Origin> all = [.. origins];
        var queried = all.OfType<Origin.Queried>().ToList();
        var parts = Publishers(queried, book).Concat(Documents(all.OfType<Origin.Printed>())).ToList();
        if (parts.Count > 0)
            return string.Join("; ", parts);
        var measured = MeasureMentions.Find(queried.Select(q => q.Query), book.Measures).Select(m => m.Source.TrimEnd('.')).Distinct().ToList();
        return measured.Count > 0 ? string.Join("; ", measured) : $"the warehouse, {SetsOf(queried)}";
    }

    /// <summary>The loaded files of some numbers, without repetition.</summary>
    internal static ImmutableArray<BatchSource> Files(IEnumerable<Origin> origins) =>
        [.. origins.OfType<Origin.Queried>().SelectMany(q => q.Batches).DistinctBy(b => b.BatchId).OrderBy(b => b.BatchId)];

    /// <summary>The entity sets that a query reads.</summary>
    internal static IEnumerable<string> SetsOf(string query) => IsAddress().IsMatch(query)
        ? [query.Split('?')[0]]
        : SetInSql().Matches(query).Select(m => m.Groups["set"].Value);

    private static string SetsOf(IEnumerable<Origin.Queried> queries) =>
        string.Join(", ", queries.SelectMany(q => SetsOf(q.Query)).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Publishers(IEnumerable<Origin.Queried> queries, SourceBook book) =>
        from file in Files(queries)
        group file by book.Of(file)?.Publisher ?? file.FileName into publisher
        select $"{publisher.Key}{Issued([.. publisher])}";

    private static string Issued(ImmutableArray<BatchSource> files)
    {
        var days = files.Select(f => f.Issued).OfType<DateOnly>().ToList();
        return days.Count == 0 ? "" : days.Min() == days.Max()
            ? $", issued {DateText.Long(days.Max())}"
            : $", {files.Length} files issued up to {DateText.Long(days.Max())}";
    }

    private static IEnumerable<string> Documents(IEnumerable<Origin.Printed> figures)
    {
        var papers = figures.Select(f => f.Document).Distinct().Order(StringComparer.Ordinal).ToList();
        return papers.Count == 0 ? [] : [$"printed in {string.Join(" and ", papers.Select(p => "the " + p))}"];
    }

    // The rest is SQL.
    [GeneratedRegex(@"^\w+(\?|\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsAddress();

    // Sets begin with a capital letter, what a query names itself does not.
    [GeneratedRegex(@"\b(?i:FROM|JOIN)\s+(?<set>[A-Z]\w+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SetInSql();
}
