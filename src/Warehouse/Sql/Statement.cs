using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>A compiled query: readable SQL, its parameters, and what its columns mean.</summary>
/// <param name="Text">DuckDB SQL; every value is a parameter <c>$p1</c>, <c>$p2</c> ...</param>
/// <param name="Parameters">Values by position: <c>$p1</c> is the first.</param>
/// <param name="Columns">The columns of the result, in order.</param>
public sealed record Statement(string Text, ImmutableArray<object?> Parameters, ImmutableArray<ResultColumn> Columns)
{
    /// <summary>
    /// The total order of the rows, for going on after the last row of a page; empty where the tree has no page with a top.
    /// Order columns that were not asked for are in <see cref="Columns"/> with <see cref="ResultRole.Order"/>.
    /// </summary>
    public ImmutableArray<ResultOrder> Order { get; init; } = [];

    /// <summary>The breaks of the series that the result lies across: what is before one is not of the same kind as what is after it.</summary>
    public ImmutableArray<FactBreak> Breaks { get; init; } = [];

    /// <summary>The measures that it asks for, with the version of each definition.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>How to get the same rows a range at a time, where they are in the order of a key that numbers them and may be many.</summary>
    public KeyRanges? Ranges { get; init; }
}

/// <summary>One column of the order of a result.</summary>
/// <param name="Path">The column that the rows are sorted by, as a filter names it.</param>
/// <param name="Ordinal">Its place in the columns of the result.</param>
/// <param name="Descending">Whether largest first; nulls come first ascending and last descending.</param>
public sealed record ResultOrder(ColumnPath Path, int Ordinal, bool Descending);

/// <summary>A column of a result.</summary>
/// <param name="Name">Name or alias; <c>Area/AreaName</c> for a path through a navigation property.</param>
/// <param name="Type">Type of the values.</param>
/// <param name="Nullable">Whether a value may be null.</param>
/// <param name="Role">What the column is for.</param>
/// <param name="Of">For a status, reason or geography basis: the name of the value column that it belongs to.</param>
public sealed record ResultColumn(string Name, ColumnType Type, bool Nullable, ResultRole Role, string? Of = null)
{
    /// <summary>Its heading in a table: its name, or behind the name of its value what it says of it, such as <c>Total_status</c>.</summary>
    public string Heading(char separator)
    {
        var words = Role switch
        {
            ResultRole.Status => "status",
            ResultRole.Reason => "reason",
            ResultRole.GeographyBasis => "geography basis",
            ResultRole.Lower => "lower",
            ResultRole.Upper => "upper",
            ResultRole.Numerator => "numerator",
            ResultRole.Denominator => "denominator",
            ResultRole.DenominatorVersion => "denominator version",
            ResultRole.Value or ResultRole.Order => null,
            _ => throw new UnreachableException(Role.ToString()),
        };
        return words is null ? Name : $"{Of} {words}".Replace(' ', separator);
    }
}

/// <summary>What a column of a result is for. Value and status travel together.</summary>
public enum ResultRole
{
    /// <summary>A value that was asked for.</summary>
    Value,

    /// <summary>The status of an aggregated value.</summary>
    Status,

    /// <summary>Why an aggregated value is null or not exact.</summary>
    Reason,

    /// <summary>How the areas of an aggregated value were found, where that may be other than exactly; null where it has no rows.</summary>
    GeographyBasis,

    /// <summary>The lower 95% limit of a measure's value, in its unit.</summary>
    Lower,

    /// <summary>The upper 95% limit of a measure's value, in its unit.</summary>
    Upper,

    /// <summary>What a ratio divides.</summary>
    Numerator,

    /// <summary>What a ratio divides by.</summary>
    Denominator,

    /// <summary>Which of several versions the denominator is of, such as the population and its day.</summary>
    DenominatorVersion,

    /// <summary>A value that only the order needs: it is read for a next link and not shown.</summary>
    Order,
}
