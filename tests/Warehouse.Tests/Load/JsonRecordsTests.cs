using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Warehouse.Load;
using Warehouse.Load.Reading;

namespace Warehouse.Tests.Load;

public sealed class JsonRecordsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_array_of_objects_is_a_table_whose_nested_names_are_joined()
    {
        var rows = Read("""[{"a":"x","b":{"c":1.50,"d":{"e":true}},"f":[1,2]},{"b":{"c":-3},"g":"new","a":null}]""", out var names);

        Assert.Equal(["a", "b.c", "b.d.e", "f", "g"], names);
        Assert.Equal(["1: x|1.50|true|[1,2]|", "2: |-3|||new"], rows);
    }

    [Fact]
    public void Where_an_object_may_be_missing_null_stands_for_all_that_it_would_hold()
    {
        Read("""[{"status":null,"n":1},{"status":{"category":"x"},"n":2}]""", out var names);
        Read("""[{"status":null,"n":1}]""", out var nullOnly);

        Assert.Equal(["n", "status.category"], names);
        Assert.Equal(["status", "n"], nullOnly);
    }

    [Theory]
    [InlineData("""{"type":"FeatureCollection","crs":{"x":[1]},"features":[{"type":"Feature","id":9,"properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[1,2]}},{"type":"Feature","properties":{"name":"B"},"geometry":null}],"bbox":[0]}""")]
    [InlineData("""{"features":[{"properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[1,2]},"type":"Feature"},{"type":"Feature","properties":{"name":"B"},"geometry":null}],"type":"FeatureCollection"}""")]
    [InlineData("{\"type\":\"Feature\",\"properties\":{\"name\":\"A\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}\n{\"type\":\"Feature\",\"properties\":{\"name\":\"B\"},\"geometry\":null}\n")]
    public void Features_give_their_properties_and_the_geometry_as_text(string json)
    {
        var rows = Read(json, out var names);

        Assert.Equal(["name", "geometry"], names);
        Assert.Equal(["1: A|{\"type\":\"Point\",\"coordinates\":[1,2]}", "2: B|"], rows);
    }

    [Fact]
    public void Escapes_are_read_and_blanks_at_the_ends_go() =>
        Assert.Equal(["1: Caf\u00E9 \"x\"\n1"], Read("""\uFEFF [{"a":" Caf\u00e9 \"x\"\n1 "}]""".Replace("\\uFEFF", "\uFEFF", StringComparison.Ordinal), out _));

    [Fact]
    public void An_element_that_is_no_object_or_no_text_is_at_fault_and_the_rest_goes_on() =>
        Assert.Equal(["1: x", "2: not_an_object", "3: bad_text", "4: y"], Read("""[{"a":"x"},7,{"a":"\ud800"},{"a":"y"}]""", out _));

    [Theory]
    [InlineData("""[{"a":1},""")]
    [InlineData("""[{"a":1}""")]
    [InlineData("""[{"a":1} {"a":2}]""")]
    [InlineData("""{"a":1""")]
    [InlineData("""[{'a':1}]""")]
    public void What_starts_like_JSON_and_is_none_is_refused(string json) =>
        Assert.Equal("not_json", Assert.Throws<FileRefusedException>(() => Read(json, out _)).Code);

    [Fact]
    public void An_element_without_end_is_refused_before_memory_runs_out()
    {
        using var endless = JsonElements.Open(new Endless());

        Assert.Equal("element_too_long", Assert.Throws<FileRefusedException>(() => endless.Read()).Code);
    }

    [Fact]
    public void One_line_of_many_megabytes_is_read()
    {
        var json = "[" + string.Join(',', Enumerable.Range(0, 40_000).Select(i => $$"""{"id":{{i}},"text":"{{new string('x', 100)}}"}""")) + "]";
        using var elements = JsonElements.Open(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        var count = 0;
        while (elements.Read())
            count++;

        Assert.Equal(40_000, count);
    }

    [Fact]
    public void Elements_are_the_same_however_the_bytes_arrive() =>
        Prop.ForAll(
            Gen.Choose(1, 40).ArrayOf().Where(c => c.Length > 0).ToArbitrary(),
            Gen.Elements("{}", """{"a":"]}"}""", "[1,[2]]", "null", "-1.5e3", "\"a\\\"b\"", """{"x":{"y":[{}]}}""").ArrayOf().ToArbitrary(),
            (chunks, elements) => elements.SequenceEqual(Chunked("[" + string.Join(" , ", elements) + "]", chunks)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static List<string> Chunked(string json, int[] chunks)
    {
        using var elements = JsonElements.Open(new Trickle(Encoding.UTF8.GetBytes(json), chunks));
        var read = new List<string>();
        while (elements.Read())
            read.Add(Encoding.UTF8.GetString(elements.Current));
        return read;
    }

    private List<string> Read(string json, out string[] names)
    {
        using var records = JsonRecords.Open(_folder.Write("file.json", json));
        names = [.. records.Header.Names];
        var rows = new List<string>();
        while (records.Read())
            rows.Add($"{records.Line}: " + (records.Fault?.Code ?? string.Join('|', names.Select((_, i) => Encoding.UTF8.GetString(records.Field(i))))));
        return rows;
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int[] chunks) : MemoryStream(bytes)
    {
        private int _turn;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunks[_turn++ % chunks.Length]));
    }

    /// <summary>A text that never ends.</summary>
    private sealed class Endless : MemoryStream
    {
        private bool _begun;

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            if (!_begun)
                "[\""u8.CopyTo(buffer.AsSpan(offset));
            _begun = true;
            return count;
        }
    }
}
