using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>The denominator of a ratio that is of another fact than its numerator. It is added up by itself, and then joined by the keys.</summary>
/// <param name="Value">Name of the denominator in <paramref name="Rows"/>.</param>
/// <param name="Rows">Groups of the other fact, through all passes.</param>
/// <param name="Keys">The group keys that the other fact has too; the others repeat a denominator.</param>
/// <param name="HasBasis">Whether the areas of some value may be known other than exactly.</param>
internal abstract record OtherFact(string Value, QueryTree Rows, ImmutableArray<SharedKey> Keys, bool HasBasis)
{
    /// <summary>What adds up over time: the sum of the same period, areas and dimensions.</summary>
    internal sealed record Summed(string Value, QueryTree Rows, ImmutableArray<SharedKey> Keys, bool HasBasis) : OtherFact(Value, Rows, Keys, HasBasis);

    /// <summary>
    /// What is of a day, such as residents: of each area that the numerator covers, the value of the day nearest to the middle of the
    /// period; then the sum of the areas.
    /// </summary>
    /// <param name="Value">As above.</param>
    /// <param name="Rows">One group for each area, day and version.</param>
    /// <param name="Keys">The keys on who they are; when and where are those of <paramref name="Areas"/>.</param>
    /// <param name="HasBasis">As above.</param>
    /// <param name="Version">The columns that tell one version from another, the reference day first.</param>
    /// <param name="Areas">The areas that the numerator covers.</param>
    internal sealed record OfDay(string Value, QueryTree Rows, ImmutableArray<SharedKey> Keys, bool HasBasis, ImmutableArray<string> Version, CoveredAreas Areas) : OtherFact(Value, Rows, Keys, HasBasis);
}

/// <summary>Which areas the numerator of a ratio covers, once for each of the group keys that say when or where, and the period of each.</summary>
/// <param name="Fact">The fact of the numerator.</param>
/// <param name="Source">What its own rows are read from: as of which day, by which periods, of which earlier time.</param>
/// <param name="Rows">The rows that tell the areas where no coverage is kept; else null.</param>
/// <param name="Conditions">What coverage can answer of the filter, in terms of the fact.</param>
/// <param name="Keys">The group keys that say when or where.</param>
/// <param name="Bounds">The months that the filter asks for, as far as it says.</param>
internal sealed record CoveredAreas(
    Relation Fact, QueryTree.From Source, QueryTree? Rows, ImmutableArray<Expression> Conditions, ImmutableArray<SharedKey> Keys, MonthBounds Bounds)
{
    /// <summary>Name of the first day of an area's rows, where no coverage is kept.</summary>
    public const string First = "@first";

    /// <summary>Name of the last day.</summary>
    public const string Last = "@last";
}
