using GraphQl.Errors;
using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Validation.Rules;

/// <summary>
/// Directives exist and stand where they may (https://spec.graphql.org/September2025/#sec-Directives-Are-Defined,
/// #sec-Directives-Are-in-Valid-Locations).
/// </summary>
internal static class KnownDirectivesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Directives.SelectMany(s => s.Nodes.Select(d => CheckOne(document.Schema, d, s.Location))).OfType<Violation>();

    private static Violation? CheckOne(Schema schema, DirectiveNode directive, DirectiveLocation location)
    {
        var name = directive.Name.Value;
        if (schema.FindDirective(name) is not { } definition)
            return new Violation($"There is no directive \"@{name}\".{NearestName.Hint(name, schema.Directives.Select(d => d.Name))}", directive);
        if (definition.Locations.Contains(location))
            return null;
        var allowed = string.Join(", ", definition.Locations.Select(l => l.Name()));
        return new Violation($"Directive \"@{name}\" cannot stand on {location.Name()}; it stands on {allowed}.", directive, "@" + name);
    }
}
