namespace DuckDb.Tests.Types;

/// <summary>
/// One assertion for every type: the value that a SQL literal reads as comes back the same through a parameter, through the appender and
/// from a table, and the engine itself says that they are equal.
/// </summary>
internal static class RoundTrip
{
    public static void Holds<T>(DuckDBConnection connection, string type, string literal, T expected, bool appends = true, bool binds = true)
        where T : notnull
    {
        Assert.Equal(expected, connection.Scalar<T>($"SELECT ({literal})::{type}"));
        Assert.Equal(expected, connection.Scalar($"SELECT ({literal})::{type}"));
        connection.Run($"CREATE OR REPLACE TABLE round_trip(id INTEGER, value {type})");
        connection.Run($"INSERT INTO round_trip VALUES (1, ({literal})::{type}), (0, NULL)");
        if (binds)
            connection.Run("INSERT INTO round_trip VALUES (2, $value)", new DuckDBParameter("value", expected));
        if (appends)
            Append(connection, expected);
        var expectedRows = 1 + (binds ? 1 : 0) + (appends ? 1 : 0);
        Assert.Equal((long)expectedRows, connection.Scalar($"SELECT count(*) FROM round_trip WHERE value IS NOT DISTINCT FROM ({literal})::{type}"));
        using var reader = connection.Reader("SELECT value FROM round_trip WHERE value IS NOT NULL");
        for (var i = 0; i < expectedRows; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal(expected, reader.GetValue(0));
        }
    }

    private static void Append<T>(DuckDBConnection connection, T value)
    {
        using var appender = connection.CreateAppender("round_trip");
        appender.Append(3).AppendObject(value).EndRow();
        appender.Append(4).AppendNull().EndRow();
        appender.Close();
    }
}
