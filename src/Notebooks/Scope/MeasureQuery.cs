using Notebooks.Format;
using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>The short way to the values of a measure: <c>await Measure("ResidentialBurglaryRate").At(borough, "roll12", lastMonth)</c>.</summary>
public sealed class MeasureQuery
{
    private readonly MeasureReader _reader;
    private readonly string _name;
    private readonly string? _version;

    internal MeasureQuery(MeasureReader reader, string name, string? version = null)
    {
        _reader = reader;
        _name = name;
        _version = version;
    }

    /// <summary>The same measure by another version of its definition.</summary>
    public MeasureQuery In(string version) => new(_reader, _name, version);

    /// <summary>One area and period: what is computed from files where there is such a value, else what a paper prints.</summary>
    /// <param name="place">The area.</param>
    /// <param name="periodType">As in <c>MeasureValues</c>: <c>month</c>, <c>roll3</c>, <c>quarter</c>, <c>roll12</c>, <c>fin_year</c> ...</param>
    /// <param name="lastMonth">Any day of the period's last month.</param>
    /// <returns>The value; unknown, with its reason, where there is no row.</returns>
    /// <exception cref="NotebookException">There is no measure of that name or version.</exception>
    public async Task<MeasureValue> At(Place place, string periodType, DateOnly lastMonth) =>
        (await _reader.AtAsync([await _reader.FindAsync(_name, _version)], place, periodType, lastMonth))[0];

    /// <summary>One area over periods, in order of time.</summary>
    /// <param name="place">The area.</param>
    /// <param name="periodType">See <see cref="At"/>.</param>
    /// <param name="firstMonth">Any day of the month in which the first period begins.</param>
    /// <param name="lastMonth">Any day of the month in which the last period ends.</param>
    /// <exception cref="NotebookException">There is no measure of that name or version.</exception>
    public async Task<IReadOnlyList<MeasureValue>> Over(Place place, string periodType, DateOnly firstMonth, DateOnly lastMonth) => await _reader.ReadAsync(
        [await _reader.FindAsync(_name, _version)], $"AreaCode eq '{place.Code}' and {MeasureReader.Between(periodType, firstMonth, lastMonth)}");

    /// <summary>All areas of a type in one period, by name.</summary>
    /// <param name="areaType"><c>borough</c>, <c>bcu</c>, <c>london</c>, <c>ward</c> ...</param>
    /// <param name="periodType">See <see cref="At"/>.</param>
    /// <param name="lastMonth">Any day of the period's last month.</param>
    /// <param name="within">The borough whose wards are meant; null for all areas.</param>
    /// <exception cref="NotebookException">There is no measure of that name or version.</exception>
    public async Task<IReadOnlyList<MeasureValue>> Across(string areaType, string periodType, DateOnly lastMonth, Place? within = null) => await _reader.ReadAsync(
        [await _reader.FindAsync(_name, _version)],
        $"AreaType eq '{areaType}' and {MeasureReader.Ending(periodType, lastMonth)}{(within is null ? "" : $" and BoroughCode eq '{within.Code}'")}");
}
