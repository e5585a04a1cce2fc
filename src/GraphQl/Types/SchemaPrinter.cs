using System.Collections.Immutable;
using GraphQl.Language;

namespace GraphQl.Types;

/// <summary>A schema in the schema definition language.</summary>
public static class SchemaPrinter
{
    /// <summary>The schema without what is built in. Ends with a line end.</summary>
    public static string Print(Schema schema)
    {
        var document = SchemaRoots(schema)
            .Concat(schema.Definition.Directives.Select(Directive))
            .Concat(schema.Definition.Types.Select(Type));
        return string.Join("\n\n", document.Select(TypeSystemPrinter.Print)) + "\n";
    }

    // With the usual names and no description the roots need no definition.
    private static IEnumerable<TypeSystemNode> SchemaRoots(Schema schema)
    {
        var definition = schema.Definition;
        if (definition is { Description: null, Query: "Query", Mutation: null or "Mutation" })
            return [];
        var roots = new[] { (OperationKind.Query, Name: definition.Query), (OperationKind.Mutation, Name: definition.Mutation) }
            .Where(r => r.Name is not null)
            .Select(r => new RootTypeNode(0, r.Item1, Named(r.Name!)));
        return [new SchemaNode(0, Description(definition.Description), false, [], [.. roots])];
    }

    private static TypeSystemNode Type(NamedType type)
    {
        var description = Description(type.Description);
        var name = Name(type.Name);
        return type switch
        {
            ScalarType s => new ScalarNode(0, description, false, name, SpecifiedBy(s)),
            FieldsType f => new FieldsTypeNode(
                0, description, false, f is InterfaceType, name, Named(f.Interfaces), [], [.. f.Fields.Select(Field)]),
            UnionType u => new UnionNode(0, description, false, name, [], Named(u.Members)),
            EnumType e => new EnumNode(0, description, false, name, [], [.. e.Values.Select(EnumValue)]),
            InputObjectType i => new InputObjectNode(
                0, description, false, name, i.IsOneOf ? [new DirectiveNode(0, Name("oneOf"), [])] : [], InputValues(i.Fields)),
            _ => throw new System.Diagnostics.UnreachableException($"Type {type.GetType().Name}."),
        };
    }

    private static FieldDefinitionNode Field(FieldDefinition field) => new(
        0, Description(field.Description), Name(field.Name), InputValues(field.Arguments), Type(field.Type), Deprecated(field.DeprecationReason));

    private static EnumValueDefinitionNode EnumValue(EnumValueDefinition value) => new(
        0, Description(value.Description), new EnumValueNode(0, value.Name), Deprecated(value.DeprecationReason));

    private static ImmutableArray<InputValueDefinitionNode> InputValues(ImmutableArray<InputValueDefinition> inputs) =>
        [.. inputs.Select(InputValue)];

    private static InputValueDefinitionNode InputValue(InputValueDefinition input) => new(
        0,
        Description(input.Description),
        Name(input.Name),
        Type(input.Type),
        input.Default is null ? null : Parser.ParseConstant(input.Default),
        Deprecated(input.DeprecationReason));

    private static DirectiveDefinitionNode Directive(DirectiveDefinition directive) => new(
        0,
        Description(directive.Description),
        Name(directive.Name),
        InputValues(directive.Arguments),
        directive.IsRepeatable,
        [.. directive.Locations.Select(l => Name(l.Name()))]);

    private static ImmutableArray<DirectiveNode> Deprecated(string? reason) => reason switch
    {
        null => [],
        Directives.DefaultDeprecationReason => [new DirectiveNode(0, Name("deprecated"), [])],
        _ => [new DirectiveNode(0, Name("deprecated"), [Text("reason", reason)])],
    };

    private static ImmutableArray<DirectiveNode> SpecifiedBy(ScalarType scalar) =>
        scalar.SpecifiedBy is null ? [] : [new DirectiveNode(0, Name("specifiedBy"), [Text("url", scalar.SpecifiedBy)])];

    private static ArgumentNode Text(string name, string value) => new(0, Name(name), new StringValueNode(0, value, Block: false));

    private static StringValueNode? Description(string? text) =>
        text is null ? null : new StringValueNode(0, text, BlockString.CanPrint(text));

    private static TypeNode Type(TypeReference type) => Parser.ParseType(type.ToString());

    private static NameNode Name(string name) => new(0, name);

    private static NamedTypeNode Named(string name) => new(0, name);

    private static ImmutableArray<NamedTypeNode> Named(ImmutableArray<string> names) => [.. names.Select(Named)];
}
