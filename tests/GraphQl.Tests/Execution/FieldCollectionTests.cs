using GraphQl.Errors;

namespace GraphQl.Tests.Execution;

public sealed class FieldCollectionTests
{
    [Theory]
    [InlineData("{ __typename }", "__typename")]
    [InlineData("{ a: __typename b: __typename a: __typename }", "a:__typename b:__typename")]
    [InlineData("{ offence { total { rows } } }", "offence{total{rows}}")]
    [InlineData("{ offence { total { rows } total { count { value } } } }", "offence{total{rows count{value}}}")]
    [InlineData("{ offence { total { rows } } ... { offence { total { rows count { status } } } } }", "offence{total{rows count{status}}}")]
    [InlineData("{ ...A } fragment A on Query { offence { total { rows } } }", "offence{total{rows}}")]
    [InlineData("{ ...A offence { ...B ...B } ...A } fragment A on Query { x: __typename } fragment B on OffenceCube { total { rows } }", "x:__typename offence{total{rows}}")]
    [InlineData("{ ward(code: \"1\") { ... on Area { code } ... on Ward { name } ... on Borough { wards { name } } } }", "ward(code: \"1\"){code name}")]
    public void Selections_are_merged_in_the_order_of_first_appearance(string source, string fields) =>
        Assert.Equal(fields, Prepared.Text(Prepared.Operation(source).Fields));

    [Theory]
    [InlineData("{ a: __typename @skip(if: true) b: __typename @skip(if: false) }", "b:__typename")]
    [InlineData("{ a: __typename @include(if: true) b: __typename @include(if: false) }", "a:__typename")]
    [InlineData("{ a: __typename @include(if: true) @skip(if: true) b: __typename @skip(if: false) @include(if: false) c: __typename }", "c:__typename")]
    [InlineData("{ ...A @skip(if: true) ...A } fragment A on Query { a: __typename }", "a:__typename")]
    [InlineData("{ ... @include(if: false) { a: __typename } b: __typename }", "b:__typename")]
    [InlineData("query ($v: Boolean!) { a: __typename @skip(if: $v) b: __typename @include(if: $v) }", "a:__typename")]
    [InlineData("query ($v: Boolean = false) { a: __typename @skip(if: $v) b: __typename @include(if: $v) }", "a:__typename")]
    [InlineData("{ offence @skip(if: true) { total { rows } } offence { total { count { value } } } }", "offence{total{count{value}}}")]
    public void Skip_and_include_are_decided(string source, string fields) =>
        Assert.Equal(fields, Prepared.Text(Prepared.Operation(source, "{\"v\": false}").Fields));

    [Fact]
    public void A_condition_without_a_value_is_refused()
    {
        var error = Prepared.Error("query ($v: Boolean = true) { a: __typename @skip(if: $v) }", "{\"v\": null}");
        Assert.Equal((ErrorCode.BadUserInput, new SourceLocation(1, 54)), (error.Code, error.Locations[0]));
    }

    [Fact]
    public void A_field_knows_its_types_path_and_place()
    {
        var total = Prepared.Field("{\n  cube: offence {\n    all: total { rows }\n  }\n}").Selections[0];

        Assert.Equal("OffenceCube", total.ParentType.Name);
        Assert.Equal("OffenceMeasures", total.Type.Name);
        Assert.Equal("OffenceMeasures!", total.Definition.Type.ToString());
        Assert.Equal(["cube", "all"], total.Path);
        Assert.Equal(new SourceLocation(3, 5), total.Location);
        Assert.Empty(total.Selections[0].Selections);
    }

    [Fact]
    public void An_error_about_a_field_has_its_place_path_and_coordinate()
    {
        var field = Prepared.Field("{ o: offence { g: groups(by: [WARD], first: 5) { key { month } } } }").Selections[0];

        var aboutField = field.Error("KEY_NOT_GROUPED", "Not grouped.");
        Assert.Equal((new SourceLocation(1, 16), "OffenceCube.groups"), (aboutField.Locations[0], aboutField.Details[0].Value));
        Assert.Equal(["o", "g"], aboutField.Path);

        var aboutArgument = field.Error("BAD_USER_INPUT", "Too many.", "first");
        Assert.Equal((new SourceLocation(1, 38), "OffenceCube.groups(first:)"), (aboutArgument.Locations[0], aboutArgument.Details[0].Value));
    }

    [Fact]
    public void An_abstract_field_has_selections_for_each_object_type()
    {
        var find = Prepared.Field(
            "{ find(name: \"x\") { __typename ... on Area { code } ... on Ward { borough { code } } ... on Station { open } } }");

        Assert.Equal("__typename code borough{code}", Prepared.Text(find.SelectionsOn("Ward")));
        Assert.Equal("__typename code", Prepared.Text(find.SelectionsOn("Borough")));
        Assert.Equal("__typename open", Prepared.Text(find.SelectionsOn("Station")));
        Assert.Empty(find.SelectionsOn("Query"));
        Assert.Throws<InvalidOperationException>(() => find.Selections);
    }

    [Fact]
    public void Fragments_that_spread_the_next_twice_cost_no_more_than_once()
    {
        var fragments = Enumerable.Range(0, 60)
            .Select(i => $"fragment F{i} on Ward {{ twin {{ ...F{i + 1} ...F{i + 1} }} twin {{ ...F{i + 1} }} }}");
        var source = $"{{ ward(code: 1) {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F60 on Ward {{ code }}";

        var field = Prepared.Field(source);

        for (var i = 0; i < 60; i++)
            field = Assert.Single(field.Selections);
        Assert.Equal("code", Assert.Single(field.Selections).Name);
    }

    [Fact]
    public void More_fields_than_the_limit_are_refused()
    {
        var fragments = Enumerable.Range(0, 15).Select(i => $"fragment F{i} on Ward {{ a: twin {{ ...F{i + 1} }} b: twin {{ ...F{i + 1} }} }}");
        var error = Prepared.Error($"{{ ward(code: 1) {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F15 on Ward {{ code }}");
        Assert.Equal(ErrorCode.LimitExceeded, error.Code);
        Assert.Equal(new ErrorDetail("limit", "fields"), error.Details[0]);
    }

    [Fact]
    public void A_long_chain_of_fragments_needs_no_stack()
    {
        var fragments = Enumerable.Range(0, 2_000).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }}");
        var source = $"{{ ...F0 }} {string.Join(' ', fragments)} fragment F2000 on Query {{ __typename }}";
        Assert.Equal("__typename", Prepared.Text(Prepared.Operation(source).Fields));
    }

    [Fact]
    public void A_document_that_was_not_validated_is_our_own_mistake()
    {
        Assert.Throws<InvalidOperationException>(() => Prepared.Operation("{ nothing }"));
        Assert.Throws<InvalidOperationException>(() => Prepared.Operation("mutation { a }"));
        Assert.Throws<InvalidOperationException>(() => Prepared.Operation("{ ward(code: 1) { ...F } } fragment F on Ward { twin { ...F } }"));
    }
}
