namespace Warehouse.Catalog;

/// <summary>A rule of <c>sql/checks</c> that a snapshot was held against when it was built.</summary>
/// <param name="File">Its file.</param>
/// <param name="Rule">What must hold, in a sentence.</param>
/// <param name="Version">Hash of the file: a rule that was changed since is another one.</param>
/// <param name="Findings">How many rows break it; a build publishes only what breaks none.</param>
public sealed record CheckedRule(string File, string Rule, string Version, int Findings);
