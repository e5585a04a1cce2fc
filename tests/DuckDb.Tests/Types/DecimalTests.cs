using System.Text.RegularExpressions;

namespace DuckDb.Tests.Types;

public sealed class DecimalTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public DecimalTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Theory]
    [InlineData("DECIMAL(4,1)", "-999.9")]
    [InlineData("DECIMAL(4,4)", "0.0001")]
    [InlineData("DECIMAL(9,2)", "1234567.89")]
    [InlineData("DECIMAL(18,3)", "-123456789012345.678")]
    [InlineData("DECIMAL(28,10)", "123456789012345678.0123456789")]
    [InlineData("DECIMAL(38,0)", "79228162514264337593543950335")]
    [InlineData("DECIMAL(38,0)", "-79228162514264337593543950335")]
    [InlineData("DECIMAL(38,28)", "1.0000000000000000000000000001")]
    public void All_four_widths_are_exact(string type, string number)
    {
        RoundTrip.Holds(_connection, type, $"'{number}'", decimal.Parse(number));
        using var reader = _connection.Reader($"SELECT '{number}'::{type}");
        reader.Read();
        Assert.Equal(number, reader.GetString(0));
    }

    [Theory]
    [InlineData("DECIMAL(38,0)", "79228162514264337593543950336")]
    [InlineData("DECIMAL(38,0)", "-99999999999999999999999999999999999999")]
    [InlineData("DECIMAL(38,10)", "1234567890123456789012345678.0123456789")]
    [InlineData("DECIMAL(38,38)", "0.12345678901234567890123456789012345678")]
    public void What_does_not_fit_is_an_overflow_and_exact_as_text(string type, string number)
    {
        using var reader = _connection.Reader($"SELECT '{number}'::{type}");
        reader.Read();
        Assert.Throws<OverflowException>(() => reader.GetDecimal(0));
        Assert.Contains("GetString", Assert.Throws<OverflowException>(() => reader.GetValue(0)).Message, StringComparison.Ordinal);
        Assert.Equal(number, reader.GetString(0));
    }

    [Theory]
    [InlineData("DECIMAL(38,30)", "1.5")]
    [InlineData("DECIMAL(38,38)", "0.25")]
    public void Zeros_at_the_end_do_not_count_against_it(string type, string number)
    {
        using var reader = _connection.Reader($"SELECT '{number}'::{type}");
        reader.Read();
        Assert.Equal(decimal.Parse(number), reader.GetDecimal(0));
    }

    [Fact]
    public void Text_is_the_engines_own_at_every_scale_but_for_a_zero_before_the_point()
    {
        foreach (var type in new[] { "DECIMAL(1,0)", "DECIMAL(1,1)", "DECIMAL(4,4)", "DECIMAL(5,4)", "DECIMAL(18,18)", "DECIMAL(38,5)", "DECIMAL(38,38)" })
        {
            using var reader = _connection.Reader($"SELECT v, v::VARCHAR FROM (SELECT unnest([0, 0.1, -0.1, 0.5])::{type} AS v)");
            while (reader.Read())
                Assert.Equal(Regex.Replace(reader.GetString(1), @"^(-?)\.", "$1 0.").Replace(" ", "", StringComparison.Ordinal), reader.GetString(0));
        }
    }

    [Fact]
    public void A_vector_shows_the_scaled_integer_and_its_scale()
    {
        using var reader = _connection.Reader("SELECT 1.5::DECIMAL(4,2), 1.5::DECIMAL(9,2), 1.5::DECIMAL(18,2), 1.5::DECIMAL(38,2)");
        reader.ReadChunk();
        Assert.Equal(150, reader.GetVector(0).Values<short>()[0]);
        Assert.Equal(150, reader.GetVector(1).Values<int>()[0]);
        Assert.Equal(150L, reader.GetVector(2).Values<long>()[0]);
        Assert.Equal(150, reader.GetVector(3).Values<Int128>()[0]);
        Assert.Equal((2, 38), (reader.GetVector(3).Scale, reader.GetVector(3).Width));
    }

    [Fact]
    public void A_parameter_keeps_its_digits_and_its_scale()
    {
        Assert.Equal("DECIMAL(5,4)", _connection.Scalar("SELECT typeof($d)", new DuckDBParameter("d", 1.2300m)));
        Assert.Equal("DECIMAL(3,3)", _connection.Scalar("SELECT typeof($d)", new DuckDBParameter("d", -0.001m)));
        Assert.Equal("DECIMAL(29,0)", _connection.Scalar("SELECT typeof($d)", new DuckDBParameter("d", decimal.MaxValue)));
        Assert.Equal(decimal.MinValue, _connection.Scalar("SELECT $d", new DuckDBParameter("d", decimal.MinValue)));
    }

    [Fact]
    public void The_appender_refuses_digits_that_the_column_has_no_room_for()
    {
        _connection.Run("CREATE TABLE t(v DECIMAL(4,2))");
        using var appender = _connection.CreateAppender("t");
        Assert.Throws<OverflowException>(() => appender.Append(1.005m));
        Assert.Throws<OverflowException>(() => appender.Append(100m));
        appender.Append(99.9900m).EndRow();
        appender.Append(-5).EndRow();
        appender.Close();
        Assert.Equal("99.99\n-5.00", _connection.Table("SELECT v FROM t"));
    }

    [Fact]
    public void A_double_reads_the_nearest_value()
    {
        using var reader = _connection.Reader("SELECT 0.1::DECIMAL(4,1), 12345678901234567890.12::DECIMAL(38,2)");
        reader.Read();
        Assert.Equal((0.1, 12345678901234567890.12), (reader.GetDouble(0), reader.GetDouble(1)));
    }
}
