using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>A bound expression with its type; no type for the literal null.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Type">Its type.</param>
/// <param name="Position">Where it starts, for errors.</param>
internal readonly record struct Operand(Expression Expression, ColumnType? Type, int Position)
{
    public ValueFamily Family => Type is { } type ? Families.Of(type) : ValueFamily.None;

    public bool IsNull => Type is null;

    public string Describe() => IsNull ? "null" : Families.Describe(Family);
}
