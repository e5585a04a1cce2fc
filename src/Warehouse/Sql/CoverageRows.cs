using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>The rows of a fact's coverage table, whose columns bear the served names.</summary>
internal sealed class CoverageRows(Relation fact, QueryTree.From source, Catalogue catalogue, SqlParameters parameters) : RowSource
{
    private const string Self = "r";
    private const string Calendar = "l";
    private bool readsCalendar;

    /// <summary>Name of the column that says what offences, or other members, the source of a month can tell.</summary>
    public const string Taxonomy = "taxonomy";

    /// <summary>What was received and then withdrawn.</summary>
    public static string IsWithdrawn => $"{SqlName.Of(Self, "status")} = {StatusSql.Withdrawn}";

    /// <summary>Why.</summary>
    public static string Reason => SqlName.Of(Self, "reason");

    public override IEnumerable<string> Conditions => fact.Versioned ? Validity.Conditions(Self, source.AsOf, parameters) : [];

    public override string Read(ColumnPath path)
    {
        var column = fact.FindColumn(path.Name);
        if (source.Periods is not null && column?.Navigation == PeriodCatalogue.Period)
            return SqlName.Of(PeriodJoin.Alias, column.Physical);
        if (source.Later == 0 || (path.Name != "Month" && !IsOfCalendar(column)))
            return SqlName.Of(Self, path.Name);
        readsCalendar |= path.Name != "Month";
        return path.Name == "Month" ? Month : SqlName.Of(Calendar, column!.Physical);
    }

    public override void Print(SqlWriter writer)
    {
        writer.Line($"FROM {SqlName.Quote(fact.Coverage ?? throw new UnreachableException(fact.Stem))} AS {Self}");
        if (readsCalendar && catalogue.FindStem("month") is { } months)
            writer.Line($"JOIN {SqlName.Quote(months.Table)} AS {Calendar} ON {SqlName.Of(Calendar, months.FindColumn("Month")!.Physical)} = {Month}");
        if (source.Periods is { } asked)
            new PeriodJoin(asked, fact, catalogue, parameters).Print(writer, Month);
    }

    private string Month => source.Later == 0 ? SqlName.Of(Self, "Month") : LaterSql.Of(SqlName.Of(Self, "Month"), source.Later);

    private bool IsOfCalendar(Column? column) => column?.Navigation is { } through && fact.FindNavigation(through)?.Target == "month";
}
