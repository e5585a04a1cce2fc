using System.Collections.Immutable;

namespace GraphQl.Errors;

/// <summary>The one form of an error about a limit: name, allowed and actual value for programs, a sentence for people.</summary>
internal static class LimitErrors
{
    /// <param name="limit">Name of the limit, as the server lists it.</param>
    /// <param name="allowed">Its value.</param>
    /// <param name="actual">What the request has; when counting stopped early, the count at which it stopped.</param>
    /// <param name="message">What is too much, and what to do.</param>
    /// <param name="locations">Where it is.</param>
    public static GraphQlError Exceeded(
        string limit, long allowed, long actual, string message, ImmutableArray<SourceLocation> locations) =>
        new(ErrorCode.LimitExceeded, message, locations)
        {
            Details = [new("limit", limit), new("allowed", allowed), new("actual", actual)],
        };
}
