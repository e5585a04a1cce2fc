using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQl.Errors;
using GraphQl.Execution;
using GraphQl.Language;
using GraphQl.Tests.Execution;
using GraphQl.Tests.Types;
using GraphQl.Tests.Validation;
using GraphQl.Types;
using GraphQl.Validation;

namespace GraphQl.Tests.Reference;

/// <summary>What we say against what the reference implementation says: release 16, which knows the edition but for details named here.</summary>
public sealed class ReferenceTests
{
    private static readonly string Sdl = SchemaPrinter.Print(SampleSchema.Schema);

    [Fact]
    public void Tools_read_the_same_schema_from_introspection_as_from_its_printed_form()
    {
        var query = (string)GraphQlJs.Ask("introspectionQuery", [])!;
        Assert.Empty(Validate(query));

        var schemas = GraphQlJs.Ask("schemas", new JsonObject { ["introspection"] = Introspect(query), ["sdl"] = Sdl });

        Assert.Empty(schemas["problems"]!.AsArray());
        Assert.Equal(Definitions(Sdl), Definitions((string)schemas["fromIntrospection"]!));
        Assert.Equal(Definitions(Sdl), Definitions((string)schemas["fromSdl"]!));
    }

    [Fact]
    public void Documents_are_judged_alike()
    {
        var cases = RuleCases.All.ToList();
        Assert.True(cases.Count > 60);

        var verdicts = GraphQlJs.Ask("validate", new JsonObject { ["sdl"] = Sdl, ["documents"] = GraphQlJs.Array(cases.Select(c => c.Source)) }).AsArray();

        for (var i = 0; i < cases.Count; i++)
        {
            var agrees = verdicts[i]!.AsArray().Count == 0 == Validate(cases[i].Source).IsEmpty;
            Assert.True(agrees == (cases[i].Differs is null), $"{cases[i]}\nreference: {verdicts[i]!.ToJsonString()}");
        }
    }

    [Fact]
    public void Random_documents_break_the_same_rules()
    {
        var random = new RandomDocuments(SampleSchema.Definition, seed: 20250903);
        var documents = Enumerable.Range(0, Soak.Extra == 1 ? 20_000 : 500).Select(_ => random.Next()).ToList();
        var ours = documents.Select(BrokenRules).ToList();
        Assert.InRange(ours.Count(r => r.Count == 0), documents.Count / 10, documents.Count * 9 / 10);

        var answers = GraphQlJs.Ask("rules", new JsonObject { ["sdl"] = Sdl, ["documents"] = GraphQlJs.Array(documents) }).AsArray();

        var disagreements = new List<string>();
        for (var i = 0; i < documents.Count; i++)
        {
            var theirs = answers[i]!.AsArray().Select(r => (string)r!).ToHashSet();
            var failed = theirs.Where(r => r[0] == '?').ToList();
            theirs.ExceptWith(failed);
            var (mine, other) = (Comparable(ours[i]), Comparable(theirs));
            mine.ExceptWith(failed.Select(r => r[1..]));
            other.ExceptWith(failed.Select(r => r[1..]));
            if (!mine.SetEquals(other))
                disagreements.Add($"{documents[i]}\nours: {string.Join(' ', ours[i])}\nreference: {string.Join(' ', theirs)}");
        }
        Assert.True(disagreements.Count == 0, string.Join("\n\n", disagreements.Take(10)));
    }

    /// <summary>Every text of a few tokens, in a place where many of them are right.</summary>
    public static TheoryData<string, string, string, int> Grammars => new()
    {
        { "", "", "{ } ( ) : a $ ... on @ 1 [ ] ! = query fragment", 3 },
        { "{ a", "}", "{ } ( ) : a $ ... on @ 1 [ ] ! =", 3 },
        { "query Q(", ") { a }", "( ) : a $ @ 1 [ ] ! =", 4 },
        { "{ a(b:", ") }", "[ ] { } a : $ 1 null \"s\" ,", 3 },
        { "fragment F", "", "on a @ { } ...", 5 },
        { "type A", "", "{ } a : implements & [ ] ! ( )", 3 },
        { "", "", "extend schema { query : a } @ union = | enum", 3 },
    };

    [Theory]
    [MemberData(nameof(Grammars))]
    public void The_same_texts_are_documents(string before, string after, string tokens, int length) =>
        AssertParsesAlike(Texts(tokens.Split(' '), length + Soak.Extra).Select(t => $"{before} {string.Join(' ', t)} {after}"));

    [Theory]
    [InlineData("-0159.eE+", 4)]
    [InlineData("\"\\u{}D83E n\n", 3)]
    [InlineData("\"\\n ", 5)]
    public void The_same_characters_are_values(string characters, int length) =>
        AssertParsesAlike(Texts(characters.Select(c => c.ToString()).ToArray(), length + Soak.Extra).Select(t => $"{{a(b:{string.Concat(t)})}}"));

