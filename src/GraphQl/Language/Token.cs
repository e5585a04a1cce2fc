using System.Diagnostics;

namespace GraphQl.Language;

/// <summary>A lexical token.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Value">Name, number as written, or the value of a string; empty for punctuators.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Value)
{
    /// <summary>The token in messages, such as <c>name "offence"</c> or <c>"{"</c>.</summary>
    public string Describe() => Kind switch
    {
        TokenKind.EndOfFile => "the end of the document",
        TokenKind.Name => $"name \"{Value}\"",
        TokenKind.Int or TokenKind.Float => $"number {Value}",
        TokenKind.String or TokenKind.BlockString => "a string",
        _ => Describe(Kind),
    };

    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "the end of the document",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenOpen => "\"(\"",
        TokenKind.ParenClose => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketOpen => "\"[\"",
        TokenKind.BracketClose => "\"]\"",
        TokenKind.BraceOpen => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceClose => "\"}\"",
        TokenKind.Name => "a name",
        TokenKind.Int => "a whole number",
        TokenKind.Float => "a number",
        TokenKind.String or TokenKind.BlockString => "a string",
        _ => throw new UnreachableException($"Token kind {kind}."),
    };
}
