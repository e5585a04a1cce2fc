using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>The rows of a fact's coverage table, whose columns bear the served names.</summary>
internal sealed class CoverageRows(Relation fact, DateOnly? asOf, SqlParameters parameters) : RowSource
{
    private const string Self = "r";

    /// <summary>Name of the column that says what offences, or other members, the source of a month can tell.</summary>
    public const string Taxonomy = "taxonomy";

    /// <summary>What was received and then withdrawn.</summary>
    public static string IsWithdrawn => $"{SqlName.Of(Self, "status")} = {StatusSql.Withdrawn}";

    /// <summary>Why.</summary>
    public static string Reason => SqlName.Of(Self, "reason");

    public override IEnumerable<string> Conditions => fact.Versioned ? Validity.Conditions(Self, asOf, parameters) : [];

    public override string Read(ColumnPath path) => SqlName.Of(Self, path.Name);

    public override void Print(SqlWriter writer) =>
        writer.Line($"FROM {SqlName.Quote(fact.Coverage ?? throw new UnreachableException(fact.Stem))} AS {Self}");
}
