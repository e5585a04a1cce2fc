namespace GraphQl.Types;

/// <summary>Whether a type keeps what its interfaces promise (https://spec.graphql.org/September2025/#IsValidImplementation()).</summary>
internal static class InterfaceChecks
{
    public static IEnumerable<string> Problems(Schema schema, FieldsType type) =>
        type.Interfaces.SelectMany(name => schema.Find(name) is InterfaceType i && i.Name != type.Name
            ? Implementation(schema, type, i)
            : [$"{type.Name}: {name} is no interface that it could implement."]);

    private static IEnumerable<string> Implementation(Schema schema, FieldsType type, InterfaceType promised) =>
        promised.Interfaces
            .Where(i => !type.Interfaces.Contains(i))
            .Select(i => $"{type.Name}: implements {promised.Name} and so must implement {i}.")
            .Concat(promised.Fields.SelectMany(f => Field(schema, type, promised, f)));

    private static IEnumerable<string> Field(Schema schema, FieldsType type, InterfaceType promised, FieldDefinition expected)
    {
        var coordinate = $"{type.Name}.{expected.Name}";
        if (type.Fields.FirstOrDefault(f => f.Name == expected.Name) is not { } field)
            return [$"{coordinate}: missing, but {promised.Name} promises it."];
        return FieldItself(schema, coordinate, field, expected).Concat(Arguments(coordinate, field, expected));
    }

    private static IEnumerable<string> FieldItself(Schema schema, string coordinate, FieldDefinition field, FieldDefinition expected)
    {
        var known = schema.Find(field.Type.Name) is not null && schema.Find(expected.Type.Name) is not null;
        if (known && !schema.IsSubtype(field.Type, expected.Type))
            yield return $"{coordinate}: type {field.Type} is no subtype of {expected.Type}.";
        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            yield return $"{coordinate}: deprecated, but its interface's field is not.";
    }

    private static IEnumerable<string> Arguments(string coordinate, FieldDefinition field, FieldDefinition expected)
    {
        var differing = expected.Arguments
            .Where(e => field.Arguments.FirstOrDefault(a => a.Name == e.Name)?.Type != e.Type)
            .Select(e => $"{coordinate}({e.Name}:): must be of type {e.Type}, as in the interface.");
        var added = field.Arguments
            .Where(a => a.IsRequired && expected.Arguments.All(e => e.Name != a.Name))
            .Select(a => $"{coordinate}({a.Name}:): not in the interface, so it cannot be required.");
        return differing.Concat(added);
    }
}
