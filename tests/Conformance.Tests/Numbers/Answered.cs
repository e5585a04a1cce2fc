namespace Conformance.Tests.Numbers;

/// <summary>What the warehouse says where a number is said to stand.</summary>
internal sealed record Answered(decimal? Value, string? Unit, string Status, string? Reason, decimal? Lower, decimal? Upper, string? AsPrinted = null)
{
    /// <summary>Whether it is a line of a control chart.</summary>
    internal bool IsControlLine { get; init; }
}
