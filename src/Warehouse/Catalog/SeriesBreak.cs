namespace Warehouse.Catalog;

/// <summary>A day from which the values of a measure are not comparable with those before.</summary>
/// <param name="Date">First day of the new definition.</param>
/// <param name="Kind">What changed: <c>taxonomy</c>, <c>definition</c>, <c>attribution</c> ...</param>
/// <param name="Text">For readers.</param>
public sealed record SeriesBreak(DateOnly Date, string Kind, string Text);
