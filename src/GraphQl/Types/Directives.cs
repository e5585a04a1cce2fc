using System.Collections.Immutable;

namespace GraphQl.Types;

/// <summary>The built-in directives (https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives).</summary>
internal static class Directives
{
    public const string DefaultDeprecationReason = "No longer supported";

    public static DirectiveDefinition Skip { get; } = new(
        "skip", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
    {
        Description = "Leaves the field or fragment out when the argument is true.",
        Arguments = [new("if", "Boolean!") { Description = "Left out when true." }],
    };

    public static DirectiveDefinition Include { get; } = new(
        "include", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
    {
        Description = "Keeps the field or fragment only when the argument is true.",
        Arguments = [new("if", "Boolean!") { Description = "Kept when true." }],
    };

    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue])
    {
        Description = "Marks a part of the schema that should not be used any more.",
        Arguments =
        [
            new("reason", "String!")
            {
                Description = "Why, and what to use instead, in CommonMark.",
                Default = $"\"{DefaultDeprecationReason}\"",
            },
        ],
    };

    public static DirectiveDefinition SpecifiedBy { get; } = new("specifiedBy", [DirectiveLocation.Scalar])
    {
        Description = "Says where the format of a custom scalar is defined.",
        Arguments = [new("url", "String!") { Description = "Address of the definition." }],
    };

    public static DirectiveDefinition OneOf { get; } = new("oneOf", [DirectiveLocation.InputObject])
    {
        Description = "Marks an input object of which exactly one field must be given, and not as null.",
    };

    public static ImmutableArray<DirectiveDefinition> BuiltIn { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    public static bool IsBuiltIn(string name) => BuiltIn.Any(d => d.Name == name);
}
