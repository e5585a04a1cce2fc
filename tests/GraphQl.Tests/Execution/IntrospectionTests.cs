using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQl.Errors;
using GraphQl.Execution;
using GraphQl.Tests.Types;

namespace GraphQl.Tests.Execution;

public sealed class IntrospectionTests
{
    [Theory]
    [InlineData("{ __schema { queryType { name } mutationType { name } subscriptionType { name } description } }", """{"queryType":{"name":"Query"},"mutationType":null,"subscriptionType":null,"description":"A sample."}""")]
    [InlineData("{ __type(name: \"Nothing\") { name } }", "null")]
    [InlineData("{ __type(name: \"Ward\") { __typename k: kind name interfaces { name } possibleTypes { name } ofType { name } isOneOf } }", """{"__typename":"__Type","k":"OBJECT","name":"Ward","interfaces":[{"name":"Area"}],"possibleTypes":null,"ofType":null,"isOneOf":null}""")]
    [InlineData("{ __type(name: \"Area\") { kind description possibleTypes { name } interfaces { name } fields { name type { name } } } }", """{"kind":"INTERFACE","description":"A place with a code.","possibleTypes":[{"name":"Ward"},{"name":"Borough"}],"interfaces":[],"fields":[{"name":"code","type":{"name":null}},{"name":"name","type":{"name":"String"}},{"name":"twin","type":{"name":"Area"}}]}""")]
    [InlineData("{ __type(name: \"Place\") { kind possibleTypes { name } fields { name } } }", """{"kind":"UNION","possibleTypes":[{"name":"Ward"},{"name":"Borough"},{"name":"Station"}],"fields":null}""")]
    [InlineData("{ __type(name: \"AreaType\") { kind enumValues { name isDeprecated deprecationReason } } }", """{"kind":"ENUM","enumValues":[{"name":"WARD","isDeprecated":false,"deprecationReason":null},{"name":"BOROUGH","isDeprecated":false,"deprecationReason":null}]}""")]
    [InlineData("{ __type(name: \"AreaType\") { enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } } }", """{"enumValues":[{"name":"WARD","isDeprecated":false,"deprecationReason":null},{"name":"BOROUGH","isDeprecated":false,"deprecationReason":null},{"name":"BCU","isDeprecated":true,"deprecationReason":"Basic Command Units ended."}]}""")]
    [InlineData("{ __type(name: \"PeriodInput\") { kind isOneOf inputFields { name defaultValue } } }", """{"kind":"INPUT_OBJECT","isOneOf":true,"inputFields":[{"name":"month","defaultValue":null},{"name":"year","defaultValue":null},{"name":"between","defaultValue":null}]}""")]
    [InlineData("{ __type(name: \"TextFilter\") { isOneOf inputFields { name } all: inputFields(includeDeprecated: true) { name isDeprecated } } }", """{"isOneOf":false,"inputFields":[{"name":"eq"},{"name":"in"}],"all":[{"name":"eq","isDeprecated":false},{"name":"in","isDeprecated":false},{"name":"contains","isDeprecated":true}]}""")]
    [InlineData("{ __type(name: \"Date\") { kind specifiedByURL fields { name } inputFields { name } enumValues { name } } }", """{"kind":"SCALAR","specifiedByURL":"https://scalars.graphql.org/chillicream/date.html","fields":null,"inputFields":null,"enumValues":null}""")]
    [InlineData("{ __type(name: \"OffenceMeasures\") { fields { name } all: fields(includeDeprecated: true) { name deprecationReason } } }", """{"fields":[{"name":"count"},{"name":"rows"}],"all":[{"name":"count","deprecationReason":null},{"name":"rows","deprecationReason":null},{"name":"offences","deprecationReason":"Use `count`."}]}""")]
    [InlineData("{ __type(name: \"DateRange\") { inputFields { name defaultValue type { kind name ofType { kind name } } } } }", """{"inputFields":[{"name":"from","defaultValue":null,"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"Date"}}},{"name":"to","defaultValue":null,"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"Date"}}},{"name":"inclusive","defaultValue":"true","type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"Boolean"}}}]}""")]
    [InlineData("{ __type(name: \"__InputValue\") { fields { name } } }", """{"fields":[{"name":"name"},{"name":"description"},{"name":"type"},{"name":"defaultValue"},{"name":"isDeprecated"},{"name":"deprecationReason"}]}""")]
    public void Parts_of_the_schema_are_served_as_selected(string source, string json) => Assert.Equal(json, Answer(source));

    [Fact]
    public void A_list_of_non_null_is_unwrapped_step_by_step()
    {
        var json = Answer("{ __type(name: \"Query\") { fields { name type { kind ofType { kind ofType { kind ofType { name } } } } args { name defaultValue } } } }");
        Assert.Contains(
            """{"name":"find","type":{"kind":"NON_NULL","ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"name":"Place"}}}},"args":[{"name":"name","defaultValue":null},{"name":"kinds","defaultValue":"[WARD, BOROUGH]"}]}""",
            json,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Directives_are_listed_with_their_places()
    {
        var json = Answer("{ __schema { directives { name isRepeatable locations args { name } } } }");
        Assert.Contains("""{"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}]}""", json, StringComparison.Ordinal);
        Assert.Contains("""{"name":"oneOf","isRepeatable":false,"locations":["INPUT_OBJECT"],"args":[]}""", json, StringComparison.Ordinal);
        Assert.Contains("""{"name":"note","isRepeatable":true,"locations":["FIELD","FRAGMENT_DEFINITION"],"args":[{"name":"text"}]}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_built_in_scalars_that_are_used_are_listed()
    {
        var schema = GraphQl.Types.Schema.Build(new("Query", [new GraphQl.Types.ObjectType("Query", [new("a", "Boolean")])]));
        Assert.Equal(["Query", "String", "Boolean"], schema.AllTypes.Select(t => t.Name).Where(n => !n.StartsWith("__", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void An_answer_of_more_values_than_the_limit_is_refused(int limit, bool allowed)
    {
        // The type, its name, the list, and two values with their names.
        var field = Prepared.Field("{ __type(name: \"OffenceOrder\") { name enumValues { name } } }");
        using var writer = new Utf8JsonWriter(Stream.Null);

        var refused = Record.Exception(() => new IntrospectionWriter(SampleSchema.Schema, writer, limit).Write(SampleSchema.Schema.Find("OffenceOrder"), field));

        Assert.Equal(allowed ? null : ErrorCode.LimitExceeded, (refused as GraphQlException)?.Errors[0].Code);
    }

    private static string Answer(string source) => Write(Prepared.Field(source));

    private static string Write(SelectedField field)
    {
        Assert.True(Introspection.Answers(field));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Introspection.Write(SampleSchema.Schema, field, writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
