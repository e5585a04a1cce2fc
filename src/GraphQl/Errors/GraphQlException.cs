using System.Collections.Immutable;

namespace GraphQl.Errors;

/// <summary>A request that cannot be run: the caller's failure, never the server's. The response has <c>errors</c> and no <c>data</c>.</summary>
public sealed class GraphQlException : Exception
{
    /// <summary>One error or more.</summary>
    public GraphQlException(ImmutableArray<GraphQlError> errors)
        : base(string.Join('\n', errors.Select(e => e.Message))) => Errors = errors;

    /// <summary>One error.</summary>
    public GraphQlException(GraphQlError error)
        : this([error])
    {
    }

    /// <summary>What is wrong; at least one.</summary>
    public ImmutableArray<GraphQlError> Errors { get; }
}
