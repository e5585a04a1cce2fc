using System.Data;
using System.Data.Common;

namespace DuckDb.Tests;

public sealed class ReaderTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public ReaderTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Columns_are_found_by_name_exactly_first_then_in_any_case()
    {
        using var reader = _connection.Reader("SELECT 1 AS a, 2 AS b, 3 AS B");
        reader.Read();
        Assert.Equal((0, 0, 1, 2), (reader.GetOrdinal("a"), reader.GetOrdinal("A"), reader.GetOrdinal("b"), reader.GetOrdinal("B")));
        Assert.Equal((1, 2), (reader["a"], reader[1]));
        Assert.Contains("'c'", Assert.Throws<IndexOutOfRangeException>(() => reader.GetOrdinal("c")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HasRows_says_so_before_reading()
    {
        using (var none = _connection.Reader("SELECT 1 WHERE false"))
            Assert.Equal((false, false, 1), (none.HasRows, none.Read(), none.FieldCount));
        using var some = _connection.Reader("SELECT 1");
        Assert.True(some.HasRows);
        Assert.True(some.Read());
        Assert.False(some.Read());
        Assert.False(some.Read());
        Assert.True(some.HasRows);
    }

    [Fact]
    public void Integers_are_read_as_any_integer_that_holds_them()
    {
        using var reader = _connection.Reader("SELECT 200::UTINYINT, 70000::BIGINT, 5::HUGEINT, -1::TINYINT, 18446744073709551615::UBIGINT");
        reader.Read();
        Assert.Equal((200, 200, 200L, (byte)200), (reader.GetInt16(0), reader.GetInt32(0), reader.GetInt64(0), reader.GetByte(0)));
        Assert.Equal((70000, 70000.0, 70000m), (reader.GetInt32(1), reader.GetDouble(1), reader.GetDecimal(1)));
        Assert.Equal((5L, 5UL, (uint)5, 5), (reader.GetFieldValue<long>(2), reader.GetFieldValue<ulong>(2), reader.GetFieldValue<uint>(2), reader.GetFieldValue<int?>(2)));
        Assert.Equal(ulong.MaxValue, reader.GetFieldValue<ulong>(4));
        Assert.Throws<OverflowException>(() => reader.GetInt16(1));
        Assert.Throws<OverflowException>(() => reader.GetByte(3));
        Assert.Throws<OverflowException>(() => reader.GetFieldValue<ulong>(3));
        Assert.Throws<OverflowException>(() => reader.GetInt64(4));
    }

    [Fact]
    public void What_would_lose_meaning_is_an_invalid_cast()
    {
        using var reader = _connection.Reader("SELECT 1.5::DOUBLE AS d, 'text' AS s, 1 AS n, true AS b, '5' AS digit");
        reader.Read();
        foreach (var wrong in new Action[]
        {
            () => reader.GetInt32(0), () => reader.GetDecimal(0), () => reader.GetString(0), () => reader.GetInt32(1), () => reader.GetDateTime(1),
            () => reader.GetGuid(1), () => reader.GetBoolean(2), () => reader.GetString(2), () => reader.GetInt32(3), () => reader.GetInt32(4),
            () => reader.GetFieldValue<DateOnly>(2), () => reader.GetFieldValue<int[]>(2), () => reader.GetFieldValue<Version>(1), () => reader.GetChar(1),
            () => reader.GetFieldValue<DayOfWeek>(2), () => reader.GetBytes(1, 0, null, 0, 0), () => reader.GetStream(1), () => reader.GetFloat(0),
        })
            Assert.Throws<InvalidCastException>(wrong);
        Assert.Equal(('5', 1.5), (reader.GetChar(4), reader.GetDouble(0)));
    }

    [Fact]
    public void Bytes_and_characters_are_copied_in_parts()
    {
        using var reader = _connection.Reader("SELECT '0123456789'::BLOB, 'abcdefghij'");
        reader.Read();
        var bytes = new byte[4];
        Assert.Equal(10, reader.GetBytes(0, 0, null, 0, 0));
        Assert.Equal(4, reader.GetBytes(0, 3, bytes, 0, 4));
        Assert.Equal("3456"u8.ToArray(), bytes);
        Assert.Equal(2, reader.GetBytes(0, 8, bytes, 1, 3));
        Assert.Equal(0, reader.GetBytes(0, 20, bytes, 0, 4));
        var chars = new char[3];
        Assert.Equal(3, reader.GetChars(1, 7, chars, 0, 3));
        Assert.Equal("hij", new string(chars));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetBytes(0, -1, bytes, 0, 4));
        using var stream = reader.GetStream(0);
        using var text = reader.GetTextReader(1);
        Assert.Equal((10, "abcdefghij"), (stream.Length, text.ReadToEnd()));
    }

    [Fact]
    public void Columns_describe_themselves()
    {
        using var reader = _connection.Reader("SELECT 1.5::DECIMAL(9,2) AS d, 'x' AS s, [1] AS l, {'a b': 1} AS t, 'y'::ENUM('x', 'y''s', 'y') AS e, '{}'::JSON AS j");
        Assert.Equal(
            ["DECIMAL(9,2)", "VARCHAR", "INTEGER[]", "STRUCT(\"a b\" INTEGER)", "ENUM('x', 'y''s', 'y')", "JSON"],
            Enumerable.Range(0, 6).Select(reader.GetDataTypeName));
        Assert.Equal(
            [typeof(decimal), typeof(string), typeof(Array), typeof(Dictionary<string, object>), typeof(string), typeof(string)],
            Enumerable.Range(0, 6).Select(reader.GetFieldType));
        Assert.Equal(DuckDBType.Enum, reader.GetDuckDBType(4));
        var column = Assert.IsType<DuckDBColumn>(reader.GetColumnSchema()[0]);
        Assert.Equal(("d", 0, 9, 2, true, DuckDBType.Decimal), (column.ColumnName, column.ColumnOrdinal, column.NumericPrecision, column.NumericScale, column.AllowDBNull, column.DuckDBType));
        var row = reader.GetSchemaTable()!.Rows[0];
        Assert.Equal(("d", typeof(decimal), (short)9), (row["ColumnName"], row["DataType"], row["NumericPrecision"]));
        Assert.Equal(6, reader.GetSchemaTable()!.Rows.Count);
    }

    [Fact]
    public void A_data_table_can_be_filled()
    {
        using var reader = _connection.Reader("SELECT i, 'row ' || i AS name, CASE WHEN i > 1 THEN DATE '2024-01-01' END AS day FROM range(3) r(i)");
        using var table = new DataTable();
        table.Load(reader);
        Assert.Equal(3, table.Rows.Count);
        Assert.Equal([2L, "row 2", new DateOnly(2024, 1, 1)], table.Rows[2].ItemArray);
        Assert.Equal(DBNull.Value, table.Rows[0]["day"]);
    }

    [Fact]
    public void The_reader_can_be_enumerated()
    {
        using var reader = _connection.Reader("SELECT i FROM range(5000) r(i)");
        Assert.Equal(Enumerable.Range(0, 5000).Sum(i => (long)i), reader.Cast<DbDataRecord>().Sum(record => record.GetInt64(0)));
    }

    [Fact]
    public void Schema_only_runs_nothing_and_close_connection_closes()
    {
        _connection.Run("CREATE TABLE t(n INTEGER)");
        using (var command = _connection.CreateCommand("INSERT INTO t VALUES (1) RETURNING n, 'x' AS s"))
        using (var reader = command.ExecuteReader(CommandBehavior.SchemaOnly))
        {
            Assert.Equal(("n", "s", typeof(int)), (reader.GetName(0), reader.GetName(1), reader.GetFieldType(0)));
            Assert.False(reader.Read());
        }

        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
        var connection = _database.Open();
        using (var command = connection.CreateCommand("SELECT 1"))
            command.ExecuteReader(CommandBehavior.CloseConnection).Close();
        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    [Fact]
    public void An_error_in_the_middle_comes_after_the_rows_before_it_and_closes_the_reader()
    {
        using var reader = _connection.Reader("SELECT CASE WHEN i = 500000 THEN error('boom') ELSE i END FROM range(1000000) r(i)");
        var rows = 0;
        var error = Assert.Throws<DuckDBException>(() =>
        {
            while (reader.Read())
                rows++;
        });
        Assert.InRange(rows, 1, 500_000);
        Assert.Contains("boom", error.Message, StringComparison.Ordinal);
        Assert.True(reader.IsClosed);
        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void Chunks_and_rows_can_be_mixed()
    {
        using var reader = _connection.Reader("SELECT i FROM range(5000) r(i)");
        Assert.True(reader.ReadChunk());
        Assert.True(reader.Read());
        Assert.Equal(0, reader.GetInt64(0));
        Assert.True(reader.ReadChunk());
        var first = reader.GetVector(0).Values<long>()[0];
        Assert.True(first > 0);
        Assert.True(reader.Read());
        Assert.Equal(first, reader.GetInt64(0));
    }

    [Fact]
    public void A_vector_shows_the_dictionary_of_an_enum_once_for_all_rows()
    {
        using var reader = _connection.Reader("SELECT (CASE WHEN i % 3 = 0 THEN NULL WHEN i % 3 = 1 THEN 'exact' ELSE 'denied' END)::ENUM('exact', 'denied') FROM range(10) r(i)");
        reader.ReadChunk();
        var vector = reader.GetVector(0);
        Assert.Equal(["exact"u8.ToArray(), "denied"u8.ToArray()], vector.EnumMembers.ToArray());
        Assert.Equal((0, 1), (vector.EnumIndex(1), vector.EnumIndex(2)));
        Assert.Throws<InvalidCastException>(() => reader.GetVector(0).EnumIndex(0));
    }

    [Fact]
    public void A_vector_gives_its_values_only_in_their_own_size()
    {
        using var reader = _connection.Reader("SELECT 1::INTEGER, 'text', 1::HUGEINT, INTERVAL 1 DAY, true, {'a': 1}");
        reader.ReadChunk();
        Assert.Equal(1, reader.GetVector(0).Values<int>()[0]);
        Assert.Equal((Int128)1, reader.GetVector(2).Values<Int128>()[0]);
        Assert.Equal(new DuckDBInterval(0, 1, 0), reader.GetVector(3).Values<DuckDBInterval>()[0]);
        Assert.True(reader.GetVector(4).Values<bool>()[0]);
        Assert.Throws<InvalidCastException>(() => reader.GetVector(0).Values<long>().Length);
        Assert.Throws<InvalidCastException>(() => reader.GetVector(1).Values<Int128>().Length);
        Assert.Throws<InvalidCastException>(() => reader.GetVector(5).Values<int>().Length);
        Assert.Throws<InvalidCastException>(() => reader.GetVector(0).Utf8(0).Length);
        Assert.Equal("text"u8.ToArray(), reader.GetVector(1).Utf8(0).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetVector(1).Utf8(1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetVector(1).Utf8(-1).Length);
    }
}
