using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>What a SELECT reads from. Asking for a column brings in the join it needs; what nobody asks for is not joined.</summary>
internal abstract class RowSource
{
    /// <summary>SQL of a column.</summary>
    public abstract string Read(ColumnPath path);

    /// <summary>Conditions that always hold for these rows.</summary>
    public virtual IEnumerable<string> Conditions => [];

    /// <summary>Writes the FROM clause; nothing may be read after this.</summary>
    public abstract void Print(SqlWriter writer);
}
