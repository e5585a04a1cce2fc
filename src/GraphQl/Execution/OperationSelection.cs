using GraphQl.Errors;
using GraphQl.Language;

namespace GraphQl.Execution;

/// <summary>Which operation of a document is meant (https://spec.graphql.org/September2025/#GetOperation()).</summary>
internal static class OperationSelection
{
    public static OperationNode Select(Document document, string? name)
    {
        var candidates = document.Operations.Where(o => name is null || o.Name?.Value == name).ToList();
        return candidates switch
        {
            [var only] => only,
            [] when name is null => throw Failure("The document has no operation; it holds fragments only."),
            [] => throw Failure($"The document has no operation \"{name}\".{NearestName.Hint(name!, Names(document))}"),
            _ => throw Failure($"The document has several operations; say which with operationName: {string.Join(", ", Names(document))}."),
        };
    }

    private static IEnumerable<string> Names(Document document) => document.Operations.Select(o => o.Name?.Value).OfType<string>();

    private static GraphQlException Failure(string message) =>
        new(new GraphQlError(ErrorCode.OperationResolutionFailure, message, []));
}
