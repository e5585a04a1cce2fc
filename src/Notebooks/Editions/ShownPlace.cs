using System.Collections.Immutable;

namespace Notebooks.Editions;

/// <summary>A table, a figure or a sentence of a page with its numbers.</summary>
/// <param name="Kind">The word before the number of its place, such as <c>table</c>.</param>
/// <param name="Section">The heading that it stands under.</param>
/// <param name="Numbers">Its numbers in order, by where they stand in it.</param>
internal sealed record ShownPlace(string Kind, string Section, OrderedDictionary<PlaceKey, ShownNumber> Numbers)
{
    /// <summary>The places of a page in its order.</summary>
    internal static ImmutableArray<ShownPlace> All(ImmutableArray<ShownNumber> numbers) =>
        [.. numbers.GroupBy(n => n.Place).Select(g => Of(g.Key, [.. g]))];

    public bool Equals(ShownPlace? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static ShownPlace Of(string place, List<ShownNumber> numbers)
    {
        var byKey = new OrderedDictionary<PlaceKey, ShownNumber>();
        foreach (var number in numbers)
            byKey.TryAdd(new PlaceKey(number.Row, number.Column, number.Index), number);
        return new ShownPlace(place.Split('-')[0], numbers[0].Section ?? "", byKey);
    }
}

/// <summary>Where a number stands in its place.</summary>
internal readonly record struct PlaceKey(string? Row, string? Column, int? Index);
