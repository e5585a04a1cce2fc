using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Snapshots;

namespace Notebooks.Editions;

/// <summary>The editions of a page and its present draft, to be compared with each other.</summary>
/// <param name="home">The home.</param>
/// <param name="name">Name of the page.</param>
public sealed class ComparedPages(WarehouseHome home, string name)
{
    private readonly EditionStore _store = EditionStore.Of(home);

    /// <summary>What changed from one to the other; null is the page as it is published now.</summary>
    /// <exception cref="EditionException">One of them is not there.</exception>
    public EditionComparison Compare(int? before, int? after) => EditionComparison.Of(NumbersOf(before), NumbersOf(after));

    private ImmutableArray<ShownNumber> NumbersOf(int? number)
    {
        var numbers = number is { } n ? _store.Numbers(_store.Find(name, n)) : EditionStore.Numbers(home.ReportsFolder, name);
        if (!numbers.IsEmpty)
            return numbers;
        throw new EditionException(number is { } edition
            ? string.Create(CultureInfo.InvariantCulture, $"Edition {edition} of '{name}' shows no number that could be compared.")
            : $"No page '{name}' with numbers is published in {home.ReportsFolder}: 'warehouse notebook publish' makes it.");
    }
}
