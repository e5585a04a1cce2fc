using System.Collections.Immutable;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using DuckDb;
using Warehouse.Output;
using Warehouse.Sql;

namespace Warehouse.Tests.Output;

/// <summary>Runs a writer into memory and gives what it wrote.</summary>
internal static class Writing
{
    public static async Task<(string Text, WrittenRows Rows)> Json(DuckDBDataReader reader, ImmutableArray<JsonField> fields, RowOptions? options = null) =>
        await Collect(reader, (output, token) => new JsonRowWriter(reader, fields, output, options ?? new RowOptions()).WriteAsync(token));

    public static async Task<(string Text, WrittenRows Rows)> Csv(DuckDBDataReader reader, ImmutableArray<ResultColumn> columns, RowOptions? options = null) =>
        await Collect(reader, (output, token) => new CsvRowWriter(reader, columns, output, options ?? new RowOptions()).WriteAsync(token));

    /// <summary>The objects of what was written.</summary>
    public static JsonElement[] Parse(string rows) => [.. JsonDocument.Parse($"[{rows}]").RootElement.EnumerateArray()];

    private static async Task<(string Text, WrittenRows Rows)> Collect(DuckDBDataReader reader, Func<PipeWriter, CancellationToken, ValueTask<WrittenRows>> write)
    {
        await using var open = reader;
        using var stream = new MemoryStream();
        var output = PipeWriter.Create(stream);
        var rows = await write(output, TestContext.Current.CancellationToken);
        await output.CompleteAsync();
        return (Encoding.UTF8.GetString(stream.ToArray()), rows);
    }
}
