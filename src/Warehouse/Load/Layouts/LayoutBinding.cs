using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>A layout, found in the header of one file: which of the file's columns is which.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="FieldCount">Columns in the header.</param>
/// <param name="Columns">The layout's columns that the file has.</param>
/// <param name="Months">The month columns, by month.</param>
/// <param name="Values">The columns whose names are data, as they stand in the file.</param>
/// <param name="Unknown">Named columns that the layout does not know.</param>
/// <param name="Synthetic">The column that marks the rows as made up; null in a real file.</param>
/// <param name="LastNeeded">The last column that a row must reach; what follows has no name, or may be missing.</param>
internal sealed record LayoutBinding(
    Layout Layout,
    int FieldCount,
    ImmutableArray<BoundColumn> Columns,
    ImmutableArray<BoundMonth> Months,
    ImmutableArray<BoundColumn> Values,
    ImmutableArray<string> Unknown,
    BoundColumn? Synthetic,
    int LastNeeded);

/// <summary>A column of the layout at its place in the file.</summary>
/// <param name="Column">What it is.</param>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Header">Its name in the file.</param>
internal sealed record BoundColumn(LayoutColumn Column, int Index, string Header)
{
    /// <summary>The year in its name; null where it has none.</summary>
    public int? Year => HeaderPattern.Year(Column, Header);
}

/// <summary>A month column at its place in the file.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Header">Its name in the file.</param>
internal sealed record BoundMonth(DateOnly Month, int Index, string Header);
