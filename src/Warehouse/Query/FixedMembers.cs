using System.Text.RegularExpressions;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>What the expression of a measure fixes itself of columns that do not add up, by its own FILTER.</summary>
internal static partial class FixedMembers
{
    /// <summary>The combinations that a measure adds up: those with the member that it names, where it names one.</summary>
    public static GrainSet Of(Measure measure, GrainSet set)
    {
        foreach (var column in measure.Fixes.Where(set.Columns.Contains))
        {
            var at = set.Columns.IndexOf(column);
            if (MemberOf(measure.Expression, column) is { } member)
            {
                set = set with { Grains = [.. set.Grains.Where(g => g.Values[at] == member)] };
            }
        }

        return set;
    }

    // "Kind" = 'incident', everywhere the same; null for anything else.
    private static string? MemberOf(string expression, string column)
    {
        var named = Name().Matches(expression).Count(m => m.Groups["name"].Value == column);
        string[] members = [.. Equality().Matches(expression).Where(m => m.Groups["name"].Value == column).Select(m => m.Groups["member"].Value)];
        return named == members.Length && members.Distinct().ToArray() is [var member] ? member.Replace("''", "'", StringComparison.Ordinal) : null;
    }

    [GeneratedRegex("\"(?<name>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex("\"(?<name>[^\"]+)\"\\s*=\\s*'(?<member>([^']|'')*)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Equality();
}
