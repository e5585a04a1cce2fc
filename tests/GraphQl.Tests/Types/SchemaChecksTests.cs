using GraphQl.Types;

namespace GraphQl.Tests.Types;

public sealed class SchemaChecksTests
{
    private static readonly ObjectType Query = new("Query", [new("a", "Int")]);

    public static TheoryData<string, NamedType[]> Broken => new()
    {
        { "Query.b: there is no type Missing.", [new ObjectType("Query", [new("b", "Missing")])] },
        { "Query.b: I is no output type.", [new ObjectType("Query", [new("b", "I")]), new InputObjectType("I", [new("c", "Int")])] },
        { "Query.b(c:): Query is no input type.", [new ObjectType("Query", [new("b", "Int") { Arguments = [new("c", "Query")] }])] },
        { "several of this field of Query", [new ObjectType("Query", [new("b", "Int"), new("b", "Int")])] },
        { "several of this argument of Query.b", [new ObjectType("Query", [new("b", "Int") { Arguments = [new("c", "Int"), new("c", "Int")] }])] },
        { "several of this type", [Query, new EnumType("E", [new("A")]), new EnumType("E", [new("B")])] },
        { "Int: there are several of this type", [Query, new EnumType("Int", [new("A")])] },
        { "There must be at least one field of T.", [Query, new ObjectType("T", [])] },
        { "There must be at least one value of E.", [Query, new EnumType("E", [])] },
        { "__b: not a name", [new ObjectType("Query", [new("__b", "Int")])] },
        { "b-c: not a name", [new ObjectType("Query", [new("b-c", "Int")])] },
        { "true cannot name an enum value", [Query, new EnumType("E", [new("true")])] },
        { "U: Int is no object type.", [Query, new UnionType("U", ["Int"])] },
        { "Query: a root type must be an object type", [new InterfaceType("Query", [new("a", "Int")])] },
        { "I.a: a field of a OneOf input is nullable", [Query, new InputObjectType("I", [new("a", "Int!")]) { IsOneOf = true }] },
        { "I.a: a field of a OneOf input is nullable", [Query, new InputObjectType("I", [new("a", "Int") { Default = "1" }]) { IsOneOf = true }] },
        { "I.a: what is required cannot be deprecated.", [Query, new InputObjectType("I", [new("a", "Int!") { DeprecationReason = "x" }])] },
        { "I: the input needs itself", [Query, new InputObjectType("I", [new("a", "J!")]), new InputObjectType("J", [new("b", "I!")])] },
        { "I.a: the default \"x\" is wrong. Int takes", [Query, new InputObjectType("I", [new("a", "Int") { Default = "\"x\"" }])] },
        { "I.a: the default [ is no literal.", [Query, new InputObjectType("I", [new("a", "Int") { Default = "[" }])] },
        { "I.a: the default $x is no literal.", [Query, new InputObjectType("I", [new("a", "Int") { Default = "$x" }])] },
        { "I.a: the default needs itself.", [Query, new InputObjectType("I", [new("a", "I") { Default = "{}" }])] },
        {
            "the default needs itself.",
            [Query, new InputObjectType("I", [new("a", "J") { Default = "{}" }]), new InputObjectType("J", [new("b", "I") { Default = "{}" }])]
        },
        { "T: X is no interface", [Query, new ObjectType("T", [new("a", "Int")]) { Interfaces = ["X"] }] },
        { "T.b: missing, but N promises it.", [Query, Named, new ObjectType("T", [new("a", "Int")]) { Interfaces = ["N"] }] },
        { "T.b: type String is no subtype of Int!.", [Query, Named, new ObjectType("T", [new("b", "String")]) { Interfaces = ["N"] }] },
        {
            "T.b(c:): not in the interface, so it cannot be required.",
            [Query, Named, new ObjectType("T", [new("b", "Int!") { Arguments = [new("c", "Int!")] }]) { Interfaces = ["N"] }]
        },
        { "T.b: deprecated, but its interface's field is not.", [Query, Named, new ObjectType("T", [new("b", "Int!") { DeprecationReason = "x" }]) { Interfaces = ["N"] }] },
        {
            "T: implements M and so must implement N.",
            [Query, Named, new InterfaceType("M", [new("b", "Int!")]) { Interfaces = ["N"] }, new ObjectType("T", [new("b", "Int!")]) { Interfaces = ["M"] }]
        },
    };

    private static InterfaceType Named => new("N", [new("b", "Int!")]);

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_schema_is_refused_with_its_place(string problem, NamedType[] types)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Schema.Build(new SchemaDefinition("Query", [.. types])));
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_listed_at_once()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Schema.Build(new SchemaDefinition("Query",
            [new ObjectType("Query", [new("b", "X"), new("c", "Y")])])));
        Assert.Contains("type X", refused.Message, StringComparison.Ordinal);
        Assert.Contains("type Y", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_may_need_themselves_through_a_list_or_a_nullable_field() =>
        Schema.Build(new SchemaDefinition("Query", [Query, new InputObjectType("I", [new("a", "I"), new("b", "[I!]!") { Default = "[]" }])]));
}
