namespace Conformance.Tests.Numbers;

/// <summary>An entry of <c>numbers.json</c> as docs/notebooks.md describes it; an operand has no place of its own.</summary>
internal sealed record ShownNumber(
    string? Place, string? Section, string? Row, string? Column, int? Index, string Text, decimal? Value, string? Unit, string? Status, string? Reason,
    decimal? Lower, decimal? Upper, int[] Origins, AnswerPlace? Cell, Arithmetic? Derivation)
{
    internal bool IsInTable => Column is not null;

    /// <summary>How a message calls it.</summary>
    internal string Name => $"{Place ?? "operand"}{(Row is null ? "" : $" / {Row}")}{(Column is null ? "" : $" / {Column}")}{(Index is null ? "" : $" / {Index}")} '{Text}'";
}

/// <summary>Where a number stands in the answer of its query.</summary>
internal sealed record AnswerPlace(int Row, string Column);

/// <summary>How a number was computed.</summary>
internal sealed record Arithmetic(string Kind, ShownNumber[] Operands);

/// <summary>Where a number came from: a query, or a figure of a paper.</summary>
internal sealed record ShownOrigin(string Kind, string? Query, int? Snapshot, string? FigureId, string? AsPrinted);

/// <summary>The whole of a page's <c>numbers.json</c>.</summary>
internal sealed record ShownNumbers(string Page, int Snapshot, string Role, ShownOrigin[] Origins, ShownNumber[] Numbers);
