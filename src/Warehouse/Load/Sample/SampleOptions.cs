namespace Warehouse.Load.Sample;

/// <summary>What to make up.</summary>
/// <param name="Rows">How many offence rows (month x ward or borough x offence) the files hold together, at least; they end with a whole borough.</param>
/// <param name="Seed">The same seed gives the same files.</param>
/// <param name="FirstBorough">ONS code of the borough that even the smallest sample has; null for the first of the list.</param>
public sealed record SampleOptions(long Rows, int Seed = 1, string? FirstBorough = null)
{
    /// <summary>How many MARAC cases the partners' returns hold, at least; 0 for no returns of partners at all.</summary>
    public long Cases { get; init; }

    /// <summary>The last month of the newest files.</summary>
    public DateOnly LastMonth { get; init; } = new(2026, 3, 1);
}

/// <summary>What was made.</summary>
/// <param name="Files">The files, newest months first.</param>
/// <param name="Rows">Offence rows in them.</param>
public sealed record SampleReport(IReadOnlyList<string> Files, long Rows);
