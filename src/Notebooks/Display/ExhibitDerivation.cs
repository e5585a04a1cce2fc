using System.Collections.Immutable;
using Notebooks.Numbers;

namespace Notebooks.Display;

/// <summary>How the number of a cell was computed, as it is kept.</summary>
/// <param name="Kind">The arithmetic.</param>
/// <param name="Operands">What it was done with.</param>
internal sealed record ExhibitDerivation(DerivationKind Kind, ImmutableArray<ExhibitCell> Operands)
{
    internal static ExhibitDerivation? Of(Derivation? derivation, Dictionary<Origin, int> index) => derivation is null
        ? null
        : new ExhibitDerivation(derivation.Kind, [.. derivation.Operands.Select(n => ExhibitCell.Of(n, index, n.ToString()))]);
}
