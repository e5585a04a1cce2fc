using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// Leaves out figures that are shared out to other boundaries, unless the query says that it means them: by naming a boundary set, a
/// basis, an area or a row. Without this a ward's offences would be there twice, on its own land and on its successors'.
/// </summary>
internal static class SuppliedAreaPass
{
    private const string BoundarySet = "BoundarySet";
    private static readonly string[] Naming = [BoundarySet, GeographyBasis.Column, "AreaCode", "AreaKey"];

    /// <summary>The tree over the areas as supplied; the same tree where it names its areas, or where nothing is shared out.</summary>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue)
    {
        var source = FlatColumn.SourceOf(tree, catalogue);
        return IsSharedOut(source) && !NamesAreas(tree, source, catalogue) ? AsSupplied(tree) : tree;
    }

    private static bool IsSharedOut(Relation source) => source.FindColumn(BoundarySet) is not null
        && new RemainingGrains(source.Grains, OneArea: false).MembersOf(GeographyBasis.Column).Contains(GeographyBasis.Apportioned);

    private static bool NamesAreas(QueryTree tree, Relation source, Catalogue catalogue) =>
        QueryTreeInput.Chain(tree).Any(node => node switch
        {
            QueryTree.Where where => NamesAreas(where, source, RemainingGrains.Names(where.Input, source, catalogue)),
            QueryTree.GroupBy groupBy => groupBy.Keys.Select(RemainingGrains.Names(groupBy.Input, source, catalogue)).Any(n => n is BoundarySet or GeographyBasis.Column),
            _ => false,
        });

    private static bool NamesAreas(QueryTree.Where where, Relation source, Func<ColumnPath, string?> names) =>
        Conjunction.Columns(where.Condition).Any(c => Naming.Contains(names(c)))
        || (source.Key is [var key] && Conjunction.And(where.Condition).Exists(t => IsEqual(t, key)));

    // A row by its key. A page after the first compares the key too, but not for equality.
    private static bool IsEqual(Expression term, string key) =>
        term is Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Column { Path: { Navigation: null } path }, Right: Expression.Literal } && path.Name == key;

    private static QueryTree AsSupplied(QueryTree tree) => tree is QueryTree.From
        ? new QueryTree.Where(tree, new Expression.Compare(
            ComparisonOperator.NotEqual,
            new Expression.Column(new ColumnPath(null, GeographyBasis.Column)),
            new Expression.Literal(GeographyBasis.Apportioned, ColumnType.String)))
        : QueryTreeInput.Map(tree, AsSupplied);
}
