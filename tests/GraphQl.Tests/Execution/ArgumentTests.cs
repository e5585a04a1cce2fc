using GraphQl.Errors;
using GraphQl.Types;

namespace GraphQl.Tests.Execution;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData("ward(code: \"E05\")", "code: \"E05\"")]
    [InlineData("ward(code: 12345678901234567890)", "code: \"12345678901234567890\"")]
    [InlineData("find(name: \"x\")", "name: \"x\", kinds: [\"WARD\", \"BOROUGH\"]")]
    [InlineData("find(name: \"x\", kinds: null)", "name: \"x\", kinds: null")]
    [InlineData("find(kinds: BCU, name: \"x\")", "name: \"x\", kinds: [\"BCU\"]")]
    [InlineData("matrix(of: [[1, 2], null, [null]], scale: 2)", "of: [[1:Int32, 2:Int32], null, [null]], scale: 2:Double")]
    [InlineData("matrix(of: [1, 2])", "of: [[1:Int32], [2:Int32]], scale: 1.5:Double")]
    [InlineData("matrix(of: 1)", "of: [[1:Int32]], scale: 1.5:Double")]
    [InlineData("matrix(scale: 1e3)", "scale: 1000:Double")]
    [InlineData("choose(one: {year: 2023})", "one: {year: 2023:Int32}")]
    [InlineData(
        "choose(one: {between: {to: \"2023-02-28\", from: \"2022-12-01\"}}, many: [{month: \"2023-02\"}])",
        "one: {between: {from: 2022-12-01, to: 2023-02-28, inclusive: true}}, many: [{month: \"2023-02\"}]")]
    public void Literals_become_values_and_defaults_fill_in(string field, string arguments) =>
        AssertArguments(arguments, $"{{ {field}{Selections(field)} }}");

    [Theory]
    [InlineData("where: {}", "where: {areaType: \"WARD\"}")]
    [InlineData("where: {areaType: null}", "where: {areaType: null}")]
    [InlineData("where: null", "where: null")]
    [InlineData("", "")]
    [InlineData("where: {count: {eq: 9007199254740993}, month: {between: [\"2023-01-31\"]}}", "where: {areaType: \"WARD\", month: {between: [2023-01-31]}, count: {eq: 9007199254740993:Int64}}")]
    [InlineData("where: {and: {not: {areaType: BOROUGH}}}", "where: {areaType: \"WARD\", and: [{areaType: \"WARD\", not: {areaType: \"BOROUGH\"}}]}")]
    public void Input_objects_keep_the_order_of_the_schema_and_tell_absent_from_null(string written, string arguments) =>
        AssertArguments(arguments, $"{{ offence{(written.Length == 0 ? "" : $"({written})")} {{ total {{ rows }} }} }}");

    [Theory]
    [InlineData("{}", "name: \"x\", kinds: [\"WARD\", \"BOROUGH\"]")]
    [InlineData("{\"kinds\": null}", "name: \"x\", kinds: null")]
    [InlineData("{\"kinds\": [\"BCU\"]}", "name: \"x\", kinds: [\"BCU\"]")]
    public void A_variable_that_is_missing_leaves_the_default_one_that_is_null_does_not(string variables, string arguments) =>
        AssertArguments(arguments, "query ($kinds: [AreaType!]) { find(name: \"x\", kinds: $kinds) { __typename } }", variables);

    [Theory]
    [InlineData("{\"a\": 1}", "of: [[1:Int32, 7:Int32], [1:Int32]], scale: 1.5:Double")]
    [InlineData("{}", "of: [[null, 7:Int32], [null]], scale: 1.5:Double")]
    public void Variables_stand_inside_lists(string variables, string arguments) =>
        AssertArguments(arguments, "query ($a: Int) { matrix(of: [[$a, 7], [$a]]) }", variables);

    [Theory]
    [InlineData("{}", "where: {areaType: \"WARD\", count: {}}")]
    [InlineData("{\"n\": null, \"t\": null}", "where: {areaType: null, count: {eq: null}}")]
    [InlineData("{\"n\": 5, \"t\": \"BCU\"}", "where: {areaType: \"BCU\", count: {eq: 5:Int64}}")]
    public void Variables_stand_inside_objects(string variables, string arguments) =>
        AssertArguments(arguments, "query ($n: Long, $t: AreaType) { offence(where: {count: {eq: $n}, areaType: $t}) { total { rows } } }", variables);

    [Theory]
    [InlineData("query ($s: Float = 2) { matrix(scale: $s) }", "{\"s\": null}")]
    [InlineData("query ($f: Date) { choose(one: {between: {from: $f, to: \"2023-01-01\"}}) }", "{}")]
    [InlineData("query ($f: Date) { choose(one: {between: {from: $f, to: \"2023-01-01\"}}) }", "{\"f\": null}")]
    [InlineData("query ($y: Int) { choose(one: {year: $y}) }", "{}")]
    [InlineData("query ($y: Int) { choose(one: {year: $y}) }", "{\"y\": null}")]
    public void A_variable_without_a_value_where_one_is_needed_is_the_callers_error(string source, string variables) =>
        Assert.Equal(ErrorCode.BadUserInput, Prepared.Error(source, variables).Code);

    [Fact]
    public void Values_are_read_by_type()
    {
        var arguments = Prepared.Field("{ find(name: \"x\", kinds: null) { __typename } }").Arguments;

        Assert.True(arguments.TryGet<string>("name", out var name) && name == "x");
        Assert.Equal("x", arguments.Get<string>("name"));
        Assert.True(arguments.Contains("kinds") && arguments.TryGet("kinds", out object? kinds) && kinds is null);
        Assert.False(arguments.TryGet<IReadOnlyList<object?>>("kinds", out _));
        Assert.False(arguments.Contains("other"));
        Assert.Null(InputObject.Empty.Get<string>("name"));
    }

    private static void AssertArguments(string expected, string source, string? variables = null) =>
        Assert.Equal($"{{{expected}}}", Prepared.Text((object)Prepared.Field(source, variables).Arguments));

    private static string Selections(string field) => field[0] is 'w' or 'f' ? " { __typename }" : "";
}
