using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// What wards are parts of. The wards of a borough add up to less than the borough: what has no ward is in the borough's own series only.
/// </summary>
internal static class WholeArea
{
    private static readonly string[] OfWardsOnly = ["AreaType", "SourceCode", "BoundarySet", GeographyBasis.Column];
    private static readonly string[] AreaNames = ["AreaCode", "AreaName", "AreaKey"];

    /// <summary>Whether the parts are all the wards of named boroughs.</summary>
    public static bool IsOfWards(QueryTree.GroupBy parts, Catalogue catalogue)
    {
        var (conditions, names) = Conditions(parts, catalogue);
        return parts.Keys.Any(k => AreaNames.Contains(FlatColumn.NameOf(k, FlatColumn.SourceOf(parts, catalogue), catalogue)))
            && conditions.Any(c => names(c) is ["AreaType"] && Says(c, "ward"))
            && conditions.Any(c => names(c) is ["BoroughCode"] or ["BoroughName"])
            && !conditions.Any(c => names(c).Any(AreaNames.Contains));
    }

    /// <summary>The groups over the boroughs' own series where the parts are wards; else over the parts themselves.</summary>
    public static QueryTree.GroupBy Of(QueryTree.GroupBy parts, Catalogue catalogue)
    {
        if (!IsOfWards(parts, catalogue))
            return parts;
        var (conditions, names) = Conditions(parts, catalogue);
        QueryTree rows = new QueryTree.Where(parts.Source(), new Expression.Compare(
            ComparisonOperator.Equal, new Expression.Column(new ColumnPath(null, "AreaType")), new Expression.Literal("borough", ColumnType.String)));
        return parts with { Input = conditions.Where(c => !names(c).Any(OfWardsOnly.Contains)).Aggregate(rows, (input, condition) => new QueryTree.Where(input, condition)) };
    }

    private static (ImmutableArray<Expression> Conditions, Func<Expression, string?[]> Names) Conditions(QueryTree.GroupBy parts, Catalogue catalogue)
    {
        var fact = FlatColumn.SourceOf(parts, catalogue);
        ImmutableArray<Expression> conditions = [.. QueryTreeInput.Chain(parts.Input).OfType<QueryTree.Where>().SelectMany(w => Conjunction.And(w.Condition))];
        return (conditions, c => [.. Conjunction.Columns(c).Select(p => FlatColumn.NameOf(p, fact, catalogue)).Distinct()]);
    }

    private static bool Says(Expression condition, string value) => condition switch
    {
        Expression.Compare { Operator: ComparisonOperator.Equal, Right: Expression.Literal literal } => Equals(literal.Value, value),
        Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Literal literal } => Equals(literal.Value, value),
        Expression.In { Values: [var only] } => Equals(only.Value, value),
        _ => false,
    };
}
