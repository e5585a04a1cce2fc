namespace GraphQl.Validation.Rules;

/// <summary>A field of an object literal is given once (https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness).</summary>
internal static class UniqueInputFieldNamesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Objects
            .SelectMany(o => Duplicates.Of(o.Fields, f => f.Name))
            .Select(d => new Violation($"Field \"{d.Name}\" is given several times.", d.Places));
}
