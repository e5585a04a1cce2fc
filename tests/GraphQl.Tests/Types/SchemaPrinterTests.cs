using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Tests.Types;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void A_schema_is_printed_without_what_is_built_in()
    {
        var schema = Schema.Build(new SchemaDefinition("Query",
        [
            new ObjectType("Query",
            [
                new("ward", "Ward") { Description = "One ward.", Arguments = [new("code", "ID!"), new("year", "Int") { Default = "2023" }] },
                new("wards", "[Ward!]!") { Arguments = [new("where", "Where") { Description = "Which." }, new("order", "Order") { Default = "ASC" }] },
            ]),
            new InterfaceType("Named", [new("name", "String")]),
            new ObjectType("Ward", [new("name", "String"), new("old", "Boolean") { DeprecationReason = "Use \"name\"." }])
            {
                Interfaces = ["Named"],
                Description = "A ward.\nOf a borough.",
            },
            new UnionType("Any", ["Ward", "Query"]),
            new EnumType("Order", [new("ASC") { Description = "Up." }, new("DESC") { DeprecationReason = "No longer supported" }]),
            new InputObjectType("Where", [new("code", "[ID!]"), new("day", "Date")]) { IsOneOf = true },
            Scalars.Date,
        ])
        {
            Directives = [new("tag", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread]) { IsRepeatable = true }],
        });

        Assert.Equal(
            """"
            directive @tag repeatable on FIELD | FRAGMENT_SPREAD

            type Query {
              """One ward."""
              ward(code: ID!, year: Int = 2023): Ward
              wards(
                """Which."""
                where: Where
                order: Order = ASC
              ): [Ward!]!
            }

            interface Named {
              name: String
            }

            """
            A ward.
            Of a borough.
            """
            type Ward implements Named {
              name: String
              old: Boolean @deprecated(reason: "Use \"name\".")
            }

            union Any = Ward | Query

            enum Order {
              """Up."""
              ASC
              DESC @deprecated
            }

            input Where @oneOf {
              code: [ID!]
              day: Date
            }

            """A day of the calendar, such as `2023-04-01`."""
            scalar Date @specifiedBy(url: "https://scalars.graphql.org/chillicream/date.html")

            """",
            SchemaPrinter.Print(schema));
    }

    [Theory]
    [InlineData("Root", null, null, "schema {\n  query: Root\n}")]
    [InlineData("Query", null, "About.", "\"\"\"About.\"\"\"\nschema {\n  query: Query\n}")]
    [InlineData("Query", "Change", null, "schema {\n  query: Query\n  mutation: Change\n}")]
    public void Roots_are_printed_when_their_names_or_a_description_need_it(string query, string? mutation, string? description, string printed)
    {
        ObjectType[] types = [new(query, [new("a", "Int")]), .. mutation is null ? [] : new[] { new ObjectType(mutation, [new("b", "Int")]) }];
        var schema = Schema.Build(new SchemaDefinition(query, [.. types]) { Mutation = mutation, Description = description });
        Assert.StartsWith(printed + "\n\ntype", SchemaPrinter.Print(schema), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_printed_is_a_document_of_the_language()
    {
        var printed = SchemaPrinter.Print(SampleSchema.Schema);
        Assert.Equal(
            SampleSchema.Definition.Types.Length + SampleSchema.Definition.Directives.Length + 1,
            Parser.Parse(printed, ParserLimits.Default).Definitions.Length);
    }
}
