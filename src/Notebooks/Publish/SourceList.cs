using System.Collections.Immutable;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>The sources of some numbers, put together by publisher for the line that is always seen.</summary>
internal static class SourceList
{
    /// <summary>Such as "Metropolitan Police Service, issued 1 May 2023; paper of 28 April 2023".</summary>
    internal static string Words(IEnumerable<Origin> origins, SourceBook book)
    {
        ImmutableArray<Origin> all = [.. origins];
        var queried = all.OfType<Origin.Queried>().ToList();
        var parts = Publishers(queried, book).Concat(Documents(all.OfType<Origin.Printed>())).ToList();
        return parts.Count == 0 && queried.Count > 0 ? $"the warehouse, {SetsOf(queried)}" : string.Join("; ", parts);
    }

    /// <summary>The loaded files of some numbers, without repetition.</summary>
    internal static ImmutableArray<BatchSource> Files(IEnumerable<Origin> origins) =>
        [.. origins.OfType<Origin.Queried>().SelectMany(q => q.Batches).DistinctBy(b => b.BatchId).OrderBy(b => b.BatchId)];

    /// <summary>The entity set that a query reads; SQL reads what it says.</summary>
    internal static string SetOf(string query) => query.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) || query.StartsWith("WITH", StringComparison.OrdinalIgnoreCase)
        ? "SQL over the warehouse"
        : query.Split('?')[0];

    private static string SetsOf(IEnumerable<Origin.Queried> queries) =>
        string.Join(", ", queries.Select(q => SetOf(q.Query)).Distinct().Order(StringComparer.Ordinal));

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
}
