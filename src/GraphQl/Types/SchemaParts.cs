namespace GraphQl.Types;

/// <summary>The parts of a schema, flat.</summary>
internal static class SchemaParts
{
    /// <summary>An argument or input field and its schema coordinate, such as <c>Query.offence(where:)</c>.</summary>
    public sealed record Input(string Coordinate, InputValueDefinition Definition);

    /// <summary>Every argument and input field.</summary>
    public static IEnumerable<Input> Inputs(IEnumerable<NamedType> types, IEnumerable<DirectiveDefinition> directives) =>
        types.SelectMany(InputsOf).Concat(directives.SelectMany(d => d.Arguments.Select(a => new Input($"@{d.Name}({a.Name}:)", a))));

    /// <summary>Every type that a field, argument or input field names.</summary>
    public static IEnumerable<TypeReference> References(IReadOnlyCollection<NamedType> types, IEnumerable<DirectiveDefinition> directives) =>
        types.OfType<FieldsType>().SelectMany(t => t.Fields).Select(f => f.Type)
            .Concat(Inputs(types, directives).Select(i => i.Definition.Type));

    private static IEnumerable<Input> InputsOf(NamedType type) => type switch
    {
        FieldsType fields => fields.Fields.SelectMany(f => f.Arguments.Select(a => new Input($"{type.Name}.{f.Name}({a.Name}:)", a))),
        InputObjectType input => input.Fields.Select(f => new Input($"{type.Name}.{f.Name}", f)),
        _ => [],
    };
}
