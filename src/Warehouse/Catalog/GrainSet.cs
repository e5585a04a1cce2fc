using System.Collections.Immutable;

namespace Warehouse.Catalog;

/// <summary>Columns whose members overlap, and the combinations of their members that a fact holds.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Grains">The combinations; a column with very many members stands alone in a set of its own.</param>
public sealed record GrainSet(ImmutableArray<string> Columns, ImmutableArray<Grain> Grains);

/// <summary>One combination, such as ward, mps_ward, WD2022.</summary>
/// <param name="Values">Its members as text, in the order of the columns; null where a row has none.</param>
/// <param name="FirstMonth">First month in which the fact holds it; null where the fact has no months.</param>
/// <param name="LastMonth">Last month in which the fact holds it.</param>
public sealed record Grain(ImmutableArray<string?> Values, DateOnly? FirstMonth = null, DateOnly? LastMonth = null);
