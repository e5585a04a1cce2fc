namespace DuckDb.Tests.Types;

public sealed class NestedTypeTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public NestedTypeTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Lists()
    {
        RoundTrip.Holds(_connection, "INTEGER[]", "[1, NULL, 3]", new int?[] { 1, null, 3 });
        RoundTrip.Holds(_connection, "VARCHAR[]", "['a', NULL, 'longer than twelve bytes']", new string?[] { "a", null, "longer than twelve bytes" });
        RoundTrip.Holds(_connection, "INTEGER[]", "[]", Array.Empty<int?>());
        RoundTrip.Holds(_connection, "INTEGER[][]", "[[1], NULL, [], [2, 3]]", new Array?[] { new int?[] { 1 }, null, Array.Empty<int?>(), new int?[] { 2, 3 } });
        RoundTrip.Holds(_connection, "DECIMAL(10,2)[]", "[1.5, 2.25]", new decimal?[] { 1.5m, 2.25m });
        RoundTrip.Holds(_connection, "DATE[]", "[DATE '2024-01-01']", new DateOnly?[] { new(2024, 1, 1) });
    }

    [Fact]
    public void Arrays_of_fixed_size()
    {
        RoundTrip.Holds(_connection, "INTEGER[3]", "[1, NULL, 3]", new int?[] { 1, null, 3 });
        Assert.Equal([1.5f, 2.5f], _connection.Scalar<float[]>("SELECT [1.5, 2.5]::FLOAT[2]"));
    }

    [Fact]
    public void Structs()
    {
        RoundTrip.Holds(
            _connection,
            "STRUCT(a INTEGER, \"b c\" VARCHAR)",
            "{'a': 1, 'b c': NULL}",
            new Dictionary<string, object?> { ["a"] = 1, ["b c"] = null });
        RoundTrip.Holds(
            _connection,
            "STRUCT(l INTEGER[], s STRUCT(x DOUBLE))",
            "{'l': [1, 2], 's': {'x': 0.5}}",
            new Dictionary<string, object?> { ["l"] = new int?[] { 1, 2 }, ["s"] = new Dictionary<string, object?> { ["x"] = 0.5 } });
    }

    [Fact]
    public void Members_without_names_go_by_their_positions()
    {
        using var reader = _connection.Reader("SELECT row(1, 'a')");
        Assert.Equal("STRUCT(INTEGER, VARCHAR)", reader.GetDataTypeName(0));
        reader.Read();
        Assert.Equal(new Dictionary<string, object?> { ["1"] = 1, ["2"] = "a" }, reader.GetValue(0));
    }

    [Fact]
    public void A_type_that_is_not_known_says_what_to_do()
    {
        using var reader = _connection.Reader("SELECT 1::VARIANT, NULL::VARIANT, 1::VARIANT::VARCHAR");
        reader.Read();
        Assert.Contains("VARIANT", Assert.Throws<NotSupportedException>(() => reader.GetValue(0)).Message, StringComparison.Ordinal);
        Assert.Equal(DBNull.Value, reader.GetValue(1));
        Assert.Equal("1", reader.GetString(2));
    }

    [Fact]
    public void Maps()
    {
        RoundTrip.Holds(_connection, "MAP(VARCHAR, INTEGER)", "MAP {'a': 1, 'b': NULL}", new Dictionary<object, object?> { ["a"] = 1, ["b"] = null });
        RoundTrip.Holds(_connection, "MAP(INTEGER, VARCHAR)", "MAP {}", new Dictionary<object, object?>(), binds: false);
    }

    [Fact]
    public void Unions_show_the_member_that_is_set()
    {
        _connection.Run("CREATE TABLE u(v UNION(num INTEGER, str VARCHAR)); INSERT INTO u VALUES (1), ('text'), (NULL)");
        Assert.Equal("1\ntext\nNULL", _connection.Table("SELECT v FROM u"));
    }

    [Fact]
    public void Lists_read_as_the_collection_asked_for()
    {
        Assert.Equal([1, 2], _connection.Scalar<int[]>("SELECT [1, 2]"));
        Assert.Equal([1, 2], _connection.Scalar<List<int>>("SELECT [1, 2]"));
        Assert.Equal([1, null], _connection.Scalar<List<int?>>("SELECT [1, NULL]"));
        Assert.Equal([1, 2], _connection.Scalar<IReadOnlyList<int>>("SELECT [1, 2]"));
        Assert.Equal(["a"], _connection.Scalar<List<string>>("SELECT ['a']"));
        Assert.Equal((IEnumerable<string?>)["a", null], _connection.Scalar<string?[]>("SELECT ['a', NULL]"));
        Assert.Throws<InvalidCastException>(() => _connection.Scalar<int[]>("SELECT [1, NULL]"));
        Assert.Throws<InvalidCastException>(() => _connection.Scalar<long[]>("SELECT [1, 2]"));
    }

    [Fact]
    public void Constant_members_beside_changing_ones_are_read_in_every_row()
    {
        using var reader = _connection.Reader("SELECT {'c': 'constant text of more than twelve', 'n': i, 'l': [i, 7]} AS s FROM range(3000) r(i)");
        var row = 0L;
        while (reader.Read())
        {
            var value = reader.GetFieldValue<Dictionary<string, object?>>(0);
            Assert.Equal(("constant text of more than twelve", row), (value["c"], value["n"]));
            Assert.Equal(new long?[] { row, 7 }, value["l"]);
            row++;
        }

        Assert.Equal(3000, row);
    }

    [Fact]
    public void Child_vectors_show_the_elements_without_boxing()
    {
        using var reader = _connection.Reader("SELECT CASE WHEN i % 3 = 0 THEN NULL ELSE [i, i * 2] END, {'a': i} FROM range(10) r(i)");
        reader.ReadChunk();
        var lists = reader.GetVector(0);
        var elements = lists.GetChild(0).Values<long>();
        for (var row = 0; row < reader.ChunkRows; row++)
        {
            var (start, length) = lists.GetChildRows(row);
            Assert.Equal(row % 3 == 0 ? 0 : 2, length);
            Assert.Equal(row % 3 == 0 ? 0 : row * 3, elements.Slice(start, length).ToArray().Sum());
        }

        Assert.Equal(45, reader.GetVector(1).GetChild(0).Values<long>().ToArray().Sum());
        Assert.Throws<InvalidOperationException>(() => reader.GetVector(1).GetChild(1));
    }

    [Fact]
    public void The_appender_fills_nested_columns_over_many_chunks()
    {
        _connection.Run("CREATE TABLE t(l INTEGER[], s STRUCT(a INTEGER, b VARCHAR[]), m MAP(VARCHAR, INTEGER), f INTEGER[2])");
        using (var appender = _connection.CreateAppender("t"))
        {
            for (var i = 0; i < 5000; i++)
            {
                appender.AppendObject(i % 5 == 0 ? null : Enumerable.Repeat(i, i % 7).ToArray());
                appender.AppendObject(i % 4 == 0 ? null : new Dictionary<string, object?> { ["a"] = i, ["b"] = new[] { $"a text of some length {i}", null } });
                appender.AppendObject(new Dictionary<string, int> { ["k"] = i, ["l"] = 1 });
                appender.AppendObject(i % 3 == 0 ? null : new[] { i, -i }).EndRow();
            }
        }

        Assert.Equal(1000L, _connection.Scalar("SELECT count(*) FROM t WHERE l IS NULL"));
        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t WHERE len(l) <> m['k'] % 7 OR list_sum(l) <> (m['k'] % 7) * m['k']"));
        Assert.Equal(1250L, _connection.Scalar("SELECT count(*) FROM t WHERE s IS NULL"));
        Assert.Equal(3750L, _connection.Scalar("SELECT count(*) FROM t WHERE s.a = m['k'] AND s.b[1] = 'a text of some length ' || s.a AND s.b[2] IS NULL AND len(s.b) = 2"));
        Assert.Equal(1667L, _connection.Scalar("SELECT count(*) FROM t WHERE f IS NULL"));
        Assert.Equal(3333L, _connection.Scalar("SELECT count(*) FROM t WHERE f[1] = m['k'] AND f[2] = -f[1]"));
    }

    [Fact]
    public void Parameters_of_mixed_elements_are_refused_and_decimals_share_a_scale()
    {
        Assert.Throws<NotSupportedException>(() => _connection.Scalar("SELECT $l", new DuckDBParameter("l", new object[] { 1, "a" })));
        Assert.Equal(new decimal?[] { 1.5m, 1.25m }, _connection.Scalar("SELECT $l", new DuckDBParameter("l", new[] { 1.5m, 1.25m })));
        Assert.Equal(2L, _connection.Scalar("SELECT count(*) FROM range(10) r(i) WHERE list_contains($l, i)", new DuckDBParameter("l", new List<long> { 3, 4, 99 })));
        Assert.Equal(Array.Empty<string>(), _connection.Scalar("SELECT $l", new DuckDBParameter("l", Array.Empty<string>())));
    }

    [Fact]
    public void The_appender_names_what_does_not_fit()
    {
        _connection.Run("CREATE TABLE t(s STRUCT(a INTEGER), f INTEGER[2])");
        using var appender = _connection.CreateAppender("t");
        Assert.Contains("'z'", Assert.Throws<ArgumentException>(() => appender.AppendObject(new Dictionary<string, object?> { ["z"] = 1 })).Message, StringComparison.Ordinal);
        appender.AppendNull();
        Assert.Throws<InvalidCastException>(() => appender.AppendObject(new[] { 1, 2, 3 }));
        Assert.Throws<InvalidCastException>(() => appender.Append(1));
    }
}
