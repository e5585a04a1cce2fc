namespace Notebooks.Numbers;

/// <summary>
/// Where a number stands in the answer of its query: who asks the query of the origin again, of the same snapshot, finds the number here.
/// A struct, because an answer has as many of them as it has numbers.
/// </summary>
/// <param name="Row">The row, from 0, in the order of the whole answer, whatever its pages.</param>
/// <param name="Column">The column as the answer names it.</param>
public readonly record struct AnswerCell(int Row, string Column);
