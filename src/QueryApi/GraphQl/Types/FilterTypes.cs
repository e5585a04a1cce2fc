using System.Collections.Immutable;
using GraphQl.Types;

namespace QueryApi.GraphQl.Types;

/// <summary>The input types of filters: one for each type of values, with the operators that it has. All that are given must hold.</summary>
internal static class FilterTypes
{
    public const string Between = "between";
    public const string IsNull = "isNull";
    public const string In = "in";
    public const string NotIn = "notIn";

    public static ImmutableArray<NamedType> All { get; } =
    [
        Filter("String", [.. Equality("String"), .. Order("String"), .. Text()]),
        Filter("Boolean", [new("eq", "Boolean"), new("ne", "Boolean"), Nullness]),
        .. new[] { "Int", "Long", "Decimal", "Float", "Date", "DateTime" }.Select(t => Filter(t, [.. Equality(t), .. Order(t)])),
        .. Vocabularies.All.Select(v => Filter(v.TypeName, Equality(v.TypeName))),
    ];

    private static InputValueDefinition Nullness => new(IsNull, "Boolean") { Description = "Whether there is no value." };

    private static InputObjectType Filter(string type, ImmutableArray<InputValueDefinition> operators) => new($"{type}Filter", operators)
    {
        Description = "Conditions on a value; all that are given must hold.",
    };

    private static ImmutableArray<InputValueDefinition> Equality(string type) =>
    [
        new("eq", type) { Description = "Equal; null is equal to null." },
        new("ne", type) { Description = "Not equal." },
        new(In, $"[{type}!]") { Description = "One of these." },
        new(NotIn, $"[{type}!]") { Description = "None of these." },
        Nullness,
    ];

    private static ImmutableArray<InputValueDefinition> Order(string type) =>
    [
        new("gt", type) { Description = "Greater." },
        new("ge", type) { Description = "Greater or equal." },
        new("lt", type) { Description = "Less." },
        new("le", type) { Description = "Less or equal." },
        new(Between, $"[{type}!]") { Description = "From the first to the second, both included." },
    ];

    private static ImmutableArray<InputValueDefinition> Text() =>
    [
        new("contains", "String") { Description = "Has this text in it, as it is: no wildcards." },
        new("startsWith", "String") { Description = "Begins with this text." },
        new("endsWith", "String") { Description = "Ends with this text." },
    ];
}
