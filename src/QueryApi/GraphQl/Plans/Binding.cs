using System.Diagnostics;
using Warehouse.Query;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>Where the columns of a statement are.</summary>
internal static class Binding
{
    public static int OrdinalOf(this Statement statement, ColumnPath path) =>
        IndexOf(statement, c => c.Role is ResultRole.Value or ResultRole.Order && c.Name == path.ToString(), path.ToString());

    public static int OrdinalOf(this Statement statement, string alias, ResultRole role) =>
        IndexOf(statement, c => c.Role == role && (role == ResultRole.Value ? c.Name : c.Of) == alias, alias);

    private static int IndexOf(Statement statement, Func<ResultColumn, bool> matches, string name)
    {
        for (var i = 0; i < statement.Columns.Length; i++)
        {
            if (matches(statement.Columns[i]))
                return i;
        }

        throw new UnreachableException($"The statement has no column {name}.");
    }
}
