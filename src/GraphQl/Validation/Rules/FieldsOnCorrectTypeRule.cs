using GraphQl.Errors;
using GraphQl.Types;

namespace GraphQl.Validation.Rules;

/// <summary>A field exists on the type that it is selected on (https://spec.graphql.org/September2025/#sec-Field-Selections).</summary>
internal static class FieldsOnCorrectTypeRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Fields
            .Where(f => f.Parent is not null && f.Definition is null)
            .Select(f => new Violation(
                $"Type \"{f.Parent!.Name}\" has no field \"{f.Node.Name.Value}\".{Hint(document.Schema, f.Parent, f.Node.Name.Value)}",
                f.Node,
                f.Parent.Name));

    private static string Hint(Schema schema, NamedType parent, string name)
    {
        var types = parent is ObjectType ? [] : schema.PossibleTypes(parent).Where(t => schema.FindField(t, name) is not null).ToList();
        return types switch
        {
            [] => NearestName.Hint(name, (parent as FieldsType)?.Fields.Select(f => f.Name) ?? []),
            _ => $" Did you mean an inline fragment on {string.Join(" or ", types.Select(t => $"\"{t.Name}\""))}?",
        };
    }
}
