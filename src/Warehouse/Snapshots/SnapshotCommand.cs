using System.Globalization;
using DuckDb;
using Warehouse.Sql;

namespace Warehouse.Snapshots;

/// <summary>A compiled statement as a command.</summary>
internal static class SnapshotCommand
{
    /// <summary>The command with its parameters set.</summary>
    public static DuckDBCommand Of(DuckDBConnection connection, Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        for (var i = 0; i < statement.Parameters.Length; i++)
            command.Parameters.Add(new DuckDBParameter(string.Create(CultureInfo.InvariantCulture, $"p{i + 1}"), statement.Parameters[i]));
        return command;
    }
}
