using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>The rows of a SELECT inside another; only the columns that are asked for are taken out of it.</summary>
internal sealed class BlockRows(SelectBlock inner, string alias) : RowSource
{
    public override string Read(ColumnPath path) => SqlName.Of(alias, inner.Expose(path));

    public override void Print(SqlWriter writer)
    {
        writer.Line("FROM (");
        writer.Indented(() => inner.Print(writer));
        writer.Line($") AS {alias}");
    }
}
