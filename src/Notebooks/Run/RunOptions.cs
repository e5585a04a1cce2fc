using System.Collections.Immutable;
using Warehouse.Access;

namespace Notebooks.Run;

/// <summary>How a notebook is run.</summary>
public sealed record RunOptions
{
    /// <summary>Values for the parameters of the cell tagged <c>parameters</c>, by name.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Who asks the warehouse.</summary>
    public Role Role { get; init; } = Role.Public;

    /// <summary>The day as of which queries are answered; null for what is current.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The most that one cell may take.</summary>
    public TimeSpan CellLimit { get; init; } = TimeSpan.FromSeconds(60);
}
