namespace GraphQl.Validation.Rules;

/// <summary>Leaves have no selections, everything else has some (https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections).</summary>
internal static class ScalarLeafsRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Fields.Select(f => CheckOne(document, f)).OfType<Violation>();

    private static Violation? CheckOne(TypedDocument document, FieldSite field)
    {
        if (field.Definition is not { } definition)
            return null;
        var name = field.Node.Name.Value;
        var coordinate = $"{field.Parent!.Name}.{name}";
        return (document.Schema.NamedTypeOf(definition.Type).IsLeaf, field.Node.SelectionSet) switch
        {
            (true, { } set) => new Violation($"Field \"{name}\" of type \"{definition.Type}\" has no fields to select.", set, coordinate),
            (false, null) => new Violation(
                $"Field \"{name}\" of type \"{definition.Type}\" needs a selection of fields: \"{name} {{ ... }}\".", field.Node, coordinate),
            _ => null,
        };
    }
}
