using Warehouse.Access;
using Warehouse.OData;
using Warehouse.Query;
using Warehouse.Sql;

namespace Warehouse.Tests.OData;

/// <summary>Whatever the text, the answer is a tree that compiles or a <see cref="QueryException"/>.</summary>
public sealed class ParserFuzzTests
{
    private static readonly string[] Words =
    [
        "Id", "Name", "Flag", "Day", "Area", "/", "(", ")", ",", "'", "'a'", "eq", "and", "not", "in", "-", "1", "2022-12-01", "null", "$count", "@p",
        "contains(", "filter(", "groupby((", "aggregate(", "with", "sum", "as", "T", "*", "%", "&", "$top", "\0", "\ud800",
    ];

    [Fact]
    public void Every_short_sentence_is_a_tree_or_an_error()
    {
        foreach (var option in new[] { "$filter", "$apply", "$orderby", "$select" })
        {
            foreach (var first in Words)
            {
                foreach (var second in Words)
                {
                    foreach (var third in Words)
                        Try($"Kinds?{option}={first} {second} {third}");
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_sentences_are_trees_or_errors(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var words = Enumerable.Range(0, random.Next(1, 30)).Select(_ => Words[random.Next(Words.Length)]);
            Try((i % 3) switch
            {
                0 => $"RecordedOffences?$apply={string.Concat(words)}",
                1 => $"Kinds?$filter={string.Join(' ', words)}&@p=(1,2)",
                _ => $"Areas{string.Concat(words)}",
            });
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Random_characters_in_a_url_are_trees_or_errors(int seed)
    {
        var random = new Random(seed);
        const string Alphabet = "()'/%2,$=&?@+-.:;!*~ aE0\"\\<>[]{}|^`#\u00e9\u0000\ud83d";
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            Try(() => ODataQuery.ParseUrl("Areas" + text, "", SampleCatalogue.Catalogue, SampleCatalogue.Model));
            Try(() => ODataQuery.ParseUrl("Areas", text, SampleCatalogue.Catalogue, SampleCatalogue.Model));
        }
    }

    private static void Try(string text) => Try(() => ODataQuery.Parse(text, SampleCatalogue.Catalogue, SampleCatalogue.Model));

    private static void Try(Func<ODataQuery> parse)
    {
        try
        {
            Assert.NotEmpty(Compiler.Compile(parse().Tree, SampleCatalogue.Catalogue, Role.Public, null).Text);
        }
        catch (QueryException e)
        {
            Assert.NotEqual("", e.Message);
        }
    }
}
