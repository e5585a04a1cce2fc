using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>The rows of a fact's coverage table, whose columns bear the served names.</summary>
internal sealed class CoverageRows(Relation fact, DateOnly? asOf, SqlParameters parameters) : RowSource
{
    private const string Self = "r";

    // What was received and then withdrawn is no longer there.
    public override IEnumerable<string> Conditions =>
        (fact.Versioned ? Validity.Conditions(Self, asOf, parameters) : []).Append($"{SqlName.Of(Self, "status")} <> {StatusSql.Withdrawn}");

    public override string Read(ColumnPath path) => SqlName.Of(Self, path.Name);

    public override void Print(SqlWriter writer) =>
        writer.Line($"FROM {SqlName.Quote(fact.Coverage ?? throw new UnreachableException(fact.Stem))} AS {Self}");
}
