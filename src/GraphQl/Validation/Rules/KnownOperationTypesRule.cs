namespace GraphQl.Validation.Rules;

/// <summary>The schema has the kind of operation (https://spec.graphql.org/September2025/#sec-Operation-Type-Existence).</summary>
internal static class KnownOperationTypesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Operations
            .Where(o => document.Schema.RootType(o.Kind) is null)
            .Select(o => new Violation($"This service has no {o.Kind.ToString().ToLowerInvariant()}s.", o));
}
