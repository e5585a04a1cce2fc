using GraphQl.Errors;
using GraphQl.Language;

namespace GraphQl.Validation.Rules;

/// <summary>
/// A variable that an operation uses, itself or through fragments, is one of its own
/// (https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined).
/// </summary>
internal static class NoUndefinedVariablesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) => document.Operations.SelectMany(o => CheckOne(document, o));

    private static IEnumerable<Violation> CheckOne(TypedDocument document, OperationNode operation)
    {
        var defined = operation.Variables.Select(v => v.Name.Value).ToHashSet();
        var where = operation.Name is null ? "The operation" : $"Operation \"{operation.Name.Value}\"";
        return document.UsesOf(operation)
            .Where(u => !defined.Contains(u.Node.Name.Value))
            .Select(u => new Violation(
                $"{where} has no variable \"${u.Node.Name.Value}\".{NearestName.Hint(u.Node.Name.Value, defined)}", [u.Node, operation]));
    }
}
