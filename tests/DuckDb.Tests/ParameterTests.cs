using System.Data;

namespace DuckDb.Tests;

public sealed class ParameterTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public ParameterTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Names_are_the_same_with_and_without_their_mark_and_in_any_case()
    {
        Assert.Equal(5, _connection.Scalar("SELECT $a - $b", new("a", 8), new("$b", 3)));
        Assert.Equal(5, _connection.Scalar("SELECT @a - @B", new("@A", 8), new("b", 3)));
        Assert.Equal(16, _connection.Scalar("SELECT $a + $a", new DuckDBParameter("a", 8)));
    }

    [Fact]
    public void Positions_are_filled_in_order()
    {
        Assert.Equal(5, _connection.Scalar("SELECT ? - ?", new(8), new(3)));
        Assert.Equal(-5, _connection.Scalar("SELECT $2 - $1", new(8), new(3)));
    }

    [Fact]
    public void A_name_that_the_statement_lacks_is_an_error_that_names_those_it_has()
    {
        var error = Assert.Throws<InvalidOperationException>(() => _connection.Scalar("SELECT $a", new("a", 1), new("extra", 2)));
        Assert.Contains("$extra", error.Message, StringComparison.Ordinal);
        Assert.Contains("$a", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => _connection.Scalar("SELECT 1", new DuckDBParameter("extra", 2)));
    }

    [Fact]
    public void A_name_that_is_not_given_is_an_error()
    {
        Assert.Contains("$b", Assert.Throws<InvalidOperationException>(() => _connection.Scalar("SELECT $a, $b", new DuckDBParameter("a", 1))).Message, StringComparison.Ordinal);
        Assert.Contains("$1", Assert.Throws<InvalidOperationException>(() => _connection.Scalar("SELECT ?")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_positions_doubled_names_and_a_mix_are_errors()
    {
        Assert.Throws<InvalidOperationException>(() => _connection.Scalar("SELECT ?", new(1), new(2)));
        Assert.Throws<InvalidOperationException>(() => _connection.Scalar("SELECT $a", new("a", 1), new("$A", 2)));
        Assert.Throws<InvalidOperationException>(() => _connection.Scalar("SELECT $a", new("a", 1), new(2)));
    }

    [Fact]
    public void The_at_sign_is_the_absolute_value_unless_such_a_parameter_is_given()
    {
        Assert.Equal(7, _connection.Scalar("SELECT @n FROM (SELECT -7 AS n)"));
        Assert.Equal("7|3", _connection.Table("SELECT @n, @m FROM (SELECT -7 AS n)", new DuckDBParameter("m", 3)));
    }

    [Theory]
    [InlineData("SELECT '@a $a', @a", "SELECT '@a $a', $a")]
    [InlineData("SELECT 'it''s @a', @a", "SELECT 'it''s @a', $a")]
    [InlineData(@"SELECT E'\'@a', @a", @"SELECT E'\'@a', $a")]
    [InlineData("SELECT \"@a\", @a", "SELECT \"@a\", $a")]
    [InlineData("SELECT 1 -- @a\n, @a", "SELECT 1 -- @a\n, $a")]
    [InlineData("SELECT /* @a /* @a */ @a */ @a", "SELECT /* @a /* @a */ @a */ $a")]
    [InlineData("SELECT $$@a$$, $x$@a$$x$, @a", "SELECT $$@a$$, $x$@a$$x$, $a")]
    [InlineData("SELECT @a+@a, 'b'||@a, n<@a", "SELECT $a+$a, 'b'||$a, n<$a")]
    [InlineData("SELECT @ab, @a1, @b, @a", "SELECT @ab, @a1, @b, $a")]
    [InlineData("SELECT '@a", "SELECT '@a")]
    [InlineData("/* @a", "/* @a")]
    [InlineData("@", "@")]
    [InlineData("x$a @a", "x$a $a")]
    public void Only_the_marks_outside_of_strings_and_comments_are_parameters(string sql, string expected) =>
        Assert.Equal(expected, Parameters.SqlParameters.WithDollar(sql, name => name == "a"));

    [Fact]
    public void The_engine_reads_the_text_as_the_scanner_does()
    {
        const string sql = "SELECT '$no', \"$n\", $$ $no $$, $t$ $no $t$, E'\\'$no', $yes /* $no /* $no */ $no */ -- $no\n FROM (SELECT 1 AS \"$n\")";
        Assert.Equal(["yes"], Parameters.SqlParameters.Names(sql));
        Assert.Equal("$no|1| $no | $no |'$no|5", _connection.Table(sql, new DuckDBParameter("yes", 5)));
    }

    [Fact]
    public void Values_of_every_kind_have_their_engine_type()
    {
        var types = new (object? Value, string Type)[]
        {
            (true, "BOOLEAN"), ((sbyte)1, "TINYINT"), ((byte)1, "UTINYINT"), ((short)1, "SMALLINT"), ((ushort)1, "USMALLINT"), (1, "INTEGER"),
            (1u, "UINTEGER"), (1L, "BIGINT"), (1UL, "UBIGINT"), ((Int128)1, "HUGEINT"), ((UInt128)1, "UHUGEINT"), (System.Numerics.BigInteger.One, "BIGNUM"),
            (1f, "FLOAT"), (1.0, "DOUBLE"), (1.5m, "DECIMAL(2,1)"), ("a", "VARCHAR"), ('a', "VARCHAR"), (new byte[] { 1 }, "BLOB"),
            (new ReadOnlyMemory<byte>([1]), "BLOB"), (Guid.Empty, "UUID"), (new DateOnly(2024, 1, 1), "DATE"), (new TimeOnly(1, 2), "TIME"),
            (TimeSpan.FromDays(1), "INTERVAL"), (new DuckDBTimeTz(0, 0), "TIME WITH TIME ZONE"), (DayOfWeek.Friday, "INTEGER"),
            (new System.Collections.BitArray(3), "BIT"), (new[] { 1 }, "INTEGER[]"), (new List<string> { "a" }, "VARCHAR[]"),
            (new Dictionary<string, object?> { ["a"] = 1 }, "STRUCT(a INTEGER)"), (new Dictionary<int, string> { [1] = "a" }, "MAP(INTEGER, VARCHAR)"),
        };
        foreach (var (value, type) in types)
            Assert.Equal(type, _connection.Scalar("SELECT typeof($v)", new DuckDBParameter("v", value)));
    }

    [Fact]
    public void What_the_engine_has_no_type_for_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => _connection.Scalar("SELECT $v", new DuckDBParameter("v", new Version(1, 2))));
        Assert.ThrowsAny<ArgumentException>(() => _connection.Scalar("SELECT $v", new DuckDBParameter("v", "\ud800")));
    }

    [Fact]
    public void A_statement_can_be_run_again_with_other_values()
    {
        _connection.Run("CREATE TABLE t(n INTEGER, s VARCHAR)");
        using var command = _connection.CreateCommand("INSERT INTO t VALUES ($n, $s)");
        var (n, s) = (command.Parameters.AddWithValue("n", null), command.Parameters.AddWithValue("s", null));
        command.Prepare();
        for (var i = 0; i < 100; i++)
        {
            (n.Value, s.Value) = (i, i % 2 == 0 ? null : $"row {i}");
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        _connection.Run("ALTER TABLE t ALTER n TYPE BIGINT");
        (n.Value, s.Value) = (5_000_000_000L, "more");
        command.ExecuteNonQuery();
        Assert.Equal("101|50|5000000000", _connection.Table("SELECT count(*), count(*) FILTER (s IS NULL), max(n) FROM t"));
        n.Value = DBNull.Value;
        command.Parameters.Remove(s);
        Assert.Throws<InvalidOperationException>(() => command.ExecuteNonQuery());
    }

    [Fact]
    public void The_collection_finds_adds_and_removes_by_name_and_place()
    {
        using var command = new DuckDBCommand();
        var parameters = command.Parameters;
        parameters.AddWithValue("a", 1);
        parameters.Add(new DuckDBParameter("@b", 2));
        parameters.AddRange(new object[] { new DuckDBParameter("c", 3) });
        Assert.Equal(1, parameters.IndexOf("$B"));
        Assert.True(parameters.Contains("c"));
        Assert.Equal(2, parameters["b"].Value);
        parameters.RemoveAt("a");
        parameters.Insert(0, new DuckDBParameter(9));
        Assert.Equal([9, 2, 3], parameters.Select(p => p.Value));
        Assert.Equal(-1, parameters.IndexOf("a"));
        Assert.Throws<ArgumentException>(() => parameters.RemoveAt("a"));
        Assert.Throws<InvalidCastException>(() => parameters.Add((object)"text"));
        Assert.Throws<ArgumentNullException>(() => parameters.Add((object)null!));
        parameters.Clear();
        Assert.Empty(parameters);
    }

    [Fact]
    public void A_parameter_is_an_input_and_knows_its_kind()
    {
        var parameter = new DuckDBParameter("n", 1.5m);
        Assert.Equal((DbType.Decimal, ParameterDirection.Input), (parameter.DbType, parameter.Direction));
        parameter.DbType = DbType.Date;
        parameter.ResetDbType();
        Assert.Equal(DbType.Decimal, parameter.DbType);
        Assert.Throws<NotSupportedException>(() => parameter.Direction = ParameterDirection.Output);
    }
}
