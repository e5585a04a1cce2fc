using System.Numerics;

namespace DuckDb.Tests.Types;

public sealed class TypeRoundTripTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public TypeRoundTripTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Booleans()
    {
        RoundTrip.Holds(_connection, "BOOLEAN", "true", true);
        RoundTrip.Holds(_connection, "BOOLEAN", "false", false);
    }

    [Fact]
    public void Integers_of_every_width_at_both_ends()
    {
        RoundTrip.Holds(_connection, "TINYINT", "-128", sbyte.MinValue);
        RoundTrip.Holds(_connection, "TINYINT", "127", sbyte.MaxValue);
        RoundTrip.Holds(_connection, "UTINYINT", "255", byte.MaxValue);
        RoundTrip.Holds(_connection, "SMALLINT", "-32768", short.MinValue);
        RoundTrip.Holds(_connection, "USMALLINT", "65535", ushort.MaxValue);
        RoundTrip.Holds(_connection, "INTEGER", "-2147483648", int.MinValue);
        RoundTrip.Holds(_connection, "UINTEGER", "4294967295", uint.MaxValue);
        RoundTrip.Holds(_connection, "BIGINT", "-9223372036854775808", long.MinValue);
        RoundTrip.Holds(_connection, "BIGINT", "9223372036854775807", long.MaxValue);
        RoundTrip.Holds(_connection, "UBIGINT", "18446744073709551615", ulong.MaxValue);
    }

    [Fact]
    public void Integers_of_128_bits_at_both_ends()
    {
        RoundTrip.Holds(_connection, "HUGEINT", "'-170141183460469231731687303715884105728'", Int128.MinValue);
        RoundTrip.Holds(_connection, "HUGEINT", "'170141183460469231731687303715884105727'", Int128.MaxValue);
        RoundTrip.Holds(_connection, "HUGEINT", "-1", (Int128)(-1));
        RoundTrip.Holds(_connection, "HUGEINT", "18446744073709551616", (Int128)ulong.MaxValue + 1);
        RoundTrip.Holds(_connection, "UHUGEINT", "'340282366920938463463374607431768211455'", UInt128.MaxValue);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("255")]
    [InlineData("-256")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("-123456789012345678901234567890123456789012345678901234567890")]
    public void Integers_of_any_length(string digits) => RoundTrip.Holds(_connection, "BIGNUM", $"'{digits}'", BigInteger.Parse(digits));

    [Fact]
    public void Floating_point_with_its_edges()
    {
        RoundTrip.Holds(_connection, "FLOAT", "1.5", 1.5f);
        RoundTrip.Holds(_connection, "DOUBLE", "0.1", 0.1);
        RoundTrip.Holds(_connection, "DOUBLE", "'-Infinity'", double.NegativeInfinity);
        RoundTrip.Holds(_connection, "DOUBLE", "'NaN'", double.NaN);
        RoundTrip.Holds(_connection, "DOUBLE", "5e-324", double.Epsilon);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("twelve bytes")]
    [InlineData("thirteen byte")]
    [InlineData("a much longer text that lies in the heap of its vector")]
    [InlineData("ééééééé")] // 14 bytes
    [InlineData("日本語の文字🦆")]
    [InlineData("it's")]
    public void Text_inline_and_long(string text) => RoundTrip.Holds(_connection, "VARCHAR", $"'{text.Replace("'", "''", StringComparison.Ordinal)}'", text);

    [Fact]
    public void Text_with_a_zero_inside()
    {
        RoundTrip.Holds(_connection, "VARCHAR", "'a' || chr(0) || 'b'", "a\0b");
        RoundTrip.Holds(_connection, "VARCHAR", "'a' || chr(0) || 'b and then more than twelve'", "a\0b and then more than twelve");
    }

    [Fact]
    public void Blobs()
    {
        RoundTrip.Holds(_connection, "BLOB", "''", Array.Empty<byte>());
        RoundTrip.Holds(_connection, "BLOB", @"'\x00\xFF\x27'", new byte[] { 0, 255, 0x27 });
        RoundTrip.Holds(_connection, "BLOB", "repeat('ab', 10)", "abababababababababab"u8.ToArray());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("00000001")]
    [InlineData("101010101")]
    public void Bits(string bits)
    {
        RoundTrip.Holds(_connection, "BIT", $"'{bits}'", bits);
        Assert.Equal(bits, _connection.Scalar("SELECT $b::BIT", new DuckDBParameter("b", new System.Collections.BitArray([.. bits.Select(b => b == '1')]))));
    }

    [Fact]
    public void Uuids_in_the_order_in_which_they_are_written()
    {
        foreach (var id in new[] { "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "01234567-89ab-cdef-8123-456789abcdef" })
            RoundTrip.Holds(_connection, "UUID", $"'{id}'", Guid.Parse(id));
    }

    [Fact]
    public void Enums_of_one_two_and_more_bytes()
    {
        RoundTrip.Holds(_connection, "ENUM('exact', 'ünïcode', 'a word longer than twelve')", "'ünïcode'", "ünïcode");
        foreach (var size in new[] { 256, 257, 70_000 })
        {
            _connection.Run($"DROP TABLE IF EXISTS round_trip; DROP TYPE IF EXISTS many; CREATE TYPE many AS ENUM (SELECT 'w' || i FROM range({size}) r(i) ORDER BY i)");
            RoundTrip.Holds(_connection, "many", $"'w{size - 1}'", $"w{size - 1}");
        }
    }

    [Fact]
    public void Dates()
    {
        RoundTrip.Holds(_connection, "DATE", "'1970-01-01'", new DateOnly(1970, 1, 1));
        RoundTrip.Holds(_connection, "DATE", "'0001-01-01'", DateOnly.MinValue);
        RoundTrip.Holds(_connection, "DATE", "'9999-12-31'", DateOnly.MaxValue);
        RoundTrip.Holds(_connection, "DATE", "'1969-12-31'", new DateOnly(1969, 12, 31));
        RoundTrip.Holds(_connection, "DATE", "'2024-02-29'", new DateOnly(2024, 2, 29));
    }

    [Fact]
    public void Times()
    {
        RoundTrip.Holds(_connection, "TIME", "'00:00:00'", TimeOnly.MinValue);
        RoundTrip.Holds(_connection, "TIME", "'23:59:59.999999'", new TimeOnly(23, 59, 59, 999, 999));
        RoundTrip.Holds(_connection, "TIME_NS", "'23:59:59.9999999'", new TimeOnly(TimeSpan.TicksPerDay - 1), binds: false);
        RoundTrip.Holds(_connection, "TIMETZ", "'12:30:00+05:30'", new DuckDBTimeTz(45_000_000_000, 19_800));
        RoundTrip.Holds(_connection, "TIMETZ", "'00:00:00-15:59:59'", new DuckDBTimeTz(0, -57_599));
    }

    [Fact]
    public void Timestamps_in_every_unit()
    {
        RoundTrip.Holds(_connection, "TIMESTAMP_S", "'2024-02-29 12:34:56'", new DateTime(2024, 2, 29, 12, 34, 56));
        RoundTrip.Holds(_connection, "TIMESTAMP_MS", "'2024-02-29 12:34:56.789'", new DateTime(2024, 2, 29, 12, 34, 56, 789));
        RoundTrip.Holds(_connection, "TIMESTAMP", "'2024-02-29 12:34:56.789012'", new DateTime(2024, 2, 29, 12, 34, 56, 789, 12));
        RoundTrip.Holds(_connection, "TIMESTAMP_NS", "'2024-02-29 12:34:56.7890123'", new DateTime(2024, 2, 29, 12, 34, 56, 789, 12).AddTicks(3), binds: false);
        RoundTrip.Holds(_connection, "TIMESTAMP", "'1969-12-31 23:59:59.999999'", DateTime.UnixEpoch.AddMicroseconds(-1));
        RoundTrip.Holds(_connection, "TIMESTAMP_S", "'1900-01-01 00:00:01'", new DateTime(1900, 1, 1, 0, 0, 1));
        RoundTrip.Holds(_connection, "TIMESTAMP", "'0001-01-01 00:00:00'", DateTime.MinValue);
        RoundTrip.Holds(_connection, "TIMESTAMP", "'9999-12-31 23:59:59.999999'", new DateTime(9999, 12, 31, 23, 59, 59, 999, 999));
    }

    [Fact]
    public void Timestamps_with_zone_are_instants_in_utc()
    {
        RoundTrip.Holds(_connection, "TIMESTAMPTZ", "'2024-06-01 12:00:00+01'", new DateTime(2024, 6, 1, 11, 0, 0, DateTimeKind.Utc));
        Assert.Equal(DateTimeKind.Utc, _connection.Scalar<DateTime>("SELECT '2024-06-01 12:00:00+01'::TIMESTAMPTZ").Kind);
        Assert.Equal(
            new DateTimeOffset(2024, 6, 1, 11, 0, 0, TimeSpan.Zero),
            _connection.Scalar<DateTimeOffset>("SELECT $at", new DuckDBParameter("at", new DateTimeOffset(2024, 6, 1, 13, 0, 0, TimeSpan.FromHours(2)))));
    }

    [Fact]
    public void Intervals_keep_months_days_and_microseconds_apart()
    {
        RoundTrip.Holds(_connection, "INTERVAL", "'14 months 3 days 4 seconds'", new DuckDBInterval(14, 3, 4_000_000));
        RoundTrip.Holds(_connection, "INTERVAL", "'-1 microsecond'", new DuckDBInterval(0, 0, -1));
        Assert.Equal(new TimeSpan(1, 2, 3, 4), _connection.Scalar<TimeSpan>("SELECT $span", new DuckDBParameter("span", new TimeSpan(1, 2, 3, 4))));
    }

    [Fact]
    public void A_null_of_any_type_is_a_null()
    {
        foreach (var type in new[] { "INTEGER", "VARCHAR", "DECIMAL(38,2)", "UUID", "INTEGER[]", "STRUCT(a INTEGER)", "MAP(VARCHAR, INTEGER)", "UNION(n INTEGER)", "INTEGER[2]", "BIT" })
        {
            Assert.Equal(DBNull.Value, _connection.Scalar($"SELECT NULL::{type}"));
            Assert.Equal(DBNull.Value, _connection.Scalar($"SELECT $n::{type}", new DuckDBParameter("n", null)));
        }
    }
}
