using System.Collections.Immutable;
using Notebooks.Numbers;
using Notebooks.Scope;

namespace Notebooks.Publish;

/// <summary>Who publishes the files that a page's numbers came from, and what the measures that it shows mean; read once a site.</summary>
/// <param name="Sources">What is told of a source, by its code.</param>
/// <param name="SourceOfBatch">Code of the source by number of a loaded file.</param>
/// <param name="Measures">Every version of every measure.</param>
internal sealed record SourceBook(
    ImmutableDictionary<string, SourceFacts> Sources,
    ImmutableDictionary<int, string> SourceOfBatch,
    ImmutableArray<MeasureFacts> Measures)
{
    internal static readonly SourceBook Empty = new(ImmutableDictionary<string, SourceFacts>.Empty, ImmutableDictionary<int, string>.Empty, []);

    internal static async Task<SourceBook> ReadAsync(IWarehouse warehouse, CancellationToken cancellationToken)
    {
        var sources = await RowsAsync(warehouse, "Sources?$select=SourceCode,Publisher,PublishedAs,Licence,Attribution", cancellationToken);
        var batches = await RowsAsync(warehouse, "Batches?$select=BatchId,SourceCode", cancellationToken);
        var measures = await RowsAsync(warehouse, $"Measures?$select={MeasureFacts.Columns}", cancellationToken);
        return new SourceBook(
            sources.ToImmutableDictionary(r => r.Text("SourceCode"), SourceFacts.Read, StringComparer.Ordinal),
            batches.ToImmutableDictionary(r => (int)r.Number("BatchId").Value!.Value, r => r.Text("SourceCode")),
            [.. measures.Select(MeasureFacts.Read)]);
    }

    /// <summary>What is told of the source of a loaded file; null when the file is not known any more.</summary>
    internal SourceFacts? Of(BatchSource batch) =>
        SourceOfBatch.TryGetValue(batch.BatchId, out var code) && Sources.TryGetValue(code, out var facts) ? facts : null;

    private static async Task<IEnumerable<TableRow>> RowsAsync(IWarehouse warehouse, string query, CancellationToken cancellationToken) =>
        (await warehouse.QueryAsync(query, null, cancellationToken)).Table.Records;
}

/// <summary>A source as pages name it.</summary>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="PublishedAs">As what it is published.</param>
/// <param name="Licence">Under which licence.</param>
/// <param name="Attribution">The line that the licence asks for.</param>
internal sealed record SourceFacts(string Publisher, string PublishedAs, string Licence, string Attribution)
{
    internal static SourceFacts Read(TableRow row) => new(row.Text("Publisher"), row.Text("PublishedAs"), row.Text("Licence"), row.Text("Attribution"));
}
