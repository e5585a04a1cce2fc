using GraphQl.Types;

namespace GraphQl.Tests.Types;

/// <summary>A schema with every kind of type, in the shape of the warehouse's own, and its printed form.</summary>
internal static class SampleSchema
{
    public static SchemaDefinition Definition { get; } = new("Query",
    [
        new ObjectType("Query",
        [
            new("offence", "OffenceCube!")
            {
                Description = "Recorded offences.",
                Arguments = [new("where", "OffenceWhere"), new("period", "PeriodInput"), new("asOf", "Date")],
            },
            new("ward", "Ward") { Arguments = [new("code", "ID!")] },
            new("find", "[Place!]!") { Arguments = [new("name", "String!"), new("kinds", "[AreaType!]") { Default = "[WARD, BOROUGH]" }] },
            new("area", "Area") { Arguments = [new("code", "ID!") { Description = "As the ONS gives it." }, new("year", "Int")] },
            new("matrix", "[[Int]]") { Arguments = [new("of", "[[Int]]"), new("scale", "Float!") { Default = "1.5" }] },
            new("choose", "String") { Arguments = [new("one", "PeriodInput!"), new("many", "[PeriodInput!]")] },
        ]),
        new ObjectType("OffenceCube",
        [
            new("total", "OffenceMeasures!"),
            new("groups", "[OffenceGroup!]!")
            {
                Arguments =
                [
                    new("by", "[OffenceDimension!]!") { Description = "What to group by." },
                    new("orderBy", "[OffenceOrder!]") { Description = "First key first." },
                    new("first", "Int") { Default = "100" },
                ],
            },
            new("facts", "[OffenceFact!]!") { Arguments = [new("first", "Int!") { Default = "50" }, new("after", "String")] },
        ]),
        new ObjectType("OffenceMeasures",
        [
            new("count", "Count!") { Arguments = [new("where", "OffenceWhere")] },
            new("rows", "Long!"),
            new("offences", "Count") { DeprecationReason = "Use `count`." },
        ]),
        new ObjectType("Count", [new("value", "Long"), new("status", "Status!"), new("change", "Float") { Arguments = [new("shift", "Shift!")] }]),
        new ObjectType("OffenceGroup", [new("key", "OffenceKey!"), new("measures", "OffenceMeasures!")]),
        new ObjectType("OffenceKey", [new("ward", "Ward"), new("month", "Date"), new("offence", "String")]),
        new ObjectType("OffenceFact", [new("month", "Date!"), new("area", "Area"), new("count", "Long"), new("rate", "Decimal"), new("loaded", "DateTime")]),
        new InterfaceType("Area", [new("code", "ID!"), new("name", "String"), new("twin", "Area")])
        {
            Description = "A place with a code.",
        },
        new ObjectType("Ward", [new("code", "ID!"), new("name", "String!"), new("twin", "Ward"), new("borough", "Borough!"), new("population", "Int")])
        {
            Interfaces = ["Area"],
        },
        new ObjectType("Borough", [new("code", "ID!"), new("name", "String"), new("twin", "Area"), new("wards", "[Ward!]!"), new("population", "Long")])
        {
            Interfaces = ["Area"],
        },
        new ObjectType("Station", [new("name", "String!"), new("open", "Boolean")]),
        new UnionType("Place", ["Ward", "Borough", "Station"]),
        new EnumType("AreaType", [new("WARD"), new("BOROUGH"), new("BCU") { DeprecationReason = "Basic Command Units ended." }]),
        new EnumType("Status",
        [
            new("EXACT") { Description = "Nothing was changed." },
            new("PROVISIONAL") { Description = "May still be revised\nby the source." },
        ]),
        new EnumType("OffenceDimension", [new("WARD"), new("MONTH"), new("OFFENCE")]),
        new EnumType("OffenceOrder", [new("COUNT_DESC"), new("MONTH_ASC")]),
        new EnumType("Shift", [new("YEAR"), new("MONTH") { DeprecationReason = "No longer supported" }]),
        new InputObjectType("OffenceWhere",
        [
            new("areaCode", "TextFilter"),
            new("areaType", "AreaType") { Default = "WARD" },
            new("month", "DateFilter"),
            new("count", "LongFilter"),
            new("and", "[OffenceWhere!]"),
            new("not", "OffenceWhere"),
        ])
        {
            Description = "Every condition must hold.",
        },
        new InputObjectType("TextFilter", [new("eq", "String"), new("in", "[String!]"), new("contains", "String") { DeprecationReason = "Use `in`." }]),
        new InputObjectType("DateFilter", [new("eq", "Date"), new("between", "[Date!]")]),
        new InputObjectType("LongFilter", [new("eq", "Long"), new("ge", "Long")]),
        new InputObjectType("PeriodInput", [new("month", "String"), new("year", "Int"), new("between", "DateRange")]) { IsOneOf = true },
        new InputObjectType("DateRange", [new("from", "Date!"), new("to", "Date!"), new("inclusive", "Boolean!") { Default = "true" }]),
        Scalars.Long, Scalars.Decimal, Scalars.Date, Scalars.DateTime,
    ])
    {
        Description = "A sample.",
        Directives =
        [
            new("client", [DirectiveLocation.Field, DirectiveLocation.Query, DirectiveLocation.VariableDefinition])
            {
                Arguments = [new("tag", "String"), new("level", "Int!") { Default = "1" }],
            },
            new("note", [DirectiveLocation.Field, DirectiveLocation.FragmentDefinition])
            {
                Description = "May be said twice.",
                Arguments = [new("text", "String!")],
                IsRepeatable = true,
            },
        ],
    };

    public static Schema Schema { get; } = Schema.Build(Definition);
}
