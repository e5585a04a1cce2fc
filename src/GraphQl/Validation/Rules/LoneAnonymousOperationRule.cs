namespace GraphQl.Validation.Rules;

/// <summary>An operation without a name is the only one (https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation).</summary>
internal static class LoneAnonymousOperationRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Operations
            .Where(o => o.Name is null && document.Operations.Length > 1)
            .Select(o => new Violation("An operation without a name must be the only one; name it.", o));
}
