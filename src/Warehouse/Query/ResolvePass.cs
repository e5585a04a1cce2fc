using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Checks every name and type of a tree against the catalogue, stage by stage, and types its literals.</summary>
internal static class ResolvePass
{
    /// <summary>The tree with typed literals; a caller's error for what the catalogue does not have.</summary>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue) => tree switch
    {
        QueryTree.From from => Known(from, catalogue),
        QueryTree.Where where => Where(where, catalogue),
        QueryTree.GroupBy groupBy => GroupBy(groupBy, catalogue),
        QueryTree.OrderBy orderBy => OrderBy(orderBy, catalogue),
        QueryTree.Select select => Select(select, catalogue),
        QueryTree.Page page => Page(page, catalogue),
        QueryTree.Compare compare => Named(compare with { Input = Apply(compare.Input, catalogue) }, catalogue),
        QueryTree.Contributions split => Named(split with { Input = Apply(split.Input, catalogue) }, catalogue),
        QueryTree.Count count => new QueryTree.Count(Apply(count.Input, catalogue)),
        _ => throw new UnreachableException(tree.GetType().Name),
    };

    private static QueryTree Named(QueryTree tree, Catalogue catalogue)
    {
        var names = new HashSet<ColumnPath>();
        return Scope.Of(tree, catalogue).Columns.FirstOrDefault(c => !names.Add(c.Path)) is { } twice ? throw QueryErrors.DuplicateName(twice.Path.ToString()) : tree;
    }

    private static QueryTree.From Known(QueryTree.From from, Catalogue catalogue)
    {
        _ = Scope.Of(from, catalogue);
        return from;
    }

    private static QueryTree.Where Where(QueryTree.Where where, Catalogue catalogue)
    {
        var input = Apply(where.Input, catalogue);
        return new QueryTree.Where(input, new ExpressionResolver(Scope.Of(input, catalogue), catalogue).Condition(where.Condition));
    }

    private static QueryTree.GroupBy GroupBy(QueryTree.GroupBy groupBy, Catalogue catalogue)
    {
        var input = Apply(groupBy.Input, catalogue);
        var scope = Scope.Of(input, catalogue);
        var keys = Distinct(groupBy.Keys, scope, catalogue);
        var names = keys.Select(k => k.ToString()).ToHashSet();
        foreach (var aggregate in groupBy.Aggregates)
        {
            Check(aggregate, scope, catalogue);
            if (!names.Add(aggregate.Alias))
            {
                throw QueryErrors.DuplicateName(aggregate.Alias);
            }
        }

        return groupBy with { Input = input, Keys = keys };
    }

    private static void Check(Aggregate aggregate, Scope scope, Catalogue catalogue)
    {
        _ = AggregateTypes.ColumnOf(aggregate, scope, catalogue);
        if (aggregate is not Aggregate.OfColumn column)
        {
            return;
        }

        var found = Visible(column.Path, scope, catalogue);
        if (column.Method is AggregationMethod.Sum or AggregationMethod.Average && !Literals.IsNumber(found.Type))
        {
            throw QueryErrors.WrongOperand(column.Method.ToString().ToLowerInvariant(), "numbers", found.Type);
        }
    }

    private static QueryTree.OrderBy OrderBy(QueryTree.OrderBy orderBy, Catalogue catalogue)
    {
        var input = Apply(orderBy.Input, catalogue);
        var scope = Scope.Of(input, catalogue);
        var keys = orderBy.Keys.DistinctBy(k => k.Path).ToImmutableArray();
        foreach (var key in keys)
        {
            Visible(key.Path, scope, catalogue);
        }

        return new QueryTree.OrderBy(input, keys);
    }

    private static QueryTree.Select Select(QueryTree.Select select, Catalogue catalogue)
    {
        var input = Apply(select.Input, catalogue);
        return new QueryTree.Select(input, Distinct(select.Columns, Scope.Of(input, catalogue), catalogue));
    }

    private static QueryTree.Page Page(QueryTree.Page page, Catalogue catalogue) => page switch
    {
        { Skip: < 0 } => throw QueryErrors.NegativePage("$skip", page.Skip),
        { Top: < 0 } => throw QueryErrors.NegativePage("$top", page.Top.Value),
        _ => page with { Input = Apply(page.Input, catalogue) },
    };

    private static ImmutableArray<ColumnPath> Distinct(ImmutableArray<ColumnPath> paths, Scope scope, Catalogue catalogue)
    {
        foreach (var path in paths)
        {
            Visible(path, scope, catalogue);
        }

        return [.. paths.Distinct()];
    }

    private static ScopeColumn Visible(ColumnPath path, Scope scope, Catalogue catalogue) =>
        scope.Find(path, catalogue) is { Hidden: false } column
            ? column
            : throw QueryErrors.UnknownColumn(path.ToString(), scope.Name, scope.KnownNames(catalogue));
}
