using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Prints the areas that the numerator of a ratio covers, with the first and last day of what there is of each.</summary>
internal sealed class CoveredAreasSql(CoveredAreas areas, Catalogue catalogue, SqlParameters parameters)
{
    private static readonly ColumnPath AreaCode = new(null, "AreaCode");
    private static readonly ColumnPath Month = new(null, "Month");

    /// <summary>One row for each area and key.</summary>
    public SelectBlock Build(Func<QueryTree, SelectBlock> build) => areas.Rows is { } rows ? build(rows) : Received();

    private SelectBlock Received()
    {
        var block = new SelectBlock(new CoverageRows(areas.Fact, areas.Source, catalogue, parameters), parameters);
        var print = new ExpressionSql(Scope.Of(new QueryTree.From(areas.Fact.SetName), catalogue), catalogue, p => block.Read(Flat(p)), parameters);
        foreach (var condition in areas.Conditions)
        {
            block.Where(print.Condition(condition));
        }

        if (areas.Fact.HasWithdrawnMonths)
        {
            block.Where($"NOT ({CoverageRows.IsWithdrawn})");
        }

        var month = block.Read(Month);
        block.Group(
            areas.Keys.Select(k => k.Other).Append(AreaCode).Distinct(),
            [(CoveredAreas.First, $"min({month})"), (CoveredAreas.Last, $"last_day(max({month}))")]);
        return block;
    }

    private ColumnPath Flat(ColumnPath path) => new(null, FlatColumn.NameOf(path, areas.Fact, catalogue) ?? throw new UnreachableException(path.ToString()));
}
