namespace GraphQl.Errors;

/// <summary>The values of <c>extensions.code</c> that this language front end gives. Codes are stable; messages are not.</summary>
public static class ErrorCode
{
    /// <summary>The document is not GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema; <c>extensions.rule</c> names the rule.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable's value, or an argument that took it, is not of its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The document does not say, or does not have, the operation to run.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The request is larger than the server allows; <c>extensions</c> has the limit's name, its value and the actual value.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";
}
