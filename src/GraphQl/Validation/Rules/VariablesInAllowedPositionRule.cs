using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Validation.Rules;

/// <summary>
/// Variables are of types that fit where they are used (https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed).
/// </summary>
internal static class VariablesInAllowedPositionRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) => document.Operations.SelectMany(o => CheckOne(document, o));

    private static IEnumerable<Violation> CheckOne(TypedDocument document, OperationNode operation)
    {
        var variables = operation.Variables
            .DistinctBy(v => v.Name.Value)
            .Where(v => document.Schema.Find(TypeReference.From(v.Type).Name) is { IsInput: true })
            .ToDictionary(v => v.Name.Value);
        foreach (var use in document.UsesOf(operation).Where(u => u.Type is not null))
        {
            if (variables.TryGetValue(use.Node.Name.Value, out var variable) && Problem(document.Schema, variable, use) is { } problem)
                yield return new Violation($"Variable \"${use.Node.Name.Value}\" {problem}", [variable, use.Node]);
        }
    }

    // IsVariableUsageAllowed(variableDefinition, variableUsage)
    private static string? Problem(Schema schema, VariableDefinitionNode variable, VariableUse use)
    {
        var type = TypeReference.From(variable.Type);
        if (use.OneOf is { } oneOf && !type.IsNonNull)
            return $"is a field of OneOf input \"{oneOf.Name}\" and so must be of a non-null type: \"{type}!\".";
        var hasDefault = use.HasDefault || variable.Default is not (null or NullValueNode);
        var wanted = hasDefault && !type.IsNonNull ? use.Type!.Nullable : use.Type!;
        return schema.IsSubtype(type, wanted) ? null : $"of type \"{type}\" cannot stand where type \"{use.Type}\" is wanted.";
    }
}
