namespace GraphQl.Validation.Rules;

/// <summary>
/// Introspection does not go in circles: at most two lists of fields, interfaces, possible types or input fields within each
/// other. Not in the specification; a protection that the reference implementation has, too.
/// </summary>
internal static class MaxIntrospectionDepthRule
{
    private const int MostLists = 2;

    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Fields
            .Where(f => f.Node is { Name.Value: "__schema" or "__type", SelectionSet: { } set }
                && document.Expansions.Of(set).IntrospectionLists > MostLists)
            .Select(f => new Violation(
                $"Introspection nests more than {MostLists} lists of \"fields\", \"interfaces\", \"possibleTypes\" or \"inputFields\".", f.Node));
}
