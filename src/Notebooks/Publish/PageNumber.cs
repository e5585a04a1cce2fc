using System.Collections.Immutable;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>A number that a page shows: an entry of <c>numbers.json</c>.</summary>
/// <param name="Place">Where: <c>table-3</c>, <c>figure-1</c>, <c>sentence-7</c> or <c>title</c>.</param>
/// <param name="Section">Id of the heading that it stands under, such as <c>sv-11</c>; empty above the first.</param>
/// <param name="Row">Heading of its row; null outside tables. Of rows with one heading the second is called <c>Barnet (2)</c>.</param>
/// <param name="Column">Heading of its column; null outside tables.</param>
/// <param name="Index">Its position among the numbers that the words of this place tell, from 1; null in a table.</param>
/// <param name="Text">The characters that stand on the page.</param>
/// <param name="Value">The value, not rounded; null where there is none.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Status">Its status.</param>
/// <param name="Reason">Why there is no value.</param>
/// <param name="Lower">Lower end of its interval.</param>
/// <param name="Upper">Upper end of its interval.</param>
/// <param name="Origins">Where it came from, as positions in the list of origins.</param>
/// <param name="Cell">Where it stands in the answer of the query that is its origin.</param>
/// <param name="Derivation">How it was computed; null where it was not.</param>
internal sealed record PageNumber(
    string? Place,
    string? Section,
    string? Row,
    string? Column,
    int? Index,
    string Text,
    decimal? Value,
    string? Unit,
    string? Status,
    string? Reason,
    decimal? Lower,
    decimal? Upper,
    ImmutableArray<int> Origins,
    AnswerCell? Cell,
    NumberDerivation? Derivation);

/// <summary>How a number was computed.</summary>
/// <param name="Kind">The arithmetic.</param>
/// <param name="Operands">What it was done with, in its order; they have no place on the page of their own.</param>
internal sealed record NumberDerivation(DerivationKind Kind, ImmutableArray<PageNumber> Operands);
