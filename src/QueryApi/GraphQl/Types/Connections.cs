using GraphQl.Types;

namespace QueryApi.GraphQl.Types;

/// <summary>Pages as the Relay specification has them, with the nodes also without their edges.</summary>
internal static class Connections
{
    public static ObjectType PageInfo { get; } = new("PageInfo",
    [
        new("hasNextPage", "Boolean!"),
        new("hasPreviousPage", "Boolean!"),
        new("startCursor", "String") { Description = "Null when the page is empty." },
        new("endCursor", "String") { Description = "Null when the page is empty. Give it as after to go on." },
    ]);

    public static IEnumerable<NamedType> Of(string node) =>
    [
        new ObjectType($"{node}Connection",
        [
            new("edges", $"[{node}Edge!]!"),
            new("nodes", $"[{node}!]!"),
            new("pageInfo", "PageInfo!"),
            new("totalCount", "Long!") { Description = "How many there are on all pages; costs a second query." },
        ]),
        new ObjectType($"{node}Edge", [new("cursor", "String!"), new("node", $"{node}!")]),
    ];
}
