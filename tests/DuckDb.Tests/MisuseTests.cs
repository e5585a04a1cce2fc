namespace DuckDb.Tests;

/// <summary>Whatever is done wrong here would, done to the bare C API, kill the process or read foreign memory.</summary>
public sealed class MisuseTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public MisuseTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void A_second_reader_is_refused_and_the_first_goes_on()
    {
        using var first = _connection.Reader("SELECT * FROM range(100000)");
        first.Read();
        Assert.Throws<InvalidOperationException>(() => _connection.Reader("SELECT 1"));
        Assert.Throws<InvalidOperationException>(() => _connection.Run("SELECT 1"));
        Assert.Throws<InvalidOperationException>(_connection.BeginTransaction);
        var rows = 1;
        while (first.Read())
            rows++;
        Assert.Equal(100_000, rows);
        first.Close();
        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void Getters_before_the_first_row_after_the_last_and_after_closing_are_refused()
    {
        var reader = _connection.Reader("SELECT 1 AS n");
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        Assert.Throws<InvalidOperationException>(() => reader.IsDBNull(0));
        Assert.Throws<InvalidOperationException>(() => reader.GetVector(0).Rows);
        Assert.True(reader.Read());
        Assert.Equal(1, reader.GetInt32(0));
        Assert.False(reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        Assert.Throws<InvalidOperationException>(() => reader.GetVector(0).Rows);
        reader.Dispose();
        foreach (var late in new Action[]
        {
            () => reader.GetInt32(0), () => reader.Read(), () => reader.NextResult(), () => reader.ReadChunk(), () => _ = reader.FieldCount, () => reader.GetName(0),
            () => _ = reader.HasRows, () => _ = reader.GetVector(0).Rows, () => reader.GetValues(new object[1]), () => reader.GetColumnSchema(),
        })
            Assert.Throws<InvalidOperationException>(late);
        Assert.True(reader.IsClosed);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Ordinals_out_of_range_are_refused(int ordinal)
    {
        using var reader = _connection.Reader("SELECT 1 AS n");
        reader.Read();
        foreach (var wrong in new Action[]
        {
            () => reader.GetInt32(ordinal), () => reader.GetValue(ordinal), () => reader.IsDBNull(ordinal), () => reader.GetName(ordinal),
            () => reader.GetFieldType(ordinal), () => reader.GetDataTypeName(ordinal), () => _ = reader.GetVector(ordinal).Rows, () => reader.GetFieldValue<int>(ordinal),
        })
            Assert.Throws<IndexOutOfRangeException>(wrong);
    }

    [Fact]
    public void A_vector_kept_past_its_chunk_shows_the_next_and_past_its_reader_nothing()
    {
        var reader = _connection.Reader("SELECT i, 'a text in the heap of its vector ' || i FROM range(3000) r(i)");
        reader.ReadChunk();
        var numbers = reader.GetVector(0);
        var text = reader.GetVector(1);
        Assert.Equal(0, numbers.Values<long>()[0]);
        reader.ReadChunk();
        Assert.Equal(2048, numbers.Values<long>()[0]);
        reader.Dispose();
        Assert.Equal((0, 0), (numbers.Rows, numbers.Values<long>().Length));
        try
        {
            _ = text.Utf8(0);
            Assert.Fail("The bytes of a closed reader were given out.");
        }
        catch (ArgumentOutOfRangeException)
        {
            // As it should be.
        }
    }

    [Fact]
    public void A_reader_whose_connection_was_closed_is_closed()
    {
        var connection = _database.Open();
        var reader = connection.Reader("SELECT * FROM range(100000)");
        reader.Read();
        connection.Dispose();
        Assert.True(reader.IsClosed);
        Assert.Throws<InvalidOperationException>(() => reader.Read());
        reader.Dispose();
    }

    [Fact]
    public void A_command_outlives_its_connection_and_works_again_on_the_next()
    {
        var connection = _database.Open();
        using var command = connection.CreateCommand("SELECT 1");
        command.Prepare();
        connection.Dispose();
        Assert.Throws<InvalidOperationException>(() => command.ExecuteScalar());
        command.Cancel();
        command.Connection = _connection;
        Assert.Equal(1, command.ExecuteScalar());
    }

    [Fact]
    public void A_prepared_command_can_be_used_after_its_connection_was_closed_and_opened()
    {
        using var connection = _database.Open();
        using var command = connection.CreateCommand("SELECT 1");
        command.Prepare();
        connection.Close();
        connection.Open();
        Assert.Equal(1, command.ExecuteScalar());
    }

    [Fact]
    public void A_command_with_an_open_reader_cannot_be_changed()
    {
        using var command = _connection.CreateCommand("SELECT * FROM range(100000)");
        using (var reader = command.ExecuteReader())
        {
            Assert.Throws<InvalidOperationException>(() => command.CommandText = "SELECT 2");
            Assert.Throws<InvalidOperationException>(() => command.Connection = null);
            command.Dispose();
            Assert.True(reader.Read());
        }

        command.CommandText = "SELECT 2";
        Assert.Equal(2, command.ExecuteScalar());
    }

    [Fact]
    public void A_parameter_can_be_read_where_it_is_not_bound_any_more()
    {
        using var command = _connection.CreateCommand("SELECT $s || i FROM range(5000) r(i)");
        command.Parameters.AddWithValue("s", "a text of more than twelve bytes ");
        using var reader = command.ExecuteReader();
        command.Parameters.Clear();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        for (var row = 0; reader.Read(); row++)
            Assert.Equal($"a text of more than twelve bytes {row}", reader.GetString(0));
    }

    [Fact]
    public void What_is_never_disposed_is_collected_without_harm()
    {
        for (var i = 0; i < 50; i++)
            Leave();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void Threads_that_fight_over_one_connection_get_exceptions_and_right_answers_only()
    {
        var answers = 0;
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 200; i++)
            {
                try
                {
                    Assert.Equal(499_500L, _connection.Scalar("SELECT sum(i)::BIGINT FROM range(1000) r(i)"));
                    Interlocked.Increment(ref answers);
                }
                catch (InvalidOperationException)
                {
                    // Another thread was quicker.
                }
            }
        });
        Assert.InRange(answers, 1, 1600);
        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    private void Leave()
    {
        var connection = _database.Open();
        connection.BeginTransaction();
        connection.Run("CREATE TEMP TABLE t(n INTEGER)");
        connection.CreateAppender("t").Append(1).EndRow();
        connection.Reader("SELECT i, [i] FROM range(100000) r(i)").Read();
    }
}
