using System.Diagnostics;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// What was received, once a borough and month, beside every member of a dimension, with whether the taxonomy of that month can tell it.
/// </summary>
internal sealed class ToldRows(SelectBlock received, ToldMembers told) : RowSource
{
    private const string Self = "u";

    /// <summary>Whether the month's taxonomy has the member.</summary>
    public string IsTold => $"{SqlName.Of("v", told.Vocabulary.Key)} IS NOT NULL";

    public override string Read(ColumnPath path) =>
        told.Keys.Contains(path) || path.Navigation is not null ? SqlName.Of("d", Physical(path)) : SqlName.Of(Self, received.Expose(path));

    public override void Print(SqlWriter writer)
    {
        var (key, taxonomy) = (told.Vocabulary.Key, received.Expose(new ColumnPath(null, CoverageRows.Taxonomy)));
        writer.Line("FROM (");
        writer.Indented(() => received.Print(writer));
        writer.Line($") AS {Self}");
        writer.Line($"CROSS JOIN {SqlName.Quote(told.Dimension.Table)} AS d");
        writer.Line($"LEFT JOIN {SqlName.Quote(told.Vocabulary.Table)} AS v ON {SqlName.Of("v", CoverageRows.Taxonomy)} = {SqlName.Of(Self, taxonomy)} AND {SqlName.Of("v", key)} = {SqlName.Of("d", told.Through.TargetKey)}");
    }

    private string Physical(ColumnPath path) => told.PhysicalOf(path) ?? throw new UnreachableException(path.ToString());
}
