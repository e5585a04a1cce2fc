using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Sql;

namespace Warehouse.Output;

/// <summary>
/// A result as OData's JSON has it: a path through a navigation property is an object within, and a value that is not exact
/// carries its status, reason and geography basis as annotations. Limits of a measure, and what a ratio is made of, are annotations too.
/// </summary>
public static class ODataLayout
{
    /// <summary>The members of each row; columns that only the order needs are not among them.</summary>
    /// <param name="columns">The columns of the statement.</param>
    /// <param name="ieee754Compatible">Whether 64-bit integers and decimals are strings.</param>
    /// <param name="omitNulls">Whether nulls are left out, as <c>Prefer: omit-values=nulls</c> asks.</param>
    public static ImmutableArray<JsonField> Of(ImmutableArray<ResultColumn> columns, bool ieee754Compatible = false, bool omitNulls = false)
    {
        var fields = columns.Select((column, i) => (Column: column, Path: column.Name.Split('/'), Ordinal: i)).Where(c => c.Column.Role != ResultRole.Order).ToArray();
        return
        [
            .. fields.GroupBy(f => f.Path.Length == 1 ? f.Column.Name : f.Path[0] + "/").Select(group => group.First().Path.Length == 1
                ? Field(group.First().Column, group.First().Column.Name, group.First().Ordinal)
                : new JsonField.Group(group.First().Path[0], [.. group.Select(f => Field(f.Column, f.Path[1], f.Ordinal))])),
        ];

        JsonField Field(ResultColumn column, string name, int ordinal) => column.Role switch
        {
            ResultRole.Status => new JsonField.Value($"{column.Of}@Warehouse.Status", ordinal) { Omit = "exact", OmitNull = true },
            ResultRole.Reason => new JsonField.Value($"{column.Of}@Warehouse.Reason", ordinal) { OmitNull = true },
            ResultRole.GeographyBasis => new JsonField.Value($"{column.Of}@Warehouse.GeographyBasis", ordinal) { Omit = "exact", OmitNull = true },
            ResultRole.Lower or ResultRole.Upper or ResultRole.Numerator or ResultRole.Denominator or ResultRole.DenominatorVersion =>
                Plain($"{column.Of}@Warehouse.{column.Role}", column, ordinal) with { OmitNull = true },
            _ => Plain(name, column, ordinal) with { OmitNull = omitNulls },
        };

        JsonField.Value Plain(string name, ResultColumn column, int ordinal) =>
            new(name, ordinal) { AsString = ieee754Compatible && column.Type is ColumnType.Int64 or ColumnType.Decimal };
    }
}
