using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Catalog;
using Warehouse.OData;
using Warehouse.Query;

namespace Warehouse.Explain;

/// <summary>Any served number, named by the request that gives it: what it means, which files it rests on, and what it was before.</summary>
internal static class RequestExplanation
{
    private const int MaxRows = 5;
    private const int MaxFiles = 20;
    private const int MaxIssues = 12;
    private const string BatchId = "BatchId";
    private const string Rows = "RowsUsed";

    /// <summary>Whether <paramref name="id"/> is a request: an entity set, alone or with a key or options behind it.</summary>
    public static bool IsRequest(string id, Catalogue catalogue) => catalogue.FindSet(id.Split('?', '(', '/')[0]) is not null;

    /// <exception cref="QueryException">The request cannot be answered, or not to this role.</exception>
    public static async Task<Explanation> ReadAsync(string id, ExplanationReader reader)
    {
        var query = ODataQuery.Parse(id, reader.Catalogue, EdmModelBuilder.Build(reader.Catalogue));
        var shown = query.IsCount ? query.CountTree : query.PageTree(query.Skip, Math.Min(query.Top ?? MaxRows, MaxRows));
        var rows = await reader.ReadAsync(shown, query.AsOf);
        var files = await FilesAsync(query, reader);
        return new Explanation(id, "request", Title(query),
        [
            .. rows.SelectMany((r, i) => ExplanationReader.Part(rows.Count == 1 ? "The answer" : $"Row {(i + 1).ToString(CultureInfo.InvariantCulture)}", r, r.Keys)),
            .. Definition(query, reader.Catalogue),
            .. files.Select(f => FilePart(f)),
            .. await HistoryAsync(query, files, reader),
            reader.DataPart(),
        ]);
    }

    private static string Title(ODataQuery query) => query.IsSingle
        ? $"One row of {query.Relation.SetName}"
        : query.IsAggregated ? $"A number computed from {query.Relation.SetName}" : $"Rows of {query.Relation.SetName}";

    private static IEnumerable<ExplanationPart> Definition(ODataQuery query, Catalogue catalogue)
    {
        var relation = query.Relation;
        var groups = QueryTreeInput.Chain(query.Rows).OfType<QueryTree.GroupBy>().LastOrDefault();
        yield return new ExplanationPart("What it is",
        [
            new("Data", relation.Description),
            new("One row is", relation.Grain),
            .. groups?.Aggregates.Select(a => Meaning(a, relation, catalogue)).OfType<ExplanationFact>() ?? [],
        ]);
    }

    private static ExplanationFact? Meaning(Aggregate aggregate, Relation relation, Catalogue catalogue) => aggregate switch
    {
        Aggregate.OfMeasure measure when catalogue.MeasuresOf(relation).FirstOrDefault(m => m.QueryName == measure.Measure) is { } m =>
            new(measure.Alias, MeasureAspect.Summary(m)),
        Aggregate.OfColumn column when relation.FindColumn(column.Path.Name) is { } c =>
            new(column.Alias, $"{column.Method} of {c.Name}. {c.Description}"),
        _ => null,
    };

    // The batches whose rows the conditions let through, before anything is grouped.
    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string?>>> FilesAsync(ODataQuery query, ExplanationReader reader)
    {
        if (query.Relation.Sensitive || query.Relation.FindColumn(BatchId) is null)
            return [];
        var rows = QueryTreeInput.Chain(query.Rows).Reverse().TakeWhile(n => n is QueryTree.From or QueryTree.Where).Last();
        var path = new ColumnPath(null, BatchId);
        var used = await reader.ReadAsync(new QueryTree.Page(new QueryTree.OrderBy(new QueryTree.GroupBy(rows, [path], [new Aggregate.OfRows(Rows)]), [new Query.SortKey(path, false)]), 0, MaxFiles), query.AsOf);
        return await WithBatchesAsync(used, reader);
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string?>>> WithBatchesAsync(IReadOnlyList<IReadOnlyDictionary<string, string?>> used, ExplanationReader reader)
    {
        ImmutableArray<Expression.Literal> numbers = [.. used.Select(u => u[BatchId]).OfType<string>().Select(n => new Expression.Literal(int.Parse(n, CultureInfo.InvariantCulture), ColumnType.Int32))];
        if (numbers.IsEmpty)
            return [];
        var batches = await reader.ReadAsync("Batches", new Expression.In(new Expression.Column(new ColumnPath(null, BatchId)), numbers), MaxFiles);
        var rowsOf = used.Where(u => u[BatchId] is not null).ToDictionary(u => u[BatchId]!, u => u[Rows]);
        return [.. batches.Select(b => new Dictionary<string, string?>(b) { [Rows] = rowsOf[b[BatchId]!] })];
    }

    private static ExplanationPart FilePart(IReadOnlyDictionary<string, string?> file) =>
        ExplanationReader.Part($"From batch {file[BatchId]}", file, "FileName", "SourceCode", Rows, "Sha256", "RowsRead", "RowsRejected", "Issued", "IssuedInferred", "LoadedAt", "LoaderVersion", "State")[0];

    // What the same request was answered after each issue of the same series; only where it changed.
    private static async Task<ImmutableArray<ExplanationPart>> HistoryAsync(ODataQuery query, IReadOnlyList<IReadOnlyDictionary<string, string?>> files, ExplanationReader reader)
    {
        if (!query.IsAggregated || !query.Relation.Versioned || files.Count == 0)
            return [];
        var facts = ImmutableArray.CreateBuilder<ExplanationFact>();
        foreach (var day in await IssueDaysAsync(files, reader))
        {
            var rows = await reader.ReadAsync(query.PageTree(0, 2), day);
            var answer = rows.Count == 1 ? string.Join(", ", rows[0].Select(c => c.Value is null ? $"{c.Key} not available" : $"{c.Key} {c.Value}")) : null;
            if (answer is not null && facts.LastOrDefault()?.Value != answer)
                facts.Add(new ExplanationFact(day.ToString("O", CultureInfo.InvariantCulture), answer));
        }

        return facts.Count < 2 ? [] : [new ExplanationPart("As it was, from the day", facts.ToImmutable())];
    }

    private static async Task<IEnumerable<DateOnly>> IssueDaysAsync(IReadOnlyList<IReadOnlyDictionary<string, string?>> files, ExplanationReader reader)
    {
        ImmutableArray<Expression.Literal> sources = [.. files.Select(f => f["SourceCode"]).Distinct().Select(s => new Expression.Literal(s, ColumnType.String))];
        var batches = await reader.ReadAsync("Batches", new Expression.In(new Expression.Column(new ColumnPath(null, "SourceCode")), sources), int.MaxValue);
        return batches.Select(b => DateOnly.Parse(b["Issued"]!, CultureInfo.InvariantCulture)).Distinct().OrderDescending().Take(MaxIssues).Order();
    }
}
