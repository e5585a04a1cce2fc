using System.Collections.Immutable;
using GraphQl.Errors;
using GraphQl.Language;

namespace GraphQl.Validation;

/// <summary>Whether a document asks for too much. Comes before the rules, whose work is bounded by these limits.</summary>
internal static class LimitChecks
{
    public static IEnumerable<GraphQlError> Errors(Document document, FragmentGraph fragments, Expansions expansions, ValidationLimits limits)
    {
        var directives = DirectivePlaces(document)
            .Where(d => d.Length > limits.DirectivesPerPlace)
            .Select(d => Error(document, d[0], "directives", "directives in one place", limits.DirectivesPerPlace, d.Length));
        // Fragments without an end have no size; a rule refuses them.
        return fragments.Cycles.Count > 0
            ? directives
            : directives.Concat(Errors(document, document.Operations.Select(o => (o, expansions.Of(o.SelectionSet))).ToList(), limits));
    }

    private static IEnumerable<GraphQlError> Errors(
        Document document, List<(OperationNode Operation, Expansion Size)> operations, ValidationLimits limits)
    {
        var each = operations.SelectMany(o => Errors(document, o.Operation, o.Size, limits));
        if (operations.Count == 0)
            return each;
        // Every operation is validated, so what bounds the work is counted over all of them.
        var all = operations.Aggregate(default(Expansion), (sum, o) => sum + o.Size);
        return each.Concat(Exceeded(document, operations[0].Operation,
        [
            ("fragmentVisits", "fragment spreads, spreads within fragments included", limits.FragmentVisits, all.Visits),
            ("fields", "fields, those of fragments at every spread", limits.Fields, all.Fields),
        ]));
    }

    private static IEnumerable<GraphQlError> Errors(Document document, OperationNode operation, Expansion size, ValidationLimits limits) =>
        Exceeded(document, operation,
        [
            ("fieldDepth", "levels of fields", limits.Depth, size.Depth),
            ("nesting", "levels of fields, introspection included", limits.Nesting, size.Nesting),
            ("aliases", "aliases", limits.Aliases, size.Aliases),
            ("rootFields", "fields at the root", limits.RootFields, size.TopFields),
        ]);

    private static IEnumerable<GraphQlError> Exceeded(
        Document document, Node place, IEnumerable<(string Limit, string What, long Allowed, long Actual)> counts) =>
        counts.Where(c => c.Actual > c.Allowed).Select(c => Error(document, place, c.Limit, c.What, c.Allowed, c.Actual));

    private static GraphQlError Error(Document document, Node place, string limit, string what, long allowed, long actual) =>
        LimitErrors.Exceeded(
            limit, allowed, actual, $"The document has {actual} {what}; {allowed} are allowed. Ask in several requests.", [document.Locate(place)]);

    private static IEnumerable<ImmutableArray<DirectiveNode>> DirectivePlaces(Document document) =>
        document.Definitions.OfType<ExecutableNode>().SelectMany(d => SelectionWalk.All(d.SelectionSet).Select(s => s.Directives).Prepend(d.Directives))
            .Concat(document.Operations.SelectMany(o => o.Variables).Select(v => v.Directives));
}