    [Fact]
    public void The_same_escapes_are_characters() =>
        AssertParsesAlike(Texts(["\\uD83D", "\\uDE00", "\\u{1F600}", "\\u{D83D}", "\\u0041", "x", "\\u{0}", "\\uDE0"], 3).Select(t => $"{{a(b:\"{string.Concat(t)}\")}}"));

    [Fact]
    public void Variables_take_the_same_values()
    {
        string[] custom = ["Long", "Decimal", "Date", "DateTime", "DateRange"];
        var cases = VariableTests.Cases.Where(c => !custom.Contains(c.Type.Trim('[', ']', '!')) && c.Json != "1e999").ToList();
        Assert.True(cases.Count > 30);
        var asked = new JsonArray([.. cases.Select(c => new JsonObject { ["type"] = c.Type, ["json"] = c.Json })]);

        var verdicts = GraphQlJs.Ask("variables", new JsonObject { ["sdl"] = Sdl, ["cases"] = asked }).AsArray();

        for (var i = 0; i < cases.Count; i++)
            Assert.True((bool)verdicts[i]! == (cases[i].Value is not null), cases[i].ToString());
    }

    private static void AssertParsesAlike(IEnumerable<string> texts)
    {
        var documents = texts.ToList();
        var ours = documents.Select(Parses).ToList();
        Assert.Contains(true, ours);

        var reference = (string)GraphQlJs.Ask("parses", new JsonObject { ["documents"] = GraphQlJs.Array(documents) })!;

        Assert.Equal([], documents.Where((_, i) => ours[i] != (reference[i] == '1')).Take(20));
    }

    private static HashSet<string> BrokenRules(string source)
    {
        var everything = new ValidationLimits
        {
            Errors = 1_000, Depth = 500, Nesting = 500, Aliases = 10_000, RootFields = 10_000, DirectivesPerPlace = 10_000, FragmentVisits = 100_000, Fields = 1_000_000,
        };
        return Validator.Validate(SampleSchema.Schema, Parser.Parse(source, ParserLimits.Default), everything)
            .Select(e => (string)e.Details[0].Value)
            .ToHashSet();
    }

    /// <summary>What is left when the two are judged on what both do.</summary>
    private static HashSet<string> Comparable(HashSet<string> rules)
    {
        var comparable = rules.ToHashSet();
        // A nullable variable in a OneOf input: the edition has it under variables, release 16 under values.
        if (comparable.Remove("VariablesInAllowedPosition"))
            comparable.Add("ValuesOfCorrectType");
        // Release 16 looks for the variables of a fragment in the operation that was written before it.
        if (rules.Contains("NoUnusedFragments"))
            comparable.Remove("ValuesOfCorrectType");
        // Whether it fits where it is used, when it is of no input type at all: the reference asks that, too.
        if (rules.Contains("VariablesAreInputTypes"))
            comparable.Remove("ValuesOfCorrectType");
        // We merge what an operation reaches, and nothing that has no end; such documents are invalid anyway.
        if (rules.Contains("NoFragmentCycles") || rules.Contains("NoUnusedFragments"))
            comparable.Remove("OverlappingFieldsCanBeMerged");
        return comparable;
    }

    private static bool Parses(string text)
    {
        try
        {
            Parser.Parse(text, ParserLimits.Default);
            return true;
        }
        catch (GraphQlException)
        {
            return false;
        }
    }

    private static IEnumerable<IEnumerable<string>> Texts(IReadOnlyList<string> alphabet, int length) =>
        length == 0 ? [[]] : Texts(alphabet, length - 1).SelectMany(t => t.Count() < length - 1 ? [t] : alphabet.Select(a => t.Append(a)).Prepend(t));

    private static JsonNode Introspect(string query)
    {
        var operation = ExecutableOperation.Prepare(SampleSchema.Schema, Parser.Parse(query, ParserLimits.Default), null, null);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var field in operation.Fields)
            {
                writer.WritePropertyName(field.ResponseName);
                Introspection.Write(SampleSchema.Schema, field, writer);
            }
            writer.WriteEndObject();
        }
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!;
    }

    // The reference prints types in the order in which it reaches them; definitions are separated by empty lines.
    private static IEnumerable<string> Definitions(string sdl) => Regex.Split(sdl.Trim(), "\n\n(?=\\S)").Order(StringComparer.Ordinal);

    private static System.Collections.Immutable.ImmutableArray<GraphQlError> Validate(string source) =>
        Validator.Validate(SampleSchema.Schema, Parser.Parse(source, ParserLimits.Default), ValidationLimits.Default);
}
