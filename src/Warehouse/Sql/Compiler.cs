using System.Collections.Immutable;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Disclosure;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>From the neutral query to SQL. Every channel goes through here, so every number means the same everywhere.</summary>
public static class Compiler
{
    /// <summary>Compiles a query.</summary>
    /// <param name="tree">The query.</param>
    /// <param name="catalogue">What the snapshot holds.</param>
    /// <param name="role">Who asks.</param>
    /// <param name="asOf">The day as of which to answer; null for what is current.</param>
    /// <exception cref="QueryException">The query names what is not there, is not allowed, or would give a wrong number.</exception>
    public static Statement Compile(QueryTree tree, Catalogue catalogue, Role role, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(catalogue);
        catalogue = PeriodCatalogue.For(tree, catalogue);
        var passed = Passes(tree, catalogue, role, asOf);
        return Print(passed, catalogue) with
        {
            Breaks = BreakFinder.Of(passed, catalogue),
            Definitions = Definition.Of(tree, catalogue),
            Ranges = KeyRanges.Of(tree, passed, catalogue, slice => Print(Passes(slice, catalogue, role, asOf), catalogue)),
        };
    }

    private static QueryTree Passes(QueryTree tree, Catalogue catalogue, Role role, DateOnly? asOf)
    {
        var resolved = ResolvePass.Apply(tree, catalogue);
        var permitted = DisclosurePass.Apply(resolved, catalogue, role);
        var compared = new ComparePass(catalogue, t => Unordered(Passes(t, catalogue, role, asOf))).Apply(permitted);
        var whole = PeriodPass.Apply(compared, catalogue);
        var supplied = SuppliedAreaPass.Apply(whole, catalogue);
        var sound = GrainPass.Apply(supplied, catalogue);
        var dated = AsOfPass.Apply(sound, catalogue, asOf);
        var ordered = TotalOrderPass.Apply(dated, catalogue);
        var counted = MeasurePass.Apply(ordered, catalogue);
        return StatusPass.Apply(counted, catalogue);
    }

    // What stands beside other groups needs no order of its own.
    private static QueryTree Unordered(QueryTree tree) => tree is QueryTree.OrderBy order ? order.Input : tree;

    private static Statement Print(QueryTree tree, Catalogue catalogue)
    {
        var parameters = new SqlParameters();
        var block = new SelectBuilder(catalogue, parameters).Build(tree);
        var columns = ImmutableArray.CreateBuilder<ResultColumn>();
        foreach (var column in Scope.Of(tree, catalogue).Columns.Where(c => !c.Hidden))
        {
            columns.AddRange(Columns(column, block));
        }

        var order = Order(tree, catalogue, block, columns);
        var writer = new SqlWriter();
        block.Print(writer);
        return new Statement(writer.ToString(), parameters.Values, columns.ToImmutable()) { Order = order };
    }

    private static IEnumerable<ResultColumn> Columns(ScopeColumn column, SelectBlock block)
    {
        var name = block.Expose(column.Path);
        yield return new ResultColumn(name, column.Type, column.Nullable, ResultRole.Value);
        if (column.HasStatus)
        {
            var (status, reason) = (Companion.Status(name), Companion.Reason(name));
            yield return new ResultColumn(block.Expose(new ColumnPath(null, status)), ColumnType.String, Nullable: false, ResultRole.Status, name);
            yield return new ResultColumn(block.Expose(new ColumnPath(null, reason)), ColumnType.String, Nullable: true, ResultRole.Reason, name);
        }

        if (column.HasBasis)
        {
            yield return new ResultColumn(block.Expose(new ColumnPath(null, Companion.Basis(name))), ColumnType.String, Nullable: true, ResultRole.GeographyBasis, name);
        }

        foreach (var (part, type, role) in PartColumns.Of(name, column.Parts))
        {
            yield return new ResultColumn(block.Expose(new ColumnPath(null, part)), type, Nullable: true, role, name);
        }
    }

    private static ImmutableArray<ResultOrder> Order(QueryTree tree, Catalogue catalogue, SelectBlock block, ImmutableArray<ResultColumn>.Builder columns)
    {
        var nodes = QueryTreeInput.Chain(tree).TakeWhile(n => n is QueryTree.Page or QueryTree.Select or QueryTree.OrderBy).ToArray();
        if (nodes.OfType<QueryTree.OrderBy>().FirstOrDefault() is not { } orderBy || !nodes.Any(n => n is QueryTree.Page { Top: not null }))
        {
            return [];
        }

        var scope = Scope.Of(orderBy.Input, catalogue);
        var order = ImmutableArray.CreateBuilder<ResultOrder>();
        foreach (var key in orderBy.Keys)
        {
            var ordinal = block.OrdinalOf(key.Path);
            if (ordinal == columns.Count)
            {
                var column = scope.Require(key.Path, catalogue);
                columns.Add(new ResultColumn(key.Path.ToString(), column.Type, column.Nullable, ResultRole.Order));
            }

            order.Add(new ResultOrder(key.Path, ordinal, key.Descending));
        }

        return order.ToImmutable();
    }
}
