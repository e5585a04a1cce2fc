namespace DuckDb.Tests.Types;

public sealed class CalendarTests : IDisposable
{
    private readonly TestDatabase _database = new("TimeZone=Europe/London");
    private readonly DuckDBConnection _connection;

    public CalendarTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Theory]
    [InlineData("'infinity'::DATE", "infinity")]
    [InlineData("'-infinity'::DATE", "-infinity")]
    [InlineData("'infinity'::TIMESTAMP", "infinity")]
    [InlineData("'-infinity'::TIMESTAMP", "-infinity")]
    [InlineData("'infinity'::TIMESTAMPTZ", "infinity")]
    [InlineData("'10000-01-01'::DATE", "10000-01-01")]
    [InlineData("'0044-03-15 (BC)'::DATE", "0044-03-15 (BC)")]
    [InlineData("'10000-01-01'::TIMESTAMP", "10000-01-01 00:00:00")]
    [InlineData("'24:00:00'::TIME", "24:00:00")]
    public void What_no_net_type_can_hold_is_an_overflow_and_there_as_text(string sql, string text)
    {
        using var reader = _connection.Reader($"SELECT {sql}");
        reader.Read();
        Assert.Throws<OverflowException>(() => reader.GetValue(0));
        Assert.Equal(text, reader.GetString(0));
    }

    [Fact]
    public void Infinity_is_the_largest_physical_value()
    {
        using var reader = _connection.Reader("SELECT 'infinity'::DATE, '-infinity'::DATE, 'infinity'::TIMESTAMP");
        reader.ReadChunk();
        Assert.Equal(int.MaxValue, reader.GetVector(0).Values<int>()[0]);
        Assert.Equal(-int.MaxValue, reader.GetVector(1).Values<int>()[0]);
        Assert.Equal(long.MaxValue, reader.GetVector(2).Values<long>()[0]);
    }

    [Fact]
    public void A_date_reads_as_date_and_as_midnight()
    {
        using var reader = _connection.Reader("SELECT DATE '2024-02-29', TIMESTAMP '2024-02-29 00:00:00', TIMESTAMP '2024-02-29 00:00:01'");
        reader.Read();
        Assert.Equal(new DateTime(2024, 2, 29), reader.GetDateTime(0));
        Assert.Equal(new DateOnly(2024, 2, 29), reader.GetFieldValue<DateOnly>(1));
        Assert.Throws<InvalidCastException>(() => reader.GetFieldValue<DateOnly>(2));
    }

    [Fact]
    public void A_utc_parameter_is_an_instant_and_an_unspecified_one_a_wall_clock()
    {
        var noon = new DateTime(2024, 6, 1, 12, 0, 0);
        Assert.Equal("TIMESTAMP", _connection.Scalar("SELECT typeof($at)", new DuckDBParameter("at", noon)));
        Assert.Equal("TIMESTAMP WITH TIME ZONE", _connection.Scalar("SELECT typeof($at)", new DuckDBParameter("at", DateTime.SpecifyKind(noon, DateTimeKind.Utc))));
        Assert.Equal("2024-06-01 13:00:00+01", _connection.Scalar("SELECT $at::VARCHAR", new DuckDBParameter("at", DateTime.SpecifyKind(noon, DateTimeKind.Utc))));
    }

    [Fact]
    public void A_date_time_asked_to_be_a_date_is_one()
    {
        var parameter = new DuckDBParameter("at", new DateTime(2024, 6, 1, 12, 0, 0)) { DbType = System.Data.DbType.Date };
        Assert.Equal(new DateOnly(2024, 6, 1), _connection.Scalar("SELECT $at", parameter));
    }

    [Fact]
    public void An_interval_of_months_has_no_length()
    {
        using var reader = _connection.Reader("SELECT INTERVAL 1 MONTH, INTERVAL 36 HOUR");
        reader.Read();
        Assert.Throws<OverflowException>(() => reader.GetFieldValue<TimeSpan>(0));
        Assert.Equal(TimeSpan.FromHours(36), reader.GetFieldValue<TimeSpan>(1));
        Assert.Equal("1 month", reader.GetString(0));
    }

    [Fact]
    public void Finer_than_a_tick_is_there_as_text()
    {
        using var reader = _connection.Reader("SELECT TIMESTAMP_NS '2024-01-01 00:00:00.123456789'");
        reader.Read();
        Assert.Equal(new DateTime(2024, 1, 1).AddTicks(1_234_567), reader.GetDateTime(0));
        Assert.Equal("2024-01-01 00:00:00.123456789", reader.GetString(0));
    }

    [Fact]
    public void The_appender_takes_no_time_without_zone_for_an_instant()
    {
        _connection.Run("CREATE TABLE t(moment TIMESTAMPTZ)");
        using var appender = _connection.CreateAppender("t");
        Assert.Throws<InvalidCastException>(() => appender.Append(new DateTime(2024, 1, 1)));
        appender.Append(new DateTimeOffset(2024, 1, 1, 1, 0, 0, TimeSpan.FromHours(1))).EndRow();
        appender.Close();
        Assert.Equal(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), _connection.Scalar("SELECT moment FROM t"));
    }
}
