namespace GraphQl.Validation.Rules;

/// <summary>
/// Fields of one response name are the same field with the same arguments, or of one shape on different objects
/// (https://spec.graphql.org/September2025/#sec-Field-Selection-Merging).
/// </summary>
internal static class OverlappingFieldsCanBeMergedRule
{
    public static IEnumerable<Violation> Check(TypedDocument document)
    {
        // Without an end there is nothing to merge; the cycle is an error of its own.
        if (document.Fragments.Cycles.Count > 0)
            return [];
        var merging = new FieldMerging(document);
        return document.Operations.SelectMany(merging.Conflicts);
    }
}
