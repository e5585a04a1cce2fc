using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Warehouse.Catalog;
using Warehouse.Sql;

namespace Warehouse.Query;

/// <summary>
/// What a measure counts of the dimension of a fact's vocabulary, by the FILTER of its own expression. A month whose taxonomy tells none
/// of these members has no number of it, and no zero.
/// </summary>
/// <param name="Alias">Name of its value.</param>
/// <param name="Conditions">SQL conditions over served names; a member is counted for which one of them is true.</param>
internal sealed partial record MeasureFilter(string Alias, ImmutableArray<string> Conditions)
{
    /// <summary>The filters among the aggregates of a group that are about the vocabulary's dimension and nothing else.</summary>
    public static ImmutableArray<MeasureFilter> Of(QueryTree.GroupBy groupBy, Relation fact, Catalogue catalogue)
    {
        if (fact.Vocabulary is not { } vocabulary || fact.Navigations.FirstOrDefault(n => n.ForeignKey == vocabulary.Key)?.Name is not { } through)
        {
            return [];
        }

        return
        [
            .. from aggregate in groupBy.Aggregates.OfType<Aggregate.OfMeasure>()
               let expression = catalogue.FindMeasure(fact.Stem, aggregate.Measure)?.Expression ?? ""
               let conditions = Filter().Matches(expression).Select(m => m.Groups["condition"].Value).ToImmutableArray()
               where !conditions.IsEmpty && conditions.All(c => MeasureSql.Names(c).All(n => fact.FindColumn(n)?.Navigation == through))
               select new MeasureFilter(aggregate.Alias, conditions),
        ];
    }

    [GeneratedRegex(@"FILTER\s*\(\s*WHERE\s+(?<condition>(?>[^()']|'[^']*'|(?<open>\()|(?<-open>\)))*(?(open)(?!)))\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filter();
}
