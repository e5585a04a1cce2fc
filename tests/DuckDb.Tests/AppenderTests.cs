namespace DuckDb.Tests;

public sealed class AppenderTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public AppenderTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(300_000)]
    public void Every_row_arrives_as_it_was_given(int rows)
    {
        _connection.Run("CREATE TABLE t(n INTEGER, s VARCHAR, d DECIMAL(9,2), e ENUM('a','b'))");
        using (var appender = _connection.CreateAppender("t"))
        {
            for (var i = 0; i < rows; i++)
                appender.Append(i).Append(i % 7 == 0 ? null : $"a rather long string {i}").Append(i / 100m).Append("b").EndRow();
            appender.Close();
        }

        Assert.Equal((long)rows, _connection.Scalar("SELECT count(*) FROM t"));
        Assert.Equal((rows + 6L) / 7, _connection.Scalar("SELECT count(*) FROM t WHERE s IS NULL"));
        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t WHERE s <> 'a rather long string ' || n OR d <> n / 100 OR e <> 'b'"));
    }

    [Fact]
    public void Values_have_their_typed_ways()
    {
        _connection.Run("CREATE TABLE t(b BOOLEAN, u UBIGINT, h HUGEINT, f FLOAT, d DOUBLE, s VARCHAR, l BLOB, day DATE, time TIME, stamp TIMESTAMP, zoned TIMESTAMPTZ, id UUID, i INTERVAL)");
        using (var appender = _connection.CreateAppender("main", "t"))
        {
            Assert.Equal(13, appender.ColumnCount);
            appender.Append(true).Append(ulong.MaxValue).Append(Int128.MaxValue).Append(0.5).Append(0.1).Append("chars".AsSpan()).Append(new byte[] { 1, 2 })
                .Append(new DateOnly(2024, 1, 2)).Append(new TimeOnly(3, 4)).Append(new DateTime(2024, 1, 2, 3, 4, 5))
                .Append(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero)).Append(Guid.Empty).Append(new DuckDBInterval(1, 2, 3)).EndRow();
            appender.Append((bool?)null).Append((long?)null).Append((long?)null).Append((double?)null).Append((double?)null).Append((string?)null)
                .Append((byte[]?)null).Append((DateOnly?)null).AppendNull().Append((DateTime?)null).AppendNull().AppendNull().AppendObject(null).EndRow();
            appender.Append((bool?)false).Append((long?)1).Append(2).Append((double?)3).Append(4).Append("utf8"u8).Append("bytes"u8)
                .Append((DateOnly?)new DateOnly(1, 1, 1)).AppendObject(new TimeOnly(1, 1)).Append((DateTime?)new DateTime(1, 1, 1)).AppendNull().AppendNull().AppendObject(TimeSpan.FromHours(25)).EndRow();
        }

        Assert.Equal("true|18446744073709551615|170141183460469231731687303715884105727|0.5|0.1|chars|\\x01\\x02|2024-01-02|03:04:00|2024-01-02 03:04:05|2024-01-02 03:04:05+00|00000000-0000-0000-0000-000000000000|1 month 2 days 00:00:00.000003", Row(0));
        Assert.Equal(string.Join("|", Enumerable.Repeat("NULL", 13)), Row(1));
        Assert.Equal("false|1|2|3.0|4.0|utf8|bytes|0001-01-01|01:01:00|0001-01-01 00:00:00|NULL|NULL|1 day 01:00:00", Row(2));
    }

    [Fact]
    public void Rows_are_there_after_flush_and_after_close_and_disposing_closes()
    {
        _connection.Run("CREATE TABLE t(n INTEGER)");
        var appender = _connection.CreateAppender("t");
        appender.Append(1).EndRow();
        Assert.Equal(0L, Count());
        appender.Flush();
        Assert.Equal(1L, Count());
        appender.Append(2).EndRow();
        appender.Close();
        appender.Close();
        Assert.Equal(2L, Count());
        using (var another = _connection.CreateAppender("t"))
            another.Append(3).EndRow();
        Assert.Equal(3L, Count());
    }

    [Fact]
    public void An_unfinished_row_is_an_error_to_close_and_dropped_when_disposed()
    {
        _connection.Run("CREATE TABLE t(n INTEGER, m INTEGER)");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.Append(1).Append(1).EndRow();
            appender.Append(2);
            Assert.Throws<InvalidOperationException>(appender.EndRow);
            Assert.Throws<InvalidOperationException>(appender.Close);
        }

        Assert.Equal(0L, Count());
    }

    [Fact]
    public void A_row_takes_no_more_values_than_it_has_columns()
    {
        _connection.Run("CREATE TABLE t(n INTEGER)");
        using var appender = _connection.CreateAppender("t");
        appender.Append(1);
        Assert.Throws<InvalidOperationException>(() => appender.Append(2));
        Assert.Throws<InvalidOperationException>(appender.AppendNull);
        appender.EndRow();
        appender.Close();
        Assert.Throws<InvalidOperationException>(() => appender.Append(2));
        Assert.Throws<InvalidOperationException>(appender.EndRow);
        Assert.Throws<InvalidOperationException>(appender.Flush);
    }

    [Fact]
    public void A_value_that_does_not_fit_is_refused_and_the_column_waits_for_another()
    {
        _connection.Run("CREATE TABLE t(n TINYINT, s VARCHAR, e ENUM('a'), d DATE, b BIT)");
        using var appender = _connection.CreateAppender("t");
        Assert.Throws<OverflowException>(() => appender.Append(128));
        Assert.Throws<InvalidCastException>(() => appender.Append("1"));
        Assert.Throws<InvalidCastException>(() => appender.Append(1.0));
        appender.Append(127);
        Assert.Throws<ArgumentException>(() => appender.Append([0xFF, 0xFE]));
        Assert.Throws<ArgumentException>(() => appender.Append("long enough to lie in the heap \xC3\x28"u8[..^2].ToArray().Concat(new byte[] { 0xC3, 0x28 }).ToArray().AsSpan()));
        Assert.ThrowsAny<ArgumentException>(() => appender.Append("\ud800"));
        appender.Append("ü"u8);
        Assert.Contains("'c'", Assert.Throws<ArgumentException>(() => appender.Append("c")).Message, StringComparison.Ordinal);
        appender.Append("a");
        Assert.Throws<InvalidCastException>(() => appender.Append(new DateTime(2024, 1, 1, 1, 0, 0)));
        appender.Append(new DateTime(2024, 1, 1));
        Assert.Throws<ArgumentException>(() => appender.Append("012"));
        appender.Append("01").EndRow();
        appender.Close();
        Assert.Equal("127|ü|a|1/1/2024|01", _connection.Table("SELECT * FROM t").Replace("01/01", "1/1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_rule_of_the_table_comes_when_the_rows_are_handed_over()
    {
        _connection.Run("CREATE TABLE t(n INTEGER PRIMARY KEY, m INTEGER CHECK (m > 0))");
        var appender = _connection.CreateAppender("t");
        appender.Append(1).Append(1).EndRow();
        appender.Append(1).Append(1).EndRow();
        Assert.Equal(DuckDBErrorKind.Constraint, Assert.Throws<DuckDBException>(appender.Flush).Kind);
        Assert.Throws<InvalidOperationException>(() => appender.Append(2));
        appender.Dispose();
        using (var second = _connection.CreateAppender("t"))
        {
            second.Append(1).Append(-1).EndRow();
            Assert.Throws<DuckDBException>(second.Close);
        }

        Assert.Equal(0L, Count());
    }

    [Fact]
    public void A_default_is_what_the_table_says()
    {
        _connection.Run("CREATE TABLE t(n INTEGER DEFAULT 42, s VARCHAR DEFAULT 'x', m INTEGER)");
        using (var appender = _connection.CreateAppender("t"))
            appender.AppendDefault().AppendDefault().AppendDefault().EndRow();
        Assert.Equal("42|x|NULL", _connection.Table("SELECT * FROM t"));
    }

    [Fact]
    public void Appended_rows_belong_to_the_transaction()
    {
        _connection.Run("CREATE TABLE t(n INTEGER)");
        using (_connection.BeginTransaction())
        using (var appender = _connection.CreateAppender("t"))
            appender.Append(1).EndRow();
        Assert.Equal(0L, Count());
    }

    [Fact]
    public void A_missing_table_and_an_open_reader_are_refused()
    {
        Assert.Equal(DuckDBErrorKind.Catalog, Assert.Throws<DuckDBException>(() => _connection.CreateAppender("nowhere")).Kind);
        Assert.Throws<ArgumentException>(() => _connection.CreateAppender(""));
        _connection.Run("CREATE SCHEMA s; CREATE TABLE s.t(n INTEGER)");
        using var appender = _connection.CreateAppender("s", "t");
        appender.Append(1).EndRow();
        using (var reader = _connection.Reader("SELECT * FROM range(100000)"))
        {
            reader.Read();
            Assert.Throws<InvalidOperationException>(appender.Flush);
            Assert.Throws<InvalidOperationException>(() => _connection.CreateAppender("s", "t"));
            Assert.True(reader.Read());
        }

        appender.Flush();
        Assert.Equal(1L, _connection.Scalar("SELECT count(*) FROM s.t"));
    }

    [Fact]
    public void An_appender_outlives_its_connection_without_harm()
    {
        var connection = _database.Open();
        connection.Run("CREATE TABLE t(n INTEGER)");
        var appender = connection.CreateAppender("t");
        appender.Append(1).EndRow();
        connection.Dispose();
        appender.Append(2).EndRow();
        Assert.Throws<InvalidOperationException>(appender.Close);
        appender.Dispose();
        appender.Dispose();
        Assert.Equal(0L, Count());
    }

    [Fact]
    public void A_type_that_cannot_be_appended_says_so_and_takes_null()
    {
        _connection.Run("CREATE TABLE t(u UNION(n INTEGER))");
        using (var appender = _connection.CreateAppender("t"))
        {
            Assert.Throws<NotSupportedException>(() => appender.AppendObject(1));
            appender.AppendNull().EndRow();
        }

        Assert.Equal("NULL", _connection.Table("SELECT u FROM t"));
    }

    private long Count() => (long)_connection.Scalar("SELECT count(*) FROM t")!;

    private string Row(int number) => _connection.Scalar<string>($"SELECT concat_ws('|', {string.Join(", ", "b u h f d s l day time stamp zoned id i".Split(' ').Select(c => $"coalesce({c}::VARCHAR, 'NULL')"))}) FROM t LIMIT 1 OFFSET {number}");
}
