using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Sets beside every aggregated value the worst status and geography basis of its rows, and the test of what has been received.</summary>
internal static class StatusPass
{
    private static readonly ColumnPath Status = new(null, "Status");
    private static readonly ColumnPath Reason = new(null, "Reason");
    private static readonly ColumnPath Basis = new(null, GeographyBasis.Column);

    /// <summary>The tree in which every group carries the status of its values.</summary>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue)
    {
        if (tree is QueryTree.Denied)
        {
            return tree;
        }

        var mapped = QueryTreeInput.Map(tree, input => Apply(input, catalogue));
        return mapped is QueryTree.GroupBy groupBy ? WithStatus(groupBy, catalogue) : mapped;
    }

    private static QueryTree WithStatus(QueryTree.GroupBy groupBy, Catalogue catalogue)
    {
        var rows = Scope.Of(groupBy.Input, catalogue);
        var inexact = rows.Relation is { } relation && MayBeInexact(groupBy.Input, relation, catalogue);
        var companions = groupBy.Aggregates
            .Where(a => AggregateTypes.ColumnOf(a, rows, catalogue).HasStatus)
            .SelectMany(a => Companions(a, rows, inexact, catalogue))
            .ToImmutableArray();
        if (companions.IsEmpty)
        {
            return groupBy;
        }

        var aggregates = groupBy.Aggregates.AddRange(companions).Add(new Aggregate.OfRows(Companion.Rows));
        var coverage = rows.Relation is { } fact ? new CoveragePlan(groupBy, fact, catalogue).Test() : null;
        return new QueryTree.WithStatus(groupBy with { Aggregates = aggregates }, coverage);
    }

    private static IEnumerable<Aggregate> Companions(Aggregate aggregate, Scope rows, bool inexact, Catalogue catalogue)
    {
        var (status, reason) = SourcesOf(aggregate, rows, catalogue);
        var basis = aggregate is Aggregate.OfColumn column && rows.Require(column.Path, catalogue).HasBasis
            ? new ColumnPath(null, Companion.Basis(column.Path.Name))
            : inexact ? Basis : null;
        yield return new Aggregate.WorstStatus(Companion.Status(aggregate.Alias), status);
        yield return new Aggregate.AnyReason(Companion.Reason(aggregate.Alias), reason);
        if (basis is not null)
        {
            yield return new Aggregate.WorstBasis(Companion.Basis(aggregate.Alias), basis);
        }
    }

    private static (ColumnPath? Status, ColumnPath? Reason) SourcesOf(Aggregate aggregate, Scope rows, Catalogue catalogue) =>
        aggregate is Aggregate.OfColumn column && rows.Require(column.Path, catalogue).HasStatus
            ? (new ColumnPath(null, Companion.Status(column.Path.Name)), new ColumnPath(null, Companion.Reason(column.Path.Name)))
            : (Existing(Status, rows), Existing(Reason, rows));

    // Where the filter leaves only rows whose areas are exact there is nothing to look at.
    private static bool MayBeInexact(QueryTree rows, Relation fact, Catalogue catalogue) =>
        fact.FindColumn(GeographyBasis.Column) is not null
        && RemainingGrains.Of(rows, fact, catalogue).MembersOf(GeographyBasis.Column).Any(m => m is not null and not GeographyBasis.Exact);

    private static ColumnPath? Existing(ColumnPath path, Scope rows) => rows.Relation?.FindColumn(path.Name) is null ? null : path;
}
