using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace QueryApi.Markup;

/// <summary>Markup that may go into a page as it is. Made only from literal text and encoded values.</summary>
internal readonly record struct Html(string Markup)
{
    public static readonly Html Empty = new("");

    /// <summary>Literal text is markup; every hole is encoded unless it is markup already.</summary>
    public static Html Of(Writer writer) => new(writer.Markup);

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(p => p.Markup)));

    /// <summary>What the compiler turns an interpolated string into; the encoding cannot be forgotten.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Writer(int literalLength, int formattedCount)
    {
        private readonly StringBuilder text = new(literalLength + (formattedCount * 16));

        public string Markup => text.ToString();

        public void AppendLiteral(string literal) => text.Append(literal);

        public void AppendFormatted(Html markup) => text.Append(markup.Markup);

        public void AppendFormatted(IEnumerable<Html> parts) => text.AppendJoin("", parts.Select(p => p.Markup));

        public void AppendFormatted(string? value) => text.Append(HtmlEncoder.Default.Encode(value ?? ""));

        public void AppendFormatted(long value) => text.Append(value.ToString("#,0", CultureInfo.InvariantCulture));

        public void AppendFormatted(DateOnly value) => text.Append(value.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

        public void AppendFormatted(DateTimeOffset value) =>
            text.Append(value.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture));
    }
}
