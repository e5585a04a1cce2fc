using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>The columns that the rows of a tree have: what a name can mean at one stage of a query.</summary>
/// <param name="Name">What messages call the rows.</param>
/// <param name="Columns">Every column, in order; hidden ones have been left out by a select and only serve the order.</param>
/// <param name="Key">The columns that tell one row from another.</param>
/// <param name="Relation">The relation while the rows are still its own; null once they are grouped.</param>
internal sealed record Scope(string Name, ImmutableArray<ScopeColumn> Columns, ImmutableArray<ColumnPath> Key, Relation? Relation)
{
    /// <summary>The columns of the rows that <paramref name="tree"/> gives.</summary>
    public static Scope Of(QueryTree tree, Catalogue catalogue) => tree switch
    {
        QueryTree.From from => OfRelation(catalogue.FindSet(from.SetName) ?? throw QueryErrors.UnknownSet(from.SetName, catalogue.Relations.Select(r => r.SetName))),
        QueryTree.Where where => Of(where.Input, catalogue),
        QueryTree.OrderBy orderBy => Of(orderBy.Input, catalogue),
        QueryTree.Page page => Of(page.Input, catalogue),
        QueryTree.WithStatus status => Of(status.Input, catalogue),
        QueryTree.WithMeasures measures => OfMeasures(measures, catalogue),
        QueryTree.Compare compare => ComparisonColumns.Of(compare, Of(compare.Input, catalogue)),
        QueryTree.Contributions split => ComparisonColumns.OfSplit(Of(split.Input, catalogue)),
        QueryTree.Denied denied => Of(denied.Input, catalogue),
        QueryTree.GroupBy groupBy => OfGroups(groupBy, Of(groupBy.Input, catalogue), catalogue),
        QueryTree.Select select => Of(select.Input, catalogue).Narrow(select.Columns, catalogue),
        QueryTree.Count => new Scope("$count", [new ScopeColumn(new ColumnPath(null, "Count"), ColumnType.Int64, Nullable: false, Additive: true, Hidden: false)], [], null),
        _ => throw new UnreachableException(tree.GetType().Name),
    };

    /// <summary>The column at that path, or null; hidden columns are found too.</summary>
    public ScopeColumn? Find(ColumnPath path, Catalogue catalogue) =>
        Columns.FirstOrDefault(c => c.Path == path) ?? (path.Navigation is null || Relation is null ? null : FindThrough(path, Relation, catalogue));

    /// <summary>The names that a caller may use.</summary>
    public IEnumerable<string> KnownNames(Catalogue catalogue) =>
        Columns.Where(c => !c.Hidden).Select(c => c.Path.ToString())
            .Concat((Relation?.Navigations ?? []).SelectMany(n => catalogue.FindStem(n.Target)?.Columns.Select(c => $"{n.Name}/{c.Name}") ?? []));

    private static Scope OfRelation(Relation relation)
    {
        var columns = relation.Columns.Select(c => new ScopeColumn(new ColumnPath(null, c.Name), c.Type, c.Nullable, c.Additive, Hidden: false) { Weighted = c.Weighted });
        var key = relation.Key.IsEmpty ? relation.Columns.Select(c => c.Name) : relation.Key;
        return new Scope(relation.SetName, [.. columns], [.. key.Select(k => new ColumnPath(null, k))], relation);
    }

    private static Scope OfGroups(QueryTree.GroupBy groupBy, Scope rows, Catalogue catalogue)
    {
        var keys = groupBy.Keys.Select(k => rows.Require(k, catalogue) with { Hidden = false, Additive = false, Weighted = false, HasStatus = false, HasBasis = false, Parts = null });
        var bases = groupBy.Aggregates.OfType<Aggregate.WorstBasis>().Select(a => a.Alias).ToHashSet();
        var overlaps = groupBy.Source().Period is { } type && PeriodTypes.Overlaps(type);
        var values = groupBy.Aggregates.Where(a => !a.IsCompanion).Select(a => AggregateTypes.ColumnOf(a, rows, catalogue)).Select(c => c with
        {
            Additive = c.Additive && !overlaps,
            HasBasis = bases.Contains(Companion.Basis(c.Path.Name)),
        });
        return new Scope($"the groups of {rows.Name}", [.. keys, .. values], groupBy.Keys, null);
    }

    // A ratio rests on areas that are known as well as those above and those below the line.
    private static Scope OfMeasures(QueryTree.WithMeasures measures, Catalogue catalogue)
    {
        var (asked, made) = (Of(measures.Asked, catalogue), Of(measures.Input, catalogue));
        var inexact = made.Columns.Where(c => c.HasBasis).Select(c => c.Path.Name).ToHashSet();
        return asked with { Columns = [.. asked.Columns.Select(c => c with { HasBasis = IsInexact(c.Path) })] };

        bool IsInexact(ColumnPath path) => measures.Terms.FirstOrDefault(t => path == new ColumnPath(null, t.Alias)) is { } term
            ? term.Other is { HasBasis: true } || term.Made.Any(m => inexact.Contains(m.Alias))
            : path.Navigation is null && inexact.Contains(path.Name);
    }

    private Scope Narrow(ImmutableArray<ColumnPath> paths, Catalogue catalogue)
    {
        var shown = paths.Select(p => Require(p, catalogue));
        var hidden = Columns.Where(c => !paths.Contains(c.Path)).Select(c => c with { Hidden = true });
        return this with { Columns = [.. shown, .. hidden] };
    }

    /// <summary>The column at that path; a caller's error when there is none.</summary>
    public ScopeColumn Require(ColumnPath path, Catalogue catalogue) =>
        Find(path, catalogue) ?? throw QueryErrors.UnknownColumn(path.ToString(), Name, KnownNames(catalogue));

    private static ScopeColumn? FindThrough(ColumnPath path, Relation relation, Catalogue catalogue)
    {
        var target = relation.FindNavigation(path.Navigation!) is { } navigation ? catalogue.FindStem(navigation.Target) : null;
        return target?.FindColumn(path.Name) is { } column
            ? new ScopeColumn(path, column.Type, Nullable: true, Additive: false, Hidden: false)
            : null;
    }
}

/// <summary>A column at one stage of a query.</summary>
/// <param name="Path">Its name there.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Nullable">Whether a value may be null.</param>
/// <param name="Additive">Whether its values may be summed.</param>
/// <param name="Hidden">Whether a select has left it out.</param>
/// <param name="HasStatus">Whether status and reason of each value are computed beside it.</param>
internal sealed record ScopeColumn(ColumnPath Path, ColumnType Type, bool Nullable, bool Additive, bool Hidden, bool HasStatus = false)
{
    /// <summary>Whether a value is a count times a weight, rounded.</summary>
    public bool Weighted { get; init; }

    /// <summary>What is computed beside each value of a measure; null where that is nothing.</summary>
    public MeasureParts? Parts { get; init; }

    /// <summary>Whether it is computed beside each value how well its areas are known.</summary>
    public bool HasBasis { get; init; }
}
