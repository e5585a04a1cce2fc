using System.Collections.Immutable;
using Notebooks.Format;
using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>Several measures in one query: <c>await Measures("Robbery", "RobberyRate").At(borough, "roll12", lastMonth)</c>.</summary>
public sealed class MeasuresQuery
{
    private readonly MeasureReader _reader;
    private readonly ImmutableArray<string> _names;

    internal MeasuresQuery(MeasureReader reader, ImmutableArray<string> names)
    {
        _reader = reader;
        _names = names;
    }

    /// <summary>One area and period, a value per measure in the order of their names; unknown, with its reason, where there is no row.</summary>
    /// <param name="place">The area.</param>
    /// <param name="periodType">As in <c>MeasureValues</c>: <c>month</c>, <c>roll3</c>, <c>quarter</c>, <c>roll12</c>, <c>fin_year</c> ...</param>
    /// <param name="lastMonth">Any day of the period's last month.</param>
    /// <exception cref="NotebookException">There is no measure of one of the names.</exception>
    public async Task<IReadOnlyList<MeasureValue>> At(Place place, string periodType, DateOnly lastMonth) =>
        await _reader.AtAsync(await NamesAsync(), place, periodType, lastMonth);

    /// <summary>One area over periods: for each measure in the order of their names its values in order of time.</summary>
    /// <param name="place">The area.</param>
    /// <param name="periodType">See <see cref="At"/>.</param>
    /// <param name="firstMonth">Any day of the month in which the first period begins.</param>
    /// <param name="lastMonth">Any day of the month in which the last period ends.</param>
    /// <exception cref="NotebookException">There is no measure of one of the names.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<MeasureValue>>> Over(Place place, string periodType, DateOnly firstMonth, DateOnly lastMonth)
    {
        var names = await NamesAsync();
        var values = (await _reader.ReadAsync(names, $"AreaCode eq '{place.Code}' and {MeasureReader.Between(periodType, firstMonth, lastMonth)}"))
            .ToLookup(v => (v.Measure, v.Version));
        return [.. names.Select(n => values[(n.Measure, n.Version)].ToList())];
    }

    private async Task<ImmutableArray<MeasureName>> NamesAsync()
    {
        var names = ImmutableArray.CreateBuilder<MeasureName>(_names.Length);
        foreach (var name in _names)
            names.Add(await _reader.FindAsync(name, null));
        return names.MoveToImmutable();
    }
}
