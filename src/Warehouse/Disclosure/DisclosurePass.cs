using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Disclosure;

/// <summary>
/// The one place where protected facts are protected. Until the protected aggregate exists the total of a sensitive relation is null with
/// status denied, and every other use of a sensitive relation or measure is refused, whoever asks and in whatever position: rows,
/// filter, order, group, count or navigation.
/// </summary>
internal static class DisclosurePass
{
    /// <summary>The tree in which every sensitive aggregate is protected for <paramref name="role"/>; denied where that cannot be.</summary>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue, Role role)
    {
        var source = FlatColumn.SourceOf(tree, catalogue);
        if (source.Sensitive && Withheld(tree, catalogue) is { } total)
        {
            return total;
        }

        return SensitiveName(tree, source, catalogue) is { } name ? throw QueryErrors.Denied(name, role.ToString().ToLowerInvariant()) : tree;
    }

    // The total of everything is answered, so that a report can show that there is a number and that it is withheld: the answer depends
    // on the question alone. Null where more than that is asked.
    private static QueryTree? Withheld(QueryTree tree, Catalogue catalogue) => tree switch
    {
        QueryTree.Page or QueryTree.OrderBy or QueryTree.Select =>
            Withheld(QueryTreeInput.Of(tree)!, catalogue) is { } total ? QueryTreeInput.Map(tree, _ => total) : null,
        QueryTree.GroupBy { Keys.IsEmpty: true, Input: QueryTree.From } groupBy when groupBy.Aggregates.All(a => HasStatus(a, groupBy, catalogue)) =>
            new QueryTree.Denied(groupBy),
        QueryTree.Compare compare => Withheld(compare.Input, catalogue) is null ? null : new QueryTree.Denied(compare),
        _ => null,
    };

    // A number of rows has no status that could say that it is withheld.
    private static bool HasStatus(Aggregate aggregate, QueryTree.GroupBy groupBy, Catalogue catalogue) =>
        AggregateTypes.ColumnOf(aggregate, Scope.Of(groupBy.Input, catalogue), catalogue).HasStatus;

    private static string? SensitiveName(QueryTree tree, Relation source, Catalogue catalogue)
    {
        if (source.Sensitive)
        {
            return source.SetName;
        }

        var nodes = QueryTreeInput.Chain(tree).ToArray();
        var shown = Scope.Of(tree, catalogue).Columns.Where(c => !c.Hidden).Select(c => c.Path);
        return nodes.SelectMany(PathsOf).Concat(shown).Select(p => SensitiveTarget(p, source, catalogue)).FirstOrDefault(n => n is not null)
            ?? nodes.Select(n => SensitiveMeasure(n, source, catalogue)).FirstOrDefault(n => n is not null);
    }

    private static string? SensitiveTarget(ColumnPath path, Relation source, Catalogue catalogue)
    {
        var navigation = path.Navigation ?? source.FindColumn(path.Name)?.Navigation;
        var target = navigation is null ? null : source.FindNavigation(navigation)?.Target;
        return target is not null && catalogue.FindStem(target) is { Sensitive: true } relation ? relation.SetName : null;
    }

    private static string? SensitiveMeasure(QueryTree node, Relation source, Catalogue catalogue) =>
        node is QueryTree.GroupBy groupBy
            ? groupBy.Aggregates.OfType<Aggregate.OfMeasure>()
                .FirstOrDefault(a => catalogue.FindMeasure(source.Stem, a.Measure) is { } measure && IsSensitive(measure, catalogue))?.Measure
            : null;

    // A ratio gives away either of its sides.
    private static bool IsSensitive(Measure measure, Catalogue catalogue) => measure.Sensitive
        || catalogue.FindStem(measure.Fact) is { Sensitive: true }
        || (measure.IsRatio && (IsSensitive(catalogue.NumeratorOf(measure), catalogue) || IsSensitive(catalogue.DenominatorOf(measure), catalogue)));

    private static IEnumerable<ColumnPath> PathsOf(QueryTree node) => node switch
    {
        QueryTree.Where where => Conjunction.Columns(where.Condition),
        QueryTree.GroupBy groupBy => [.. groupBy.Keys, .. groupBy.Aggregates.OfType<Aggregate.OfColumn>().Select(a => a.Path)],
        QueryTree.OrderBy orderBy => orderBy.Keys.Select(k => k.Path),
        QueryTree.Select select => select.Columns,
        _ => [],
    };
}
