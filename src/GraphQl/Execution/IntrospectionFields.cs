using System.Collections.Immutable;
using System.Diagnostics;
using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Execution;

/// <summary>
/// The values of the fields of the introspection types. Values are null, texts, booleans, lists, and parts of the schema, which
/// are the sources of the next level: a <c>__Type</c> is a <see cref="NamedType"/>, or a <see cref="TypeReference"/> that wraps one.
/// </summary>
internal sealed class IntrospectionFields(Schema schema)
{
    public object? Value(object source, SelectedField field) => source switch
    {
        Schema s => OfSchema(s, field.Name),
        NamedType type => OfNamedType(type, field),
        TypeReference wrapper => OfWrapper(wrapper, field.Name),
        FieldDefinition f => OfField(f, field),
        InputValueDefinition input => OfInput(input, field.Name),
        EnumValueDefinition value => OfEnumValue(value, field.Name),
        DirectiveDefinition directive => OfDirective(directive, field),
        _ => throw new UnreachableException($"Introspection of {source.GetType().Name}."),
    };

    private static object? OfSchema(Schema source, string name) => name switch
    {
        "description" => source.Definition.Description,
        "types" => source.AllTypes,
        "queryType" => source.QueryType,
        "mutationType" => source.RootType(OperationKind.Mutation),
        "subscriptionType" => source.RootType(OperationKind.Subscription),
        "directives" => source.Directives,
        _ => throw Unknown("__Schema", name),
    };

    private object? OfNamedType(NamedType type, SelectedField field) => field.Name switch
    {
        "kind" => Kind(type),
        "name" => type.Name,
        "description" => type.Description,
        "fields" => (type as FieldsType)?.Fields.Where(f => Shows(field, f.DeprecationReason)),
        "interfaces" => (type as FieldsType)?.Interfaces.Select(schema.Find),
        "possibleTypes" => type is InterfaceType or UnionType ? schema.PossibleTypes(type) : null,
        "enumValues" => (type as EnumType)?.Values.Where(v => Shows(field, v.DeprecationReason)),
        "inputFields" => (type as InputObjectType)?.Fields.Where(f => Shows(field, f.DeprecationReason)),
        "ofType" => null,
        "specifiedByURL" => (type as ScalarType)?.SpecifiedBy,
        "isOneOf" => (type as InputObjectType)?.IsOneOf,
        _ => throw Unknown("__Type", field.Name),
    };

    private object? OfWrapper(TypeReference wrapper, string name) => (name, wrapper) switch
    {
        ("kind", ListTypeReference) => "LIST",
        ("kind", NonNullTypeReference) => "NON_NULL",
        ("ofType", ListTypeReference list) => Type(list.Item),
        ("ofType", NonNullTypeReference nonNull) => Type(nonNull.Of),
        _ => null,
    };

    private object? OfField(FieldDefinition source, SelectedField field) => field.Name switch
    {
        "name" => source.Name,
        "description" => source.Description,
        "args" => Inputs(source.Arguments, field),
        "type" => Type(source.Type),
        "isDeprecated" => source.DeprecationReason is not null,
        "deprecationReason" => source.DeprecationReason,
        _ => throw Unknown("__Field", field.Name),
    };

    private object? OfInput(InputValueDefinition source, string name) => name switch
    {
        "name" => source.Name,
        "description" => source.Description,
        "type" => Type(source.Type),
        "defaultValue" => source.Default is null ? null : ValuePrinter.Print(schema.DefaultOf(source).Literal),
        "isDeprecated" => source.DeprecationReason is not null,
        "deprecationReason" => source.DeprecationReason,
        _ => throw Unknown("__InputValue", name),
    };

    private static object? OfEnumValue(EnumValueDefinition source, string name) => name switch
    {
        "name" => source.Name,
        "description" => source.Description,
        "isDeprecated" => source.DeprecationReason is not null,
        "deprecationReason" => source.DeprecationReason,
        _ => throw Unknown("__EnumValue", name),
    };

    private static object? OfDirective(DirectiveDefinition source, SelectedField field) => field.Name switch
    {
        "name" => source.Name,
        "description" => source.Description,
        "isRepeatable" => source.IsRepeatable,
        "locations" => source.Locations.Select(l => l.Name()),
        "args" => Inputs(source.Arguments, field),
        _ => throw Unknown("__Directive", field.Name),
    };

    private static string Kind(NamedType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        _ => throw new UnreachableException($"Type {type.GetType().Name}."),
    };

    private object Type(TypeReference reference) => reference is NamedTypeReference ? schema.NamedTypeOf(reference) : reference;

    private static IEnumerable<InputValueDefinition> Inputs(ImmutableArray<InputValueDefinition> inputs, SelectedField field) =>
        inputs.Where(i => Shows(field, i.DeprecationReason));

    private static bool Shows(SelectedField field, string? deprecationReason) =>
        deprecationReason is null || (field.Arguments.TryGet<bool>("includeDeprecated", out var include) && include);

    private static UnreachableException Unknown(string type, string field) => new($"Introspection has no {type}.{field}.");
}
