using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Notebooks.Publish;

/// <summary>A piece of HTML. Made from an interpolated string whose holes are encoded unless they are HTML themselves.</summary>
internal sealed record Html(string Text)
{
    internal static readonly Html Empty = new("");

    internal static Html Of(HtmlText text) => new(text.ToString());

    internal static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(p => p.Text)));

    public override string ToString() => Text;
}

/// <summary>Lets <c>Html.Of($"...")</c> encode what is put into its holes.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text;

    public HtmlText(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(string? value) => _text.Append(value is null ? "" : Encoder.Encode(value));

    public void AppendFormatted(int value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html? value) => _text.Append(value?.Text);

    public void AppendFormatted(IEnumerable<Html> values)
    {
        foreach (var value in values)
            _text.Append(value.Text);
    }

    public override string ToString() => _text.ToString();
}
