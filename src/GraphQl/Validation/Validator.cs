using System.Collections.Immutable;
using GraphQl.Errors;
using GraphQl.Language;
using GraphQl.Types;
using GraphQl.Validation.Rules;

namespace GraphQl.Validation;

/// <summary>Whether a document can be run against a schema (https://spec.graphql.org/September2025/#sec-Validation).</summary>
public static class Validator
{
    /// <summary>Holds a document against the limits, then, if it keeps them, against every rule.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">A parsed document.</param>
    /// <param name="limits">What is too much.</param>
    /// <returns>
    /// Nothing for a valid document; else errors in the order of their places, at most <see cref="ValidationLimits.Errors"/>. When there
    /// are more, the last one says so.
    /// </returns>
    public static ImmutableArray<GraphQlError> Validate(Schema schema, Document document, ValidationLimits limits)
    {
        var fragments = new FragmentGraph(document);
        var expansions = new Expansions(fragments);
        var exceeded = Cut(LimitChecks.Errors(document, fragments, expansions, limits), limits);
        return exceeded.IsEmpty ? Cut(Violations(schema, document, fragments, expansions), limits) : exceeded;
    }

    private static IEnumerable<GraphQlError> Violations(Schema schema, Document document, FragmentGraph fragments, Expansions expansions)
    {
        var typed = TypedDocumentBuilder.Build(schema, document, fragments, expansions);
        return RuleSet.All.SelectMany(rule => rule.Check(typed).Select(violation => Error(document, rule, violation)));
    }

    private static GraphQlError Error(Document document, Rule rule, Violation violation) =>
        new(ErrorCode.ValidationFailed, violation.Message, [.. violation.Places.Select(document.Locate)])
        {
            Details = violation.Coordinate is null
                ? [new("rule", rule.Name)]
                : [new("rule", rule.Name), new("coordinate", violation.Coordinate)],
        };

    // The errors come lazily: a document with thousands of them costs no more than one with a few.
    private static ImmutableArray<GraphQlError> Cut(IEnumerable<GraphQlError> errors, ValidationLimits limits)
    {
        var found = errors.Take(limits.Errors + 1).ToList();
        if (found.Count <= limits.Errors)
            return InOrder(found);
        return [.. InOrder(found.Take(limits.Errors - 1)), MoreErrors(limits)];
    }

    private static GraphQlError MoreErrors(ValidationLimits limits) =>
        LimitErrors.Exceeded("errors", limits.Errors, limits.Errors + 1, $"There are more errors; the first {limits.Errors - 1} are listed.", []);

    private static ImmutableArray<GraphQlError> InOrder(IEnumerable<GraphQlError> errors) =>
        [.. errors.OrderBy(e => e.Locations[0].Line).ThenBy(e => e.Locations[0].Column)];
}
