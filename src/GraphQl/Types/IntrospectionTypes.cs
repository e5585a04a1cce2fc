using System.Collections.Immutable;

namespace GraphQl.Types;

/// <summary>
/// The types that describe a schema (https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema)
/// and the three meta-fields that lead to them.
/// </summary>
internal static class IntrospectionTypes
{
    private static readonly ImmutableArray<InputValueDefinition> IncludeDeprecated =
        [new("includeDeprecated", "Boolean!") { Default = "false", Description = "Whether to list what is deprecated, too." }];

    /// <summary><c>__typename</c>, on every composite type.</summary>
    public static FieldDefinition TypeNameField { get; } = new("__typename", "String!") { Description = "The name of the object's type." };

    /// <summary><c>__schema</c>, on the query root.</summary>
    public static FieldDefinition SchemaField { get; } = new("__schema", "__Schema!") { Description = "The schema of this service." };

    /// <summary><c>__type</c>, on the query root.</summary>
    public static FieldDefinition TypeField { get; } = new("__type", "__Type")
    {
        Description = "One type of the schema.",
        Arguments = [new("name", "String!") { Description = "Its name." }],
    };

    private static ObjectType SchemaType { get; } = new("__Schema",
    [
        new("description", "String") { Description = "What the service is for." },
        new("types", "[__Type!]!") { Description = "Every type, those of introspection included." },
        new("queryType", "__Type!") { Description = "Where queries begin." },
        new("mutationType", "__Type") { Description = "Where mutations begin, if there are any." },
        new("subscriptionType", "__Type") { Description = "Where subscriptions begin, if there are any." },
        new("directives", "[__Directive!]!") { Description = "Every directive." },
    ])
    {
        Description = "A schema: its types, its directives, and where operations begin.",
    };

    private static ObjectType TypeType { get; } = new("__Type",
    [
        new("kind", "__TypeKind!") { Description = "Which of the eight kinds; it says which of the other fields have a value." },
        new("name", "String") { Description = "Null for lists and non-null types." },
        new("description", "String") { Description = "For readers, in CommonMark." },
        new("fields", "[__Field!]") { Description = "Of an object or interface.", Arguments = IncludeDeprecated },
        new("interfaces", "[__Type!]") { Description = "What an object or interface implements." },
        new("possibleTypes", "[__Type!]") { Description = "The object types of an interface or union." },
        new("enumValues", "[__EnumValue!]") { Description = "Of an enum.", Arguments = IncludeDeprecated },
        new("inputFields", "[__InputValue!]") { Description = "Of an input object.", Arguments = IncludeDeprecated },
        new("ofType", "__Type") { Description = "What a list or non-null type wraps." },
        new("specifiedByURL", "String") { Description = "Where the format of a custom scalar is defined." },
        new("isOneOf", "Boolean") { Description = "Whether exactly one field of an input object must be given." },
    ])
    {
        Description = "A type: named, or a list or non-null form of another.",
    };

    private static EnumType TypeKindType { get; } = new("__TypeKind",
    [
        new("SCALAR") { Description = "A leaf; may have `specifiedByURL`." },
        new("OBJECT") { Description = "Has `fields` and `interfaces`." },
        new("INTERFACE") { Description = "Has `fields`, `interfaces` and `possibleTypes`." },
        new("UNION") { Description = "Has `possibleTypes`." },
        new("ENUM") { Description = "Has `enumValues`." },
        new("INPUT_OBJECT") { Description = "Has `inputFields` and `isOneOf`." },
        new("LIST") { Description = "Has `ofType`." },
        new("NON_NULL") { Description = "Has `ofType`." },
    ])
    {
        Description = "Which kind a `__Type` is of.",
    };

    private static ObjectType FieldType { get; } = new("__Field",
    [
        new("name", "String!"),
        new("description", "String"),
        new("args", "[__InputValue!]!") { Arguments = IncludeDeprecated },
        new("type", "__Type!"),
        new("isDeprecated", "Boolean!"),
        new("deprecationReason", "String"),
    ])
    {
        Description = "A field of an object or interface.",
    };

    private static ObjectType InputValueType { get; } = new("__InputValue",
    [
        new("name", "String!"),
        new("description", "String"),
        new("type", "__Type!"),
        new("defaultValue", "String") { Description = "The default as a literal of the query language." },
        new("isDeprecated", "Boolean!"),
        new("deprecationReason", "String"),
    ])
    {
        Description = "An argument, or a field of an input object.",
    };

    private static ObjectType EnumValueType { get; } = new("__EnumValue",
    [
        new("name", "String!"),
        new("description", "String"),
        new("isDeprecated", "Boolean!"),
        new("deprecationReason", "String"),
    ])
    {
        Description = "A value of an enum.",
    };

    private static ObjectType DirectiveType { get; } = new("__Directive",
    [
        new("name", "String!"),
        new("description", "String"),
        new("isRepeatable", "Boolean!") { Description = "Whether it may stand several times in one place." },
        new("locations", "[__DirectiveLocation!]!"),
        new("args", "[__InputValue!]!") { Arguments = IncludeDeprecated },
    ])
    {
        Description = "A directive.",
    };

    private static EnumType DirectiveLocationType { get; } = new(
        "__DirectiveLocation", [.. Enum.GetValues<DirectiveLocation>().Select(l => new EnumValueDefinition(l.Name()))])
    {
        Description = "Where a directive may stand.",
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<NamedType> All { get; } =
        [SchemaType, TypeType, TypeKindType, FieldType, InputValueType, EnumValueType, DirectiveType, DirectiveLocationType];

    public static bool IsIntrospection(NamedType type) => type.Name.StartsWith("__", StringComparison.Ordinal);
}
