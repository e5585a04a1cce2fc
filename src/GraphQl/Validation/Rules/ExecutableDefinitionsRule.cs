using GraphQl.Language;

namespace GraphQl.Validation.Rules;

/// <summary>A request holds operations and fragments only (https://spec.graphql.org/September2025/#sec-Executable-Definitions).</summary>
internal static class ExecutableDefinitionsRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Document.Definitions.OfType<TypeSystemNode>().Select(d => new Violation(
            "A request cannot define types or directives; it holds operations and fragments only.", d));
}
