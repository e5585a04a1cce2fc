using GraphQl.Language;

namespace GraphQl.Validation.Rules;

/// <summary>
/// A variable of an operation is used, by the operation or by its fragments
/// (https://spec.graphql.org/September2025/#sec-All-Variables-Used).
/// </summary>
internal static class NoUnusedVariablesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Operations.Where(o => !o.Variables.IsEmpty).SelectMany(o => CheckOne(document, o));

    private static IEnumerable<Violation> CheckOne(TypedDocument document, OperationNode operation)
    {
        var used = document.UsesOf(operation).Select(u => u.Node.Name.Value).ToHashSet();
        return operation.Variables
            .Where(v => !used.Contains(v.Name.Value))
            .Select(v => new Violation($"Variable \"${v.Name.Value}\" is not used.", v));
    }
}
