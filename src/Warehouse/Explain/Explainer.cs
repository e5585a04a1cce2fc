using System.Globalization;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;

namespace Warehouse.Explain;

/// <summary>Answers the question that every number must be able to answer: where are you from?</summary>
public static class Explainer
{
    private const string BatchPrefix = "batch-";

    /// <summary>
    /// Explains a published figure by its id (<c>marac-da-referrals-2022-23-q1</c>), a batch (<c>batch-3</c> or <c>3</c>), or any served
    /// number by the OData request that gives it (<c>RecordedOffences?$apply=...</c>, <c>RecordedOffences(17)</c>).
    /// </summary>
    /// <param name="id">What to explain.</param>
    /// <param name="snapshot">The data.</param>
    /// <param name="role">Who asks.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The explanation; null when nothing has that id.</returns>
    /// <exception cref="QueryException">The request cannot be answered, or not to this role.</exception>
    public static async Task<Explanation?> ExplainAsync(string id, Snapshot snapshot, Role role, CancellationToken cancellation)
    {
        var reader = new ExplanationReader(snapshot, role, cancellation);
        if (RequestExplanation.IsRequest(id, snapshot.Catalogue))
            return await RequestExplanation.ReadAsync(id, reader);
        return await (BatchNumber(id) is { } number ? BatchExplanation.ReadAsync(id, number, reader) : FigureExplanation.ReadAsync(id, reader));
    }

    /// <summary>The ids that begin with the same letters, for a hint.</summary>
    public static async Task<IReadOnlyList<string>> SimilarAsync(string id, Snapshot snapshot, Role role, CancellationToken cancellation)
    {
        var reader = new ExplanationReader(snapshot, role, cancellation);
        var begin = id[..Math.Min(id.Length, 4)];
        var path = new Expression.Column(new ColumnPath(null, FigureExplanation.Id));
        var condition = new Expression.Call(ScalarFunction.StartsWith, [path, new Expression.Literal(begin, ColumnType.String)]);
        var rows = await reader.ReadAsync(FigureExplanation.Set, condition, 5);
        return [.. rows.Select(r => r[FigureExplanation.Id]).OfType<string>()];
    }

    /// <summary>The batch that an id names; null when it names none.</summary>
    public static int? BatchNumber(string id)
    {
        var digits = id.StartsWith(BatchPrefix, StringComparison.Ordinal) ? id[BatchPrefix.Length..] : id;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
