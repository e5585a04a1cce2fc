namespace DuckDb.Tests.Types;

/// <summary>NULLs lie in words of 64 bits, rows in chunks of 2,048: the edges are where reading goes wrong.</summary>
public sealed class NullTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public NullTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    public static TheoryData<int> Edges => [0, 1, 62, 63, 64, 65, 127, 128, 2046, 2047, 2048, 2049, 4095, 4096];

    [Theory]
    [MemberData(nameof(Edges))]
    public void One_null_among_many_rows_is_found_where_it_is(int at)
    {
        using var reader = _connection.Reader("SELECT CASE WHEN i = $at THEN NULL ELSE i END, CASE WHEN i = $at THEN NULL ELSE 'text ' || i END FROM range(5000) r(i)", new DuckDBParameter("at", at));
        for (var row = 0; reader.Read(); row++)
        {
            Assert.Equal(row == at, reader.IsDBNull(0));
            Assert.Equal(row == at, reader.IsDBNull(1));
            if (row != at)
                Assert.Equal((row, $"text {row}"), (reader.GetInt64(0), reader.GetString(1)));
        }
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void One_appended_null_arrives_where_it_was_put(int at)
    {
        _connection.Run("CREATE TABLE t(id INTEGER, v VARCHAR)");
        using (var appender = _connection.CreateAppender("t"))
        {
            for (var row = 0; row < 5000; row++)
                appender.Append(row).Append(row == at ? null : "v").EndRow();
        }

        Assert.Equal(at, _connection.Scalar("SELECT id FROM t WHERE v IS NULL"));
        Assert.Equal(4999L, _connection.Scalar("SELECT count(*) FROM t WHERE v = 'v'"));
    }

    [Fact]
    public void Only_chunks_with_nulls_say_so()
    {
        using var reader = _connection.Reader("SELECT CASE WHEN i = 2048 THEN NULL ELSE i END FROM range(6144) r(i)");
        var found = new List<bool>();
        while (reader.ReadChunk())
            found.Add(reader.GetVector(0).HasNulls);
        Assert.Equal([false, true, false], found);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100)]
    public void The_last_row_of_a_short_chunk_counts(int rows)
    {
        using var reader = _connection.Reader($"SELECT CASE WHEN i = {rows - 1} THEN NULL ELSE i END FROM range({rows}) r(i)");
        reader.ReadChunk();
        Assert.True(reader.GetVector(0).HasNulls);
        Assert.True(reader.GetVector(0).IsNull(rows - 1));
        Assert.False(reader.GetVector(0).IsNull(rows - 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetVector(0).IsNull(rows));
    }

    [Fact]
    public void A_null_read_as_a_value_is_an_invalid_cast()
    {
        using var reader = _connection.Reader("SELECT NULL::INTEGER AS missing, NULL::VARCHAR");
        reader.Read();
        Assert.Contains("'missing'", Assert.Throws<InvalidCastException>(() => reader.GetInt32(0)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => reader.GetString(1));
        Assert.Throws<InvalidCastException>(() => reader.GetFieldValue<string>(1));
        Assert.Equal(DBNull.Value, reader.GetValue(0));
        Assert.Equal(DBNull.Value, reader.GetFieldValue<object>(0));
        Assert.Null(reader.GetFieldValue<int?>(0));
    }
}
