using System.Collections.Immutable;

namespace Notebooks.Numbers;

/// <summary>How a number was computed from others, so that the arithmetic can be done again.</summary>
/// <param name="Kind">The arithmetic.</param>
/// <param name="Operands">What it was done with, in the order that <paramref name="Kind"/> says.</param>
public sealed record Derivation(DerivationKind Kind, ImmutableArray<Number> Operands);
