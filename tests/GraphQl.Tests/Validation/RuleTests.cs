using System.Collections.Immutable;
using GraphQl.Errors;
using GraphQl.Language;
using GraphQl.Tests.Types;
using GraphQl.Validation;
using GraphQl.Validation.Rules;

namespace GraphQl.Tests.Validation;

public sealed class RuleTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var rule in RuleCases.All)
                data.Add(rule.Rules, rule.Marked);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_document_breaks_exactly_the_rules_that_it_breaks_where_it_does(string rules, string marked)
    {
        var expected = new RuleCase(rules, marked);

        var errors = Validate(expected.Source);

        Assert.Equal(rules, string.Join(' ', errors.Select(e => e.Details[0].Value)));
        Assert.All(errors, e => Assert.Equal((ErrorCode.ValidationFailed, "rule"), (e.Code, e.Details[0].Name)));
        Assert.Equal(expected.Places(), errors.SelectMany(e => e.Locations).Distinct().OrderBy(l => l.Line).ThenBy(l => l.Column));
    }

    [Fact]
    public void Every_rule_has_a_case_that_breaks_it()
    {
        var broken = RuleCases.All.SelectMany(c => c.Rules.Split(' ')).ToHashSet();
        Assert.DoesNotContain(RuleSet.All, r => !broken.Contains(r.Name));
    }

    [Theory]
    [InlineData("{ offence { totl { rows } } }", "Did you mean \"total\"?")]
    [InlineData("{ find(name: \"a\") { name } }", "Did you mean an inline fragment on \"Ward\" or \"Borough\" or \"Station\"?")]
    [InlineData("{ find(nam: \"a\", name: \"b\") { __typename } }", "Did you mean \"name\"?")]
    [InlineData("{ find(name: \"a\", kinds: WARDS) { __typename } }", "Did you mean \"WARD\"?")]
    [InlineData("{ find(name: \"a\", kinds: \"WARD\") { __typename } }", "Enum values have no quotes: WARD.")]
    [InlineData("{ offence(where: {areaKode: {eq: \"a\"}}) { total { rows } } }", "Did you mean \"areaCode\"?")]
    [InlineData("{ ... on Wards { code } }", "Did you mean \"Ward\"?")]
    [InlineData("{ ...Totl } fragment Total on Query { __typename }", "Did you mean \"Total\"?")]
    [InlineData("{ __typename @skp(if: true) }", "Did you mean \"skip\"?")]
    [InlineData("query ($wheer: OffenceWhere) { offence(where: $where) { total { rows } } }", "Did you mean \"wheer\"?")]
    [InlineData("{ offence { total } }", "\"total { ... }\"")]
    public void A_message_says_what_was_meant(string source, string hint) =>
        Assert.Contains(Validate(source), e => e.Message.Contains(hint, StringComparison.Ordinal));

    [Theory]
    [InlineData("{ offence { totl { rows } } }", "OffenceCube")]
    [InlineData("{ offence(whn: 1) { total { rows } } }", "Query.offence")]
    [InlineData("{ ward { code } }", "Query.ward(code:)")]
    [InlineData("{ find(name: 1) { __typename } }", "Query.find(name:)")]
    [InlineData("{ __typename @skip }", "@skip(if:)")]
    public void An_error_names_the_part_of_the_schema_that_it_is_about(string source, string coordinate) =>
        Assert.Equal(new ErrorDetail("coordinate", coordinate), Assert.Single(Validate(source)).Details[1]);

    private static ImmutableArray<GraphQlError> Validate(string source) =>
        Validator.Validate(SampleSchema.Schema, Parser.Parse(source, ParserLimits.Default), ValidationLimits.Default);
}
