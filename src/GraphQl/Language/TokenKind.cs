namespace GraphQl.Language;

/// <summary>Kinds of lexical tokens (https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens).</summary>
internal enum TokenKind
{
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    ParenOpen,
    ParenClose,
    Spread,
    Colon,
    Equals,
    At,
    BracketOpen,
    BracketClose,
    BraceOpen,
    Pipe,
    BraceClose,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
