using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Load;

namespace Warehouse.Explain;

/// <summary>What the ledger adds to the explanation of a batch: who did what and why, what was noticed, which rows were refused.</summary>
public static class BatchHistory
{
    private const int MaxRejects = 20;

    /// <summary>The batch as the ledger knows it; for one that no snapshot has taken in yet this is all there is.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="batchId">The batch.</param>
    /// <exception cref="BatchStateException">There is no such batch.</exception>
    public static Explanation Of(Ledger ledger, int batchId)
    {
        var batch = ledger.Find(batchId);
        return new Explanation(batchId.ToString(CultureInfo.InvariantCulture), "batch", $"Batch {batchId}: {batch.Label}", batch.Sensitive ? Steps(ledger, batchId) : Parts(ledger, batchId));
    }

    /// <summary>The parts alone, to stand behind what a snapshot says.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="batchId">The batch.</param>
    public static ImmutableArray<ExplanationPart> Parts(Ledger ledger, int batchId) =>
    [
        .. Part("What happened", ledger.Events(batchId).Select(e => new ExplanationFact(Moment(e.At), $"{e.Action} by {e.Who}{(e.Reason is null ? "" : $": {e.Reason}")}"))),
        .. Part("What was noticed", ledger.Notices(batchId).Select(n => new ExplanationFact(n.Subject, n.Message))),
        .. Part("Rejected rows", ledger.Rejects(batchId).Take(MaxRejects).Select(r => new ExplanationFact($"Line {r.Line.ToString(CultureInfo.InvariantCulture)}", $"{r.ColumnName} '{r.Value}': {r.Reason}"))),
    ];

    // Of a sensitive batch only who did what when: a reason, a notice or a rejected row may tell of a person, or how many there are.
    private static ImmutableArray<ExplanationPart> Steps(Ledger ledger, int batchId) =>
        Part("What happened", ledger.Events(batchId).Select(e => new ExplanationFact(Moment(e.At), $"{e.Action} by {e.Who}")));

    private static ImmutableArray<ExplanationPart> Part(string heading, IEnumerable<ExplanationFact> facts)
    {
        ImmutableArray<ExplanationFact> known = [.. facts];
        return known.IsEmpty ? [] : [new ExplanationPart(heading, known)];
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
