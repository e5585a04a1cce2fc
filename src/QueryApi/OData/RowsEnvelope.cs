using System.Collections.Immutable;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Warehouse.Output;
using Warehouse.Snapshots;

namespace QueryApi.OData;

/// <summary>What stands around the rows (OData JSON Format 4.0, sections 4.5, 6 and 12): context and count first, the next link last.</summary>
internal sealed class RowsEnvelope(ODataAddress address, ResponseFormat format, Preferences preferences, Page page, BoundRequest request, long? count)
{
    public Task WriteAsync(StreamedRows result, PipeWriter writer, CancellationToken cancellation) =>
        request.Query.IsSingle ? WriteEntityAsync(result, writer, cancellation) : WriteRowsAsync(result, writer, cancellation);

    private async Task WriteRowsAsync(StreamedRows result, PipeWriter writer, CancellationToken cancellation)
    {
        Put(writer, Head());
        var options = new RowOptions { Limit = page.Limit, LastValuesOf = [.. page.Statement.Order.Select(o => o.Ordinal)] };
        var written = await new JsonRowWriter(result, Fields(result), writer, options).WriteAsync(cancellation);
        Put(writer, written.HasMore && page.Remaining != page.Limit ? $"],\"@odata.nextLink\":{Quoted(Next(written))}}}" : "]}");
        await writer.FlushAsync(cancellation);
    }

    private async Task WriteEntityAsync(StreamedRows result, PipeWriter writer, CancellationToken cancellation)
    {
        var fields = Fields(result);
        if (format.HasContext)
            fields = fields.Insert(0, new JsonField.Constant("@odata.context", Quoted(ContextUrl.Of(address.Root, request.Query))));
        if (request.Snapshot.Catalogue.Synthetic)
            fields = fields.Add(new JsonField.Constant("@Warehouse.Synthetic", "true"));
        await new JsonRowWriter(result, fields, writer, new RowOptions { Limit = 1 }).WriteAsync(cancellation);
        await writer.FlushAsync(cancellation);
    }

    private ImmutableArray<JsonField> Fields(StreamedRows result) => ODataLayout.Of(result.Columns, format.NumbersAsText, preferences.OmitNulls);

    private string Head()
    {
        var text = new StringBuilder("{");
        if (format.HasContext)
            text.Append("\"@odata.context\":").Append(Quoted(ContextUrl.Of(address.Root, request.Query))).Append(',');
        if (!page.Statement.Breaks.IsEmpty)
            text.Append("\"@Warehouse.Breaks\":").Append(BreaksJson.Of(page.Statement.Breaks)).Append(',');
        if (!page.Statement.Definitions.IsEmpty)
            text.Append("\"@Warehouse.Definitions\":").Append(DefinitionsJson.Of(page.Statement.Definitions)).Append(',');
        if (request.Snapshot.Catalogue.Synthetic)
            text.Append("\"@Warehouse.Synthetic\":true,");
        if (count is { } rows)
            text.Append(CultureInfo.InvariantCulture, $"\"@odata.count\":{(format.NumbersAsText ? $"\"{rows}\"" : $"{rows}")},");
        return text.Append("\"value\":[").ToString();
    }

    private string Next(WrittenRows written) => address.Next(page.Next(request.Snapshot.Number, written.LastValues).Encode());

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static void Put(PipeWriter writer, string text) => Encoding.UTF8.GetBytes(text, writer);
}
