using System.Collections.Immutable;
using System.Text.Json;
using GraphQl.Errors;
using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Execution;

/// <summary>
/// An operation with nothing left to look up: which fields, in which order, with which values. There are no resolvers; the
/// program that answers walks the fields and knows what they mean.
/// </summary>
/// <param name="Kind">Query, or what else the schema has.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Fields">The root fields, in the order in which the response has them.</param>
public sealed record ExecutableOperation(OperationKind Kind, string? Name, ImmutableArray<SelectedField> Fields)
{
    /// <summary>Selects the operation, coerces the variables and collects the fields.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">A document that is valid for it: see <c>Validator</c>.</param>
    /// <param name="operationName">Which operation; may be null when there is only one.</param>
    /// <param name="variables">The request's variables: an object, null, or undefined.</param>
    /// <exception cref="GraphQlException">
    /// No such operation (<see cref="ErrorCode.OperationResolutionFailure"/>), values that are not of their type
    /// (<see cref="ErrorCode.BadUserInput"/>), or too many fields (<see cref="ErrorCode.LimitExceeded"/>).
    /// </exception>
    /// <exception cref="InvalidOperationException">The document is not valid for the schema.</exception>
    public static ExecutableOperation Prepare(Schema schema, Document document, string? operationName, JsonElement? variables)
    {
        var operation = OperationSelection.Select(document, operationName);
        var root = schema.RootType(operation.Kind)
            ?? throw new InvalidOperationException($"The schema has no {operation.Kind}; validate the document first.");
        var values = VariableValues.Coerce(schema, document, operation, variables);
        var fields = new FieldCollector(schema, document, values).CollectRoot(root, operation.SelectionSet);
        return new ExecutableOperation(operation.Kind, operation.Name?.Value, fields);
    }
}
