using System.Diagnostics;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>One row of a total that is withheld: every value is null, every status denied. It reads no table.</summary>
internal sealed class DeniedRow(Scope total) : RowSource
{
    public override string Read(ColumnPath path)
    {
        if (total.Columns.FirstOrDefault(c => c.Path == path) is { } column)
        {
            return $"CAST(NULL AS {SqlType.NameOf(column.Type)})";
        }

        if (total.Columns.SelectMany(c => PartColumns.Of(c.Path.Name, c.Parts)).FirstOrDefault(p => p.Name == path.Name) is { Name: not null } part)
        {
            return $"CAST(NULL AS {SqlType.NameOf(part.Type)})";
        }

        return total.Columns.Select(c => c.Path.Name).FirstOrDefault(n => path.Name == Companion.Status(n) || path.Name == Companion.Reason(n)) is { } owner
            ? path.Name == Companion.Status(owner) ? StatusSql.Denied : StatusSql.DeniedReason
            : throw new UnreachableException(path.ToString());
    }

    public override void Print(SqlWriter writer)
    {
        // There is no FROM: nothing of the protected tables is touched.
    }
}
