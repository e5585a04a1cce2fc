using System.Text.Json;

namespace QueryApi.GraphQl.Http;

/// <summary>A request of GraphQL over HTTP, not yet parsed as GraphQL.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which of its operations to run; null when it has one.</param>
/// <param name="Variables">A JSON object, or an undefined element when there is none.</param>
internal sealed record GraphQlRequest(string Query, string? OperationName, JsonElement Variables);

/// <summary>The HTTP request is not one of GraphQL: the message is for the developer of the client.</summary>
internal sealed class MalformedRequestException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
