using System.Collections.Immutable;
using GraphQl.Errors;
using GraphQl.Language;
using GraphQl.Tests.Types;
using GraphQl.Validation;

namespace GraphQl.Tests.Validation;

public sealed class LimitTests
{
    private static readonly ValidationLimits Small = new()
    {
        Depth = 3, Aliases = 2, RootFields = 2, DirectivesPerPlace = 1, FragmentVisits = 2, Fields = 6, Nesting = 5,
    };

    [Theory]
    [InlineData("{ offence { total { rows } } }", null)]
    [InlineData("{ offence { total { count { value } } } }", "fieldDepth 3 4")]
    [InlineData("{ offence { ...A } } fragment A on OffenceCube { total { count { value } } }", "fieldDepth 3 4")]
    [InlineData("{ offence { ... { ... { total { rows } } } } }", null)]
    [InlineData("{ __schema { types { fields { name } } } }", null)]
    [InlineData("{ __schema { types { ofType { ofType { ofType { name } } } } } }", "nesting 5 6")]
    [InlineData("{ a: __typename b: __typename }", null)]
    [InlineData("{ a: offence { b: total { c: rows } } }", "aliases 2 3")]
    [InlineData("{ ...A ...A } fragment A on Query { a: __typename ...B } fragment B on Query { b: __typename }", "aliases 2 4|rootFields 2 4|fragmentVisits 2 4")]
    [InlineData("{ __typename ... { __typename } }", null)]
    [InlineData("{ __typename ... { __typename } ...A } fragment A on Query { __typename }", "rootFields 2 3")]
    [InlineData("{ __typename @client @client }", "directives 1 2")]
    [InlineData("query ($a: Int @client @client) { matrix(of: $a) }", "directives 1 2")]
    [InlineData("{ offence { total { rows rows rows rows } } }", null)]
    [InlineData("{ offence { total { rows rows rows rows rows } } }", "fields 6 7")]
    [InlineData("query A { ...F } query B { ...F } query C { ...F } fragment F on Query { __typename }", "fragmentVisits 2 3")]
    [InlineData("query A { __typename } query B { a: __typename b: __typename c: __typename }", "aliases 2 3|rootFields 2 3")]
    public void What_is_too_much_is_refused_before_anything_else(string source, string? exceeded)
    {
        var errors = Validate(source, Small)
            .Where(e => e.Code == ErrorCode.LimitExceeded)
            .Select(e => $"{e.Details[0].Value} {e.Details[1].Value} {e.Details[2].Value}");
        Assert.Equal(exceeded ?? "", string.Join('|', errors));
    }

    [Fact]
    public void The_limits_are_those_that_the_server_lists()
    {
        var limits = ValidationLimits.Default;
        Assert.Equal((10, 12, 100, 10), (limits.Errors, limits.Depth, limits.Aliases, limits.RootFields));
        Assert.Equal((4, 1_000, 10_000, 200), (limits.DirectivesPerPlace, limits.FragmentVisits, limits.Fields, limits.Nesting));
        Assert.Throws<ArgumentOutOfRangeException>(() => limits with { Nesting = 501 });
    }

    [Fact]
    public void More_errors_than_the_limit_end_with_a_note()
    {
        var errors = Validate("{ " + string.Join(' ', Enumerable.Range(0, 5).Select(i => $"field{i}")) + " }", new ValidationLimits { Errors = 3 });

        Assert.Equal([ErrorCode.ValidationFailed, ErrorCode.ValidationFailed, ErrorCode.LimitExceeded], errors.Select(e => e.Code));
        Assert.Equal(2, Validate("{ field1 field2 }", new ValidationLimits { Errors = 2 }).Count(e => e.Code == ErrorCode.ValidationFailed));
    }

    [Fact]
    public void Errors_come_in_the_order_of_their_places()
    {
        var errors = Validate("{ offence(where: {area: 1}) { total }\n nothing ward { code } }", ValidationLimits.Default);
        Assert.Equal([(1, 19), (1, 31), (2, 2), (2, 10)], errors.Select(e => (e.Locations[0].Line, e.Locations[0].Column)));
    }

