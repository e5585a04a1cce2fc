using System.Diagnostics;

namespace DuckDb.Tests;

public sealed class DataSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_one_connection_commits_the_next_process_of_the_file_sees()
    {
        using (var source = new DuckDBDataSource($"Data Source={_folder.File("a.duckdb")}"))
        {
            using var connection = source.OpenConnection();
            connection.Run("CREATE TABLE t AS SELECT 42 AS n");
        }

        Assert.Equal(["a.duckdb"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
        using var again = new DuckDBDataSource($"DataSource={_folder.File("a.duckdb")};access_mode=READ_ONLY");
        using var reading = again.OpenConnection();
        Assert.Equal(42, reading.Scalar("SELECT n FROM t"));
        Assert.Equal(DuckDBErrorKind.InvalidInput, Assert.Throws<DuckDBException>(() => reading.Run("INSERT INTO t VALUES (1)")).Kind);
    }

    [Fact]
    public void One_file_is_one_instance_whatever_it_is_called()
    {
        Directory.CreateSymbolicLink(_folder.File("link"), _folder.Path);
        File.CreateSymbolicLink(_folder.File("b.duckdb"), _folder.File("a.duckdb"));
        using var first = new DuckDBConnection($"Data Source={_folder.File("a.duckdb")}");
        first.Open();
        first.Run("CREATE TABLE t AS SELECT 1 AS n; BEGIN; INSERT INTO t VALUES (2)");
        foreach (var path in new[] { _folder.File("b.duckdb"), Path.Combine(_folder.Path, "link", "a.duckdb"), Path.Combine(_folder.Path, "x", "..", "a.duckdb") })
        {
            using var second = new DuckDBConnection($"Data Source={path}");
            second.Open();
            Assert.Equal(1L, second.Scalar("SELECT count(*) FROM t"));
            second.Run($"CREATE TABLE \"{path}\"(n INTEGER)");
        }

        first.Run("COMMIT");
        Assert.Equal(4L, first.Scalar("SELECT count(*) FROM duckdb_tables()"));
    }

    [Fact]
    public void An_open_file_with_other_options_is_refused_until_it_is_closed()
    {
        var path = _folder.File("a.duckdb");
        using (var first = new DuckDBConnection($"Data Source={path};threads=1"))
        {
            first.Open();
            using var other = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY;threads=1");
            Assert.Contains("access_mode", Assert.Throws<InvalidOperationException>(other.Open).Message, StringComparison.Ordinal);
            using var same = new DuckDBConnection($"THREADS=1;Data Source={path}");
            same.Open();
            first.Close();
            Assert.Throws<InvalidOperationException>(other.Open);
            Assert.Equal(1L, same.Scalar("SELECT current_setting('threads')"));
        }

        using var after = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY");
        after.Open();
    }

    [Fact]
    public void A_file_that_is_open_for_writing_cannot_be_attached_elsewhere_in_the_process()
    {
        var path = _folder.File("a.duckdb");
        using var other = new DuckDBConnection("Data Source=:memory:");
        other.Open();
        using (var first = new DuckDBConnection($"Data Source={path}"))
        {
            first.Open();
            first.Run("CREATE TABLE t AS SELECT 42 AS n");
            Assert.Throws<DuckDBException>(() => other.Run($"ATTACH '{path}' AS a (READ_ONLY)"));
            Assert.Throws<DuckDBException>(() => other.Run($"ATTACH '{path}' AS a"));
        }

        other.Run($"ATTACH '{path}' AS a (READ_ONLY)");
        Assert.Equal(42, other.Scalar("SELECT n FROM a.t"));
        using var reading = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY");
        reading.Open();
        Assert.Equal(42, reading.Scalar("SELECT n FROM t"));
        using var writing = new DuckDBConnection($"Data Source={path}");
        Assert.ThrowsAny<Exception>(writing.Open);
    }

    [Fact]
    public void Many_threads_opening_and_closing_one_file_lose_nothing()
    {
        var path = _folder.File("a.duckdb");
        using (var first = new DuckDBConnection($"Data Source={path}"))
        {
            first.Open();
            first.Run("CREATE TABLE t(n INTEGER)");
        }

        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            using var connection = new DuckDBConnection($"Data Source={path}");
            connection.Open();
            connection.Run("INSERT INTO t VALUES ($n)", new DuckDBParameter("n", i));
        });
        using var last = new DuckDBConnection($"Data Source={path}");
        last.Open();
        Assert.Equal(64L, last.Scalar("SELECT count(DISTINCT n) FROM t"));
    }

    [Fact]
    public void Each_connection_to_memory_is_alone_and_those_of_a_source_share()
    {
        using var alone = new DuckDBConnection("Data Source=:memory:");
        alone.Open();
        alone.Run("CREATE TABLE t(n INTEGER)");
        using var other = new DuckDBConnection("Data Source=:memory:");
        other.Open();
        Assert.Throws<DuckDBException>(() => other.Scalar("SELECT * FROM t"));
        using var source = new DuckDBDataSource("");
        using var one = source.OpenConnection();
        one.Run("CREATE TABLE t(n INTEGER)");
        using var two = source.OpenConnection();
        Assert.Equal(0L, two.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void The_hardening_options_go_to_the_engine_in_the_order_that_it_takes()
    {
        using var database = new TestDatabase(
            $"lock_configuration=true;enable_external_access=false;temp_directory={_folder.Path};threads=1;memory_limit=200MB;max_temp_directory_size=1GB;" +
            "allow_community_extensions=false;allow_unsigned_extensions=false;autoload_known_extensions=false;autoinstall_known_extensions=false");
        using var connection = database.Open();
        Assert.Equal("1|190.7 MiB|" + _folder.Path, connection.Table("SELECT current_setting('threads'), current_setting('memory_limit'), current_setting('temp_directory')"));
        foreach (var forbidden in new[] { "SET threads = 2", "SELECT * FROM read_text('/etc/hostname')", "COPY (SELECT 1) TO 'x.csv'", "ATTACH 'x.duckdb'", "INSTALL httpfs" })
            Assert.Throws<DuckDBException>(() => connection.Run(forbidden));
    }

    [Fact]
    public void Options_that_need_an_open_database_are_set_before_the_doors_close()
    {
        using var database = new TestDatabase($"lock_configuration=true;enable_external_access=false;TimeZone=Asia/Kolkata;allowed_directories=['{_folder.Path}']");
        using var first = database.Open();
        using var second = database.Open();
        foreach (var connection in new[] { first, second })
        {
            Assert.Equal("Asia/Kolkata", connection.Scalar("SELECT current_setting('TimeZone')"));
            connection.Run($"COPY (SELECT 1) TO '{_folder.File("allowed.csv")}'");
            Assert.Throws<DuckDBException>(() => connection.Run("SELECT * FROM read_text('/etc/hostname')"));
            Assert.Throws<DuckDBException>(() => connection.Run("SET TimeZone = 'UTC'"));
        }
    }

    [Fact]
    public void Options_of_a_connection_are_set_on_each()
    {
        using var database = new TestDatabase("streaming_buffer_size=64KB;threads=1");
        for (var i = 0; i < 2; i++)
        {
            using var connection = database.Open();
            Assert.Equal("62.5 KiB", connection.Scalar("SELECT current_setting('streaming_buffer_size')"));
        }
    }

    [Theory]
    [InlineData("no_such_option=1")]
    [InlineData("threads=many")]
    [InlineData("access_mode=SOMETIMES")]
    [InlineData("TimeZone=Nowhere/Land")]
    public void A_wrong_option_is_an_error_that_names_it(string option)
    {
        using var database = new TestDatabase(option);
        var name = option.Split('=')[0];
        Assert.Contains(name, Assert.Throws<DuckDBException>(database.Open).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_missing_file_garbage_and_a_bad_connection_string_are_clear_errors()
    {
        File.WriteAllText(_folder.File("garbage.duckdb"), new string('x', 10_000));
        using var missing = new DuckDBDataSource($"Data Source={_folder.File("missing.duckdb")};access_mode=READ_ONLY");
        Assert.Equal(DuckDBErrorKind.IO, Assert.Throws<DuckDBException>(missing.OpenConnection).Kind);
        using var garbage = new DuckDBDataSource($"Data Source={_folder.File("garbage.duckdb")}");
        Assert.Equal(DuckDBErrorKind.IO, Assert.Throws<DuckDBException>(garbage.OpenConnection).Kind);
        Assert.Throws<ArgumentException>(() => new DuckDBDataSource("no equals sign"));
    }

    [Fact]
    public void A_builder_writes_what_it_reads()
    {
        var builder = new DuckDBConnectionStringBuilder { DataSource = "with;semicolon.duckdb", ["threads"] = 2, ["access_mode"] = "READ_ONLY", ["lock_configuration"] = true };
        var again = new DuckDBConnectionStringBuilder(builder.ConnectionString);
        Assert.Equal("with;semicolon.duckdb", again.DataSource);
        Assert.Equal(("2", "READ_ONLY", "true"), (again["Threads"], again["ACCESS_MODE"], again["lock_configuration"]));
        Assert.True(new DuckDBConnectionStringBuilder("filename=:memory:").IsInMemory);
        Assert.True(new DuckDBConnectionStringBuilder().IsInMemory);
    }

    [Fact]
    public void Opening_a_connection_of_an_open_source_takes_microseconds()
    {
        using var database = new TestDatabase();
        using var first = database.Open();
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 1000; i++)
            database.Open().Dispose();
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
