namespace Warehouse.Catalog;

/// <summary>A served column.</summary>
/// <param name="Name">PascalCase name, as OData shows it.</param>
/// <param name="Type">Its type on every channel.</param>
/// <param name="Nullable">Whether it may be null.</param>
/// <param name="Additive">Whether its values may be summed over rows of one grain.</param>
/// <param name="Description">For readers; units where it has one.</param>
/// <param name="Navigation">The navigation through whose dimension the value comes; null for a column of the relation's own table.</param>
/// <param name="Physical">The column's name in the table (the dimension's table when <paramref name="Navigation"/> is set).</param>
public sealed record Column(
    string Name,
    ColumnType Type,
    bool Nullable,
    bool Additive,
    string Description,
    string? Navigation,
    string Physical)
{
    /// <summary>Name of the table's column by which weighted columns are multiplied.</summary>
    public const string Weight = "weight";

    /// <summary>
    /// Whether a row's value is a whole count times the table's <c>weight</c>: rows that are shared out over areas. A row shows a whole
    /// number, and a sum is rounded once, after adding up.
    /// </summary>
    public bool Weighted { get; init; }
}

/// <summary>The types that are served, named as in EDM.</summary>
public enum ColumnType
{
    /// <summary>Edm.String.</summary>
    String,

    /// <summary>Edm.Boolean.</summary>
    Boolean,

    /// <summary>Edm.Int32.</summary>
    Int32,

    /// <summary>Edm.Int64.</summary>
    Int64,

    /// <summary>Edm.Decimal.</summary>
    Decimal,

    /// <summary>Edm.Double.</summary>
    Double,

    /// <summary>Edm.Date.</summary>
    Date,

    /// <summary>Edm.DateTimeOffset, UTC.</summary>
    DateTimeOffset,
}

/// <summary>A to-one path from a relation to a dimension.</summary>
/// <param name="Name">Navigation property, such as <c>Area</c>.</param>
/// <param name="Target">Stem of the dimension.</param>
/// <param name="ForeignKey">Column of the relation's table.</param>
/// <param name="TargetKey">Column of the dimension's table.</param>
public sealed record Navigation(string Name, string Target, string ForeignKey, string TargetKey);
