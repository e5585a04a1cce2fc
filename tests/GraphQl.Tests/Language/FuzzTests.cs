using GraphQl.Errors;
using GraphQl.Language;

namespace GraphQl.Tests.Language;

public sealed class FuzzTests
{
    [Fact]
    public void Every_short_text_of_characters_parses_or_is_refused_with_a_place() =>
        AssertAll("\"\\u{1e.-# \n\uD83D\uDE00a".Select(c => c.ToString()).ToArray(), length: 3 + Soak.Extra, separator: "");

    [Fact]
    public void Every_short_text_of_tokens_parses_or_is_refused_and_what_parses_prints_and_parses_alike() =>
        AssertAll(["{", "}", "(", ")", ":", "a", "$", "...", "on", "@", "1", "\"s\"", "["], length: 4 + Soak.Extra, separator: " ");

    [Fact]
    public void Every_short_string_of_quotes_and_breaks_is_lexed_or_refused() =>
        AssertAll(["\"", "\\", "\n", " ", "a", "\"\"\""], length: 5 + Soak.Extra, separator: "", before: "{a(b:", after: ")}");

    private static void AssertAll(string[] alphabet, int length, string separator, string before = "", string after = "")
    {
        var indices = new int[length];
        do
        {
            for (var l = 1; l <= length; l++)
            {
                // A shorter text once only: when what follows it is at its start.
                if (l == length || indices.AsSpan(l).IndexOfAnyExcept(0) < 0)
                    AssertOne(before + string.Join(separator, indices.Take(l).Select(i => alphabet[i])) + after);
            }
        }
        while (Next(indices, alphabet.Length));
    }

    private static void AssertOne(string source)
    {
        Document document;
        try
        {
            document = Parser.Parse(source, ParserLimits.Default);
        }
        catch (GraphQlException e)
        {
            Assert.Single(Assert.Single(e.Errors).Locations);
            return;
        }
        var printed = Printer.Print(document);
        Assert.Equal(SyntaxTreeText.Of(document), SyntaxTreeText.Of(Parser.Parse(printed, ParserLimits.Default)));
    }

    private static bool Next(int[] indices, int alphabet)
    {
        for (var i = 0; i < indices.Length; i++)
        {
            if (++indices[i] < alphabet)
                return true;
            indices[i] = 0;
        }
        return false;
    }
}
