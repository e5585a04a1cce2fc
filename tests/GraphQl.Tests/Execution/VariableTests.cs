using System.Text.Json;
using GraphQl.Errors;
using GraphQl.Execution;
using GraphQl.Language;
using GraphQl.Tests.Types;
using GraphQl.Types;

namespace GraphQl.Tests.Execution;

public sealed class VariableTests
{
    /// <summary>A JSON value for a variable, and what it becomes; null when the type does not take it.</summary>
    public sealed record Case(string Type, string Json, string? Value);

    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("Int", "1", "1:Int32"),
        new("Int", "1.0", "1:Int32"),
        new("Int", "1e3", "1000:Int32"),
        new("Int", "-2147483648", "-2147483648:Int32"),
        new("Float", "1", "1:Double"),
        new("Float", "1.25", "1.25:Double"),
        new("Float", "1e300", "1E+300:Double"),
        new("Long", "9223372036854775807", "9223372036854775807:Int64"),
        new("Decimal", "1.10", "1.10:Decimal"),
        new("Decimal", "0.0012345678901234567890123456", "0.0012345678901234567890123456:Decimal"),
        new("Decimal", "0.00123456789012345678901234567", null),
        new("Decimal", "1e-29", null),
        new("Decimal", "1e-99999999999", null),
        new("Decimal", "1.2345678901234567890123456789", null),
        new("Boolean", "true", "true"),
        new("String", "\"\"", "\"\""),
        new("String", "\"\\u00e9\"", "\"é\""),
        new("ID", "\"1\"", "\"1\""),
        new("ID", "12345678901234567890", "\"12345678901234567890\""),
        new("ID", "4.0", "\"4\""),
        new("ID", "1.5", null),
        new("ID", "true", null),
        new("Date", "\"2023-02-28\"", "2023-02-28"),
        new("Date", "\"2023-02-29\"", null),
        new("Date", "\"2023-2-1\"", null),
        new("Date", "20230201", null),
        new("DateTime", "\"2023-02-28T09:30:00Z\"", "2023-02-28T09:30:00.0000000+00:00"),
        new("DateTime", "\"2023-02-28T09:30:00.125+01:00\"", "2023-02-28T09:30:00.1250000+01:00"),
        new("DateTime", "\"2023-02-28t09:30:00z\"", "2023-02-28T09:30:00.0000000+00:00"),
        new("DateTime", "\"2023-02-28T09:30:00\"", null),
        new("DateTime", "\"2023-02-28\"", null),
        new("AreaType", "\"BCU\"", "\"BCU\""),
        new("AreaType", "\"bcu\"", null),
        new("AreaType", "1", null),
        new("Int", "\"1\"", null),
        new("Int", "1.5", null),
        new("Int", "2147483648", null),
        new("Int", "true", null),
        new("Long", "9223372036854775808", null),
        new("Long", "\"5\"", null),
        new("Float", "1e999", null),
        new("Float", "\"1\"", null),
        new("Decimal", "1e40", null),
        new("Boolean", "1", null),
        new("Boolean", "\"true\"", null),
        new("String", "1", null),
        new("Int", "null", "null"),
        new("Int!", "null", null),
        new("[Int]", "null", "null"),
        new("[Int]", "1", "[1:Int32]"),
        new("[Int]", "[1, null]", "[1:Int32, null]"),
        new("[Int!]", "[1, null]", null),
        new("[[Int]]", "[1, [2]]", "[[1:Int32], [2:Int32]]"),
        new("[Int]", "[[1]]", null),
        new("TextFilter", "{\"in\": \"a\", \"eq\": null}", "{eq: null, in: [\"a\"]}"),
        new("TextFilter", "{\"eq\": \"a\", \"eq\": \"b\"}", "{eq: \"b\"}"),
        new("TextFilter", "{\"is\": \"a\"}", null),
        new("TextFilter", "\"a\"", null),
        new("DateRange", "{\"from\": \"2023-01-01\", \"to\": \"2023-01-02\"}", "{from: 2023-01-01, to: 2023-01-02, inclusive: true}"),
        new("DateRange", "{\"from\": \"2023-01-01\"}", null),
        new("DateRange", "{\"from\": \"2023-01-01\", \"to\": \"2023-01-02\", \"inclusive\": null}", null),
        new("PeriodInput", "{\"year\": 2023}", "{year: 2023:Int32}"),
        new("PeriodInput", "{}", null),
        new("PeriodInput", "{\"year\": null}", null),
        new("PeriodInput", "{\"year\": 2023, \"month\": null}", null),
    ];

    public static TheoryData<string, string, string?> Data
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var row in Cases)
                data.Add(row.Type, row.Json, row.Value);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void Json_becomes_a_value_of_the_variables_type_or_is_refused(string type, string json, string? value)
    {
        var source = $"query ($v: {type}) {{ __typename }}";
        if (value is null)
            Assert.Equal(ErrorCode.BadUserInput, Prepared.Error(source, $"{{\"v\": {json}}}").Code);
        else
            Assert.Equal(value, Prepared.Text(Value(type, json)));
    }

    [Theory]
    [InlineData("query ($v: Int) { __typename }", "{}")]
    [InlineData("query ($v: Int) { __typename }", "null")]
    [InlineData("query ($v: Int!= 1) { __typename }", "{}")]
    [InlineData("{ __typename }", "{\"undeclared\": 1}")]
    public void What_is_not_declared_is_ignored_and_what_is_optional_may_be_missing(string source, string variables) =>
        Assert.Single(Prepared.Operation(source, variables).Fields);

    [Theory]
    [InlineData("query ($v: Int!) { __typename }", "{}")]
    [InlineData("query ($v: Int!) { __typename }", "null")]
    [InlineData("query ($v: Int! = 1) { __typename }", "{\"v\": null}")]
    public void What_is_required_must_be_given(string source, string variables)
    {
        var error = Prepared.Error(source, variables);
        Assert.Equal((ErrorCode.BadUserInput, new SourceLocation(1, 8)), (error.Code, error.Locations[0]));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"v\"")]
    public void Variables_are_an_object(string variables) =>
        Assert.Equal(ErrorCode.BadUserInput, Prepared.Error("{ __typename }", variables).Code);

    [Fact]
    public void An_error_names_the_part_that_is_wrong_and_what_would_be_right()
    {
        var error = Prepared.Error(
            "query ($where: OffenceWhere) { __typename }", "{\"where\": {\"and\": [{}, {\"month\": {\"between\": [\"2023-01-01\", \"January\"]}}]}}");
        Assert.Equal("Variable \"$where.and[1].month.between[1]\": Date takes a day such as \"2023-04-01\", not \"January\".", error.Message);
    }

    [Fact]
    public void Every_wrong_variable_is_reported_up_to_ten()
    {
        Assert.Equal(2, Prepared.Errors("query ($a: Int!, $b: Int) { __typename }", "{\"b\": \"x\"}").Count);
        Assert.Equal(10, Prepared.Errors("query ($a: [Int]) { __typename }", $"{{\"a\": [{string.Join(',', Enumerable.Repeat("\"x\"", 50))}]}}").Count);
    }

    [Theory]
    [InlineData("{\"v\": \"\\ud800\"}")]
    [InlineData("{\"v\": {\"\\ud800\": 1}}")]
    public void Half_of_a_surrogate_pair_is_the_callers_error(string variables) =>
        Assert.Equal(ErrorCode.BadUserInput, Prepared.Error("query ($v: TextFilter) { __typename }", variables).Code);

    [Fact]
    public void A_value_that_nests_without_end_is_refused_not_a_crash()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"not\":", 900)) + "{}" + new string('}', 900);
        Assert.Equal(ErrorCode.BadUserInput, Prepared.Error("query ($v: OffenceWhere) { __typename }", $"{{\"v\": {deep}}}").Code);
    }

    // A field of the variable's own type is not in the sample for every type, so the value is seen through a schema made for it.
    private static object? Value(string type, string json)
    {
        var schema = SchemaWith(type);
        var document = Parser.Parse($"query ($v: {type}) {{ echo(v: $v) }}", ParserLimits.Default);
        var operation = ExecutableOperation.Prepare(
            schema, document, null, JsonDocument.Parse($"{{\"v\": {json}}}").RootElement);
        Assert.True(operation.Fields[0].Arguments.TryGet("v", out var value));
        return value;
    }

    private static Schema SchemaWith(string type) => Schema.Build(
        SampleSchema.Definition with
        {
            Query = "Echo",
            Types = SampleSchema.Definition.Types.Add(new ObjectType("Echo", [new("echo", "Int") { Arguments = [new("v", type)] }])),
        });
}
