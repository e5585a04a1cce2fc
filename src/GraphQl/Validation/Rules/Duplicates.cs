using System.Collections.Immutable;
using GraphQl.Language;

namespace GraphQl.Validation.Rules;

/// <summary>Names that are there several times, for the rules about unique names.</summary>
internal static class Duplicates
{
    /// <summary>A name and the places where it is.</summary>
    public sealed record Duplicate(string Name, ImmutableArray<Node> Places);

    public static IEnumerable<Duplicate> Of<T>(IEnumerable<T> items, Func<T, NameNode> name) =>
        items.Select(name)
            .GroupBy(n => n.Value)
            .Where(g => g.Skip(1).Any())
            .Select(g => new Duplicate(g.Key, [.. g]));
}
