using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>The months that are asked for, each once for every borough that is expected in it, and once for every period that holds it.</summary>
internal sealed class ExpectedRows(Relation months, SelectBlock boroughs, string first, string last, PeriodJoin? periods) : RowSource
{
    private const string Calendar = "d";
    private const string Boroughs = "b";

    public override string Read(ColumnPath path) => months.FindColumn(path.Name) switch
    {
        { Navigation: null } column => SqlName.Of(Calendar, column.Physical),
        { Navigation: PeriodCatalogue.Period } column => SqlName.Of(PeriodJoin.Alias, column.Physical),
        _ => SqlName.Of(Boroughs, boroughs.Expose(path)),
    };

    public override void Print(SqlWriter writer)
    {
        var month = Read(new ColumnPath(null, "Month"));
        writer.Line($"FROM {SqlName.Quote(months.Table)} AS {Calendar}");
        writer.Line("JOIN (");
        writer.Indented(() => boroughs.Print(writer));
        writer.Line($") AS {Boroughs} ON {month} BETWEEN {SqlName.Of(Boroughs, first)} - INTERVAL 12 MONTH AND {SqlName.Of(Boroughs, last)} + INTERVAL 12 MONTH");
        periods?.Print(writer, month);
    }
}
