using System.Collections.Immutable;

namespace Warehouse.Snapshots;

/// <summary>What makes a warehouse somebody's: the file <c>warehouse.json</c> of the home.</summary>
/// <param name="HomeBorough">ONS code of the borough whose warehouse it is; its papers' figures are built in.</param>
/// <param name="Comparators">Area codes that the home borough is set beside.</param>
/// <param name="Title">Name of the warehouse, shown on every page.</param>
/// <param name="Contact">Whom to ask.</param>
/// <param name="Limits">What a query may cost.</param>
public sealed record WarehouseSettings(
    string HomeBorough,
    ImmutableArray<string> Comparators,
    string Title,
    string Contact,
    Limits Limits);
