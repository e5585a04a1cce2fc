namespace DuckDb.Tests;

internal static class ConnectionExtensions
{
    public static int Run(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar();
    }

    public static T Scalar<T>(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        using var reader = connection.Reader(sql, parameters);
        Assert.True(reader.Read());
        return reader.GetFieldValue<T>(0);
    }

    /// <summary>The rows as text, one a line, columns by a bar.</summary>
    public static string Table(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        using var reader = connection.Reader(sql, parameters);
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "NULL" : reader[i].ToString())));
        return string.Join("\n", lines);
    }

    public static DuckDBDataReader Reader(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters) =>
        connection.Command(sql, parameters).ExecuteReader();

    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        var command = connection.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return command;
    }
}
