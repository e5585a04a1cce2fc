using GraphQl.Errors;
using GraphQl.Execution;
using GraphQl.Language;
using GraphQl.Tests.Types;

namespace GraphQl.Tests.Execution;

public sealed class OperationSelectionTests
{
    [Theory]
    [InlineData("{ __typename }", null, null)]
    [InlineData("query A { __typename }", null, "A")]
    [InlineData("query A { __typename } query B { __typename }", "B", "B")]
    public void The_operation_is_found_by_name_or_by_being_alone(string source, string? name, string? found) =>
        Assert.Equal(found, Prepare(source, name).Name);

    [Theory]
    [InlineData("fragment F on Query { __typename }", null)]
    [InlineData("query A { __typename } query B { __typename }", null)]
    [InlineData("query A { __typename }", "B")]
    [InlineData("query A { __typename }", "")]
    [InlineData("{ __typename }", "B")]
    public void Without_a_clear_operation_the_request_is_refused(string source, string? name)
    {
        var error = Assert.Single(Assert.Throws<GraphQlException>(() => Prepare(source, name)).Errors);
        Assert.Equal(ErrorCode.OperationResolutionFailure, error.Code);
    }

    [Fact]
    public void The_message_names_what_there_is()
    {
        var error = Assert.Throws<GraphQlException>(() => Prepare("query Alpha { __typename } query Beta { __typename }", "Betta"));
        Assert.Contains("\"Beta\"", error.Message, StringComparison.Ordinal);
    }

    private static ExecutableOperation Prepare(string source, string? name) =>
        ExecutableOperation.Prepare(SampleSchema.Schema, Parser.Parse(source, ParserLimits.Default), name, null);
}
