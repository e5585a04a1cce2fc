using GraphQl.Errors;

namespace GraphQl.Validation.Rules;

/// <summary>Fields and directives take the arguments that they are given (https://spec.graphql.org/September2025/#sec-Argument-Names).</summary>
internal static class KnownArgumentNamesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        from site in document.Arguments
        where site.IsKnown
        let known = site.Definitions.Select(d => d.Name).ToList()
        from argument in site.Arguments
        let name = argument.Name.Value
        where !known.Contains(name)
        select new Violation($"\"{site.Owner}\" takes no argument \"{name}\".{NearestName.Hint(name, known)}", argument, site.Owner);
}
