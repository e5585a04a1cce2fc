using GraphQl.Types;
using Warehouse.Catalog;

namespace QueryApi.GraphQl.Types;

/// <summary>The input types of conditions on rows and on groups.</summary>
internal static class WhereTypes
{
    public const string And = "and";
    public const string Or = "or";
    public const string Not = "not";

    public static InputObjectType Where(string stem, Relation relation) => Of(
        $"{stem}Where",
        relation.Columns.Select(c => new InputValueDefinition(GraphQlNames.Field(c.Name), ValueTypes.FilterOf(relation, c)) { Description = c.Description }));

    public static InputObjectType Having(string stem, Relation fact, Catalogue catalogue) => Of(
        $"{stem}Having",
        MeasureField.Of(fact, catalogue)
            .Select(m => new InputValueDefinition(m.Field, ValueTypes.Of(m.Type) + "Filter") { Description = m.Description })
            .Append(new InputValueDefinition(FactTypes.Rows, "LongFilter") { Description = "How many rows the group has." }));

    private static InputObjectType Of(string name, IEnumerable<InputValueDefinition> fields) => new(name,
    [
        new(And, $"[{name}!]") { Description = "All of these." },
        new(Or, $"[{name}!]") { Description = "At least one of these." },
        new(Not, name) { Description = "The opposite." },
        .. fields,
    ])
    {
        Description = "All conditions that are given must hold.",
    };
}
