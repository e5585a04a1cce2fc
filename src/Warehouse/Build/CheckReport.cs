using System.Collections.Immutable;

namespace Warehouse.Build;

/// <summary>What checking found.</summary>
/// <param name="Data">The rules of <c>sql/checks</c>; all of them hold.</param>
/// <param name="Figures">The papers' figures held against each other; none where the home's borough has no printed figures.</param>
/// <param name="Printed">Every printed figure beside what the loaded facts come to; none where that was not asked for, or the data is synthetic.</param>
public sealed record CheckReport(ImmutableArray<DataCheck> Data, ImmutableArray<FigureCheck> Figures, ImmutableArray<PrintedFigure> Printed);
