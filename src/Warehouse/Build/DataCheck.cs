namespace Warehouse.Build;

/// <summary>A rule of <c>sql/checks</c>.</summary>
/// <param name="File">Its file.</param>
/// <param name="Rule">What holds, in a sentence.</param>
public sealed record DataCheck(string File, string Rule);
