using Warehouse.Catalog;
using Warehouse.Sql;

namespace Warehouse.Build.Values;

/// <summary>
/// Which members of a fact's vocabulary a measure counts, found by putting one event of each member through its expression; and from
/// that which taxonomies cannot tell the measure. A measure that no member decides is told by all.
/// </summary>
internal static class TaxonomyCells
{
    public static void Fill(BuildDatabase database, ValueFact fact, Relation[] relations)
    {
        if (fact.Relation.Vocabulary is not { } vocabulary)
            return;
        var through = fact.Relation.Navigations.First(n => n.ForeignKey == vocabulary.Key);
        var dimension = relations.Single(r => r.Stem == through.Target);
        database.Execute($"""
            INSERT INTO value_member
            SELECT measure_key, member_key
            FROM (
                SELECT member_key, unnest([{string.Join(", ", fact.Measures.Select(m => m.Key))}]) AS measure_key, unnest([{string.Join(", ", fact.Measures.Select(m => m.Column))}]) AS counted
                FROM (
                    SELECT member_key, {CellRows.Aggregates(fact)}
                    FROM (SELECT d.{ServedRows.Quote(through.TargetKey)} AS member_key, {OneEvent(fact, through)} FROM {ServedRows.Quote(dimension.Table)} AS d)
                    GROUP BY member_key))
            WHERE counted > 0
            """);
        database.Execute($"""
            INSERT INTO value_untold
            SELECT '{fact.Relation.Stem}', t.taxonomy, list(m.measure_key)
            FROM (SELECT DISTINCT taxonomy FROM {ServedRows.Quote(vocabulary.Table)}) AS t
            CROSS JOIN (SELECT DISTINCT v.measure_key FROM value_member AS v JOIN value_measure AS l USING (measure_key) WHERE l.fact = '{fact.Relation.Stem}') AS m
            WHERE NOT EXISTS (
                FROM {ServedRows.Quote(vocabulary.Table)} AS o
                JOIN value_member AS v ON v.member_key = o.{ServedRows.Quote(vocabulary.Key)} AND v.measure_key = m.measure_key
                WHERE o.taxonomy = t.taxonomy)
            GROUP BY t.taxonomy
            """);
    }

    // What does not come from the member is one where it is counted, and nothing where it is told.
    private static string OneEvent(ValueFact fact, Navigation through) => string.Join(", ", CellRows.Names(fact).Select(fact.Relation.FindColumn).OfType<Column>().Select(c =>
        (c.Navigation == through.Name ? $"d.{ServedRows.Quote(c.Physical)}" : c.Additive ? "1" : $"NULL::{SqlType.NameOf(c.Type)}") + $" AS {ServedRows.Quote(c.Name)}").DefaultIfEmpty("1 AS event"));
}
