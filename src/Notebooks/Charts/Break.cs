namespace Notebooks.Charts;

/// <summary>A break in a series: what is before it is not of the same kind as what is after it.</summary>
/// <param name="At">The label of the first point after it.</param>
/// <param name="Words">What changed, in a few words.</param>
public sealed record Break(string At, string Words);
