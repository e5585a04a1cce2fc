using System.Collections.Immutable;

namespace Warehouse.Output;

/// <summary>How many rows to write, and what to remember of the last.</summary>
public sealed record RowOptions
{
    /// <summary>The most rows to write; a statement that reads one more tells whether there are more.</summary>
    public long? Limit { get; init; }

    /// <summary>Columns whose values in the last row are wanted, for a next link.</summary>
    public ImmutableArray<int> LastValuesOf { get; init; } = [];
}

/// <summary>What was written.</summary>
/// <param name="Count">Rows written.</param>
/// <param name="HasMore">Whether the result has rows beyond the limit.</param>
/// <param name="LastValues">The values of the last row that <see cref="RowOptions.LastValuesOf"/> asks for; empty when no row was written.</param>
public sealed record WrittenRows(long Count, bool HasMore, ImmutableArray<object?> LastValues);
