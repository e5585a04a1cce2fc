using System.Collections.Immutable;

namespace GraphQl.Validation.Rules;

/// <summary>
/// The rules for a schema of queries and mutations, in the order of the specification. Subscriptions and incremental delivery
/// have rules of their own, which such a schema cannot break.
/// </summary>
internal static class RuleSet
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new("ExecutableDefinitions", ExecutableDefinitionsRule.Check),
        new("KnownOperationTypes", KnownOperationTypesRule.Check),
        new("UniqueOperationNames", UniqueOperationNamesRule.Check),
        new("LoneAnonymousOperation", LoneAnonymousOperationRule.Check),
        new("KnownTypeNames", KnownTypeNamesRule.Check),
        new("FragmentsOnCompositeTypes", FragmentsOnCompositeTypesRule.Check),
        new("VariablesAreInputTypes", VariablesAreInputTypesRule.Check),
        new("ScalarLeafs", ScalarLeafsRule.Check),
        new("FieldsOnCorrectType", FieldsOnCorrectTypeRule.Check),
        new("UniqueFragmentNames", UniqueFragmentNamesRule.Check),
        new("KnownFragmentNames", KnownFragmentNamesRule.Check),
        new("NoUnusedFragments", NoUnusedFragmentsRule.Check),
        new("PossibleFragmentSpreads", PossibleFragmentSpreadsRule.Check),
        new("NoFragmentCycles", NoFragmentCyclesRule.Check),
        new("UniqueVariableNames", UniqueVariableNamesRule.Check),
        new("NoUndefinedVariables", NoUndefinedVariablesRule.Check),
        new("NoUnusedVariables", NoUnusedVariablesRule.Check),
        new("KnownDirectives", KnownDirectivesRule.Check),
        new("UniqueDirectivesPerLocation", UniqueDirectivesPerLocationRule.Check),
        new("KnownArgumentNames", KnownArgumentNamesRule.Check),
        new("UniqueArgumentNames", UniqueArgumentNamesRule.Check),
        new("ValuesOfCorrectType", ValuesOfCorrectTypeRule.Check),
        new("ProvidedRequiredArguments", ProvidedRequiredArgumentsRule.Check),
        new("VariablesInAllowedPosition", VariablesInAllowedPositionRule.Check),
        new("OverlappingFieldsCanBeMerged", OverlappingFieldsCanBeMergedRule.Check),
        new("UniqueInputFieldNames", UniqueInputFieldNamesRule.Check),
        new("MaxIntrospectionDepth", MaxIntrospectionDepthRule.Check),
    ];
}
