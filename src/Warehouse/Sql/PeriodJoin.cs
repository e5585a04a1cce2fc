using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Joins to each month the asked periods that hold it; a row then stands once in each of them.</summary>
internal sealed class PeriodJoin(AskedPeriods asked, Relation fact, Catalogue catalogue, SqlParameters parameters)
{
    /// <summary>The alias of the periods.</summary>
    public const string Alias = "\"Period\"";

    private const string Periods = "p";
    private const string Calendar = "d";

    private readonly Relation periods = catalogue.FindStem("period")!;
    private readonly Relation months = catalogue.FindStem("month")!;

    /// <summary>Writes the join beside rows whose month is <paramref name="month"/>.</summary>
    public void Print(SqlWriter writer, string month)
    {
        writer.Line("JOIN (");
        writer.Indented(() => PrintPeriods(writer));
        writer.Line($") AS {Alias} ON {month} BETWEEN {SqlName.Of(Alias, "period_start")} AND {SqlName.Of(Alias, "period_end")}");
    }

    private void PrintPeriods(SqlWriter writer)
    {
        var print = new ExpressionSql(Scope.Of(new QueryTree.From(fact.SetName), catalogue), catalogue, Read, parameters);
        string[] conditions = [$"{SqlName.Of(Periods, "period_type")} = {parameters.Add(PeriodTypes.WordOf(asked.Type))}", .. asked.OfPeriods.Concat(asked.OfMonths).Select(print.Condition)];
        string[] columns = [SqlName.Of(Periods, "period_start"), SqlName.Of(Periods, "period_end"), SqlName.Of(Periods, "label")];
        writer.List("SELECT", columns);
        writer.Line($"FROM {SqlName.Quote(periods.Table)} AS {Periods}");
        if (!asked.OfMonths.IsEmpty)
            writer.Line($"JOIN {SqlName.Quote(months.Table)} AS {Calendar} ON {Month} BETWEEN {SqlName.Of(Periods, "period_start")} AND {SqlName.Of(Periods, "period_end")}");
        for (var i = 0; i < conditions.Length; i++)
            writer.Line($"{(i == 0 ? "WHERE" : "  AND")} {conditions[i]}");
        if (!asked.OfMonths.IsEmpty)
        {
            writer.Clause("GROUP BY", [.. columns, SqlName.Of(Periods, "months")]);
            writer.Line($"HAVING count(*) = {SqlName.Of(Periods, "months")}");
        }
    }

    private string Month => SqlName.Of(Calendar, months.FindColumn("Month")!.Physical);

    private string Read(ColumnPath path)
    {
        var column = path.Navigation is { } through ? catalogue.FindStem(fact.FindNavigation(through)!.Target)!.FindColumn(path.Name)! : fact.FindColumn(path.Name)!;
        var navigation = path.Navigation ?? column.Navigation;
        return navigation is null ? Month : SqlName.Of(navigation == PeriodCatalogue.Period ? Periods : Calendar, column.Physical);
    }
}
