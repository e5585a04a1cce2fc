namespace Notebooks.Numbers;

/// <summary>A column of a table.</summary>
/// <param name="Name">The heading, unique in its table.</param>
/// <param name="IsNumeric">Whether its cells are numbers.</param>
public sealed record TableColumn(string Name, bool IsNumeric);
