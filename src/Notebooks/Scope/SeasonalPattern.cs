using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>How the calendar months lie to the average month.</summary>
/// <param name="Table">The months from January on, with the index: 100 is an average month, 125 a quarter more.</param>
/// <param name="Years">How many years it rests on; unknown where there is no series.</param>
/// <param name="Highest">The months with the highest index, highest first; at most three, all over 100.</param>
/// <param name="Lowest">The months with the lowest index, lowest first; at most three, all under 100.</param>
public sealed record SeasonalPattern(Table Table, Number Years, IReadOnlyList<string> Highest, IReadOnlyList<string> Lowest)
{
    /// <summary>Whether there is no series that is long enough.</summary>
    public bool IsEmpty => Table.IsEmpty;
}
