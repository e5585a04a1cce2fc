using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Notebooks.Publish;

/// <summary>Which measures queries ask for: by name where a set has a column Measure, or inside <c>aggregate(...)</c> of their fact.</summary>
internal static partial class MeasureMentions
{
    // A rule of each fact and no definition of a measure: how many rows there are.
    private const string Rows = "Count";

    internal static ImmutableArray<MeasureFacts> Find(IEnumerable<string> queries, ImmutableArray<MeasureFacts> known)
    {
        var byName = known.Where(m => m.Name != Rows).ToLookup(m => m.Name, StringComparer.Ordinal);
        var found = from query in queries.Distinct(StringComparer.Ordinal)
                    from name in NamesIn(query)
                    from measure in Versions(query, [.. byName[name]])
                    select measure;
        return [.. found.Distinct().OrderBy(m => m.Label, StringComparer.Ordinal).ThenBy(m => m.Version, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> NamesIn(string query) => HasMeasureColumn().IsMatch(query)
        ? Quoted().Matches(query).Select(m => m.Groups["name"].Value)
        : Aggregated().Matches(query).SelectMany(m => m.Groups["list"].Value.Split(',')).Select(item => item.Trim().Split(' ')[0]);

    // The version that the query names, else the default one.
    private static IEnumerable<MeasureFacts> Versions(string query, ImmutableArray<MeasureFacts> versions)
    {
        var named = versions.Where(v => query.Contains($"'{v.Version}'", StringComparison.Ordinal)).ToList();
        return named.Count > 0 ? named : versions.Where(v => v.IsDefault);
    }

    // As MeasureValues, ControlCharts and SeasonalIndices have it; a measure of PublishedFigures is the words of a paper.
    [GeneratedRegex(@"^(?!PublishedFigures\b).*\bMeasure\b", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HasMeasureColumn();

    [GeneratedRegex("'(?<name>[A-Za-z_][A-Za-z0-9_]*)'", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"aggregate\((?<list>[^()]*)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aggregated();
}
