namespace Warehouse.OData;

/// <summary>A word of an option's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written.</param>
/// <param name="Start">Offset in the option's value.</param>
/// <param name="Value">The value of a literal.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, object? Value = null)
{
    public int End => Start + Text.Length;

    public bool Is(string word) => Kind == TokenKind.Name && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public string Describe() => Kind == TokenKind.End ? "the end" : $"'{(Text.Length > 40 ? Text[..40] + "..." : Text)}'";
}

/// <summary>The kinds of token that expressions and pipelines are made of.</summary>
internal enum TokenKind
{
    /// <summary>An identifier, keyword or <c>$count</c>, <c>$it</c>.</summary>
    Name,

    /// <summary>A parameter alias, <c>@p</c>.</summary>
    Alias,

    /// <summary>A string, number, date or timestamp.</summary>
    Literal,

    /// <summary>(</summary>
    Open,

    /// <summary>)</summary>
    Close,

    /// <summary>,</summary>
    Comma,

    /// <summary>/</summary>
    Slash,

    /// <summary>*</summary>
    Star,

    /// <summary>:</summary>
    Colon,

    /// <summary>-</summary>
    Minus,

    /// <summary>The end of the text.</summary>
    End,
}