    /// <summary>Documents that are small, and would take very long or a very deep stack if fragments were written out.</summary>
    public static TheoryData<string, string, bool> Bombs => new()
    {
        { "two spreads a fragment", "{ ...F0 } " + Chain(1_000, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}", "fragment F1000 on Query { __typename }"), false },
        { "two fields a fragment", "{ ward(code: 1) { ...F0 } } " + Chain(500, i => $"fragment F{i} on Ward {{ a: twin {{ ...F{i + 1} }} b: twin {{ ...F{i + 1} }} }}", "fragment F500 on Ward { code }"), false },
        { "a long chain", "{ ...F0 } " + Chain(2_000, i => $"fragment F{i} on Query {{ ...F{i + 1} }}", "fragment F2000 on Query { __typename }"), false },
        { "a deep chain", "{ ward(code: 1) { ...F0 } } " + Chain(1_500, i => $"fragment F{i} on Ward {{ twin {{ ...F{i + 1} }} }}", "fragment F1500 on Ward { code }"), false },
        { "a long cycle", "{ ...F0 } " + Chain(2_000, i => $"fragment F{i} on Query {{ ...F{i + 1} }}", "fragment F2000 on Query { ...F0 }"), false },
        { "many cycles", "{ ...F0 } " + Chain(1_500, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F0 }}", "fragment F1500 on Query { ...F0 }"), false },
        { "many alike", "{ " + string.Concat(Enumerable.Repeat("a: offence { total { rows } } ", 90)) + "}", false },
        { "many operations over many fragments", string.Concat(Enumerable.Range(0, 900).Select(i => $"query Q{i} {{ ...F0 }} ")) + Chain(900, i => $"fragment F{i} on Query {{ ...F{i + 1} }}", "fragment F900 on Query { __typename }"), false },
        { "many unknown fields", "{ offence { " + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"unknownFieldOfTheOffences{i} ")) + "} }", false },
        { "a field nine thousand times", "{ offence { total { " + string.Concat(Enumerable.Repeat("rows ", 9_000)) + "} } }", true },
        { "a list nine thousand long", "{ matrix(of: [" + string.Concat(Enumerable.Repeat("\"a\",", 9_000)) + "]) }", false },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_document_that_is_made_to_hurt_is_judged_at_once(string what, string source, bool valid)
    {
        var document = Parser.Parse(source, ParserLimits.Default);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var errors = Validator.Validate(SampleSchema.Schema, document, ValidationLimits.Default);

        Assert.Equal(valid, errors.IsEmpty);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{what}: {watch.Elapsed}");
    }

    [Fact]
    public void The_deepest_document_that_may_be_allowed_is_validated_and_prepared_on_a_small_stack()
    {
        const int Levels = 490;
        var source = "{ ward(code: 1) { ...F0 } } " + Chain(Levels, i => $"fragment F{i} on Ward {{ twin {{ ...F{i + 1} }} }}", $"fragment F{Levels} on Ward {{ code }}");
        var document = Parser.Parse(source, ParserLimits.Default);
        var limits = ValidationLimits.Default with { Depth = 500, Nesting = 500 };
        ImmutableArray<GraphQlError>? errors = null;
        GraphQl.Execution.ExecutableOperation? operation = null;

        var thread = new Thread(
            () =>
            {
                errors = Validator.Validate(SampleSchema.Schema, document, limits);
                operation = GraphQl.Execution.ExecutableOperation.Prepare(SampleSchema.Schema, document, null, null);
            },
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal([], errors!.Value);
        Assert.Single(operation!.Fields);
    }

    private static string Chain(int count, Func<int, string> fragment, string last) =>
        string.Join(' ', Enumerable.Range(0, count).Select(fragment)) + " " + last;

    private static ImmutableArray<GraphQlError> Validate(string source, ValidationLimits limits) =>
        Validator.Validate(SampleSchema.Schema, Parser.Parse(source, ParserLimits.Default), limits);
}
