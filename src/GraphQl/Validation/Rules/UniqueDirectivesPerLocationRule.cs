namespace GraphQl.Validation.Rules;

/// <summary>A directive stands once in a place, unless repeatable (https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location).</summary>
internal static class UniqueDirectivesPerLocationRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        from site in document.Directives
        from duplicate in Duplicates.Of(site.Nodes, d => d.Name)
        where document.Schema.FindDirective(duplicate.Name) is { IsRepeatable: false }
        select new Violation($"Directive \"@{duplicate.Name}\" can stand only once in a place.", duplicate.Places, "@" + duplicate.Name);
}
