using System.Globalization;

namespace GraphQl.Types;

/// <summary>The built-in scalars (https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars) and four that data needs.</summary>
public static class Scalars
{
    private const int MostDigits = 28;

    /// <summary><see cref="int"/>.</summary>
    public static ScalarType Int { get; } = new("Int", "a whole number between -2147483648 and 2147483647", i => ParseInt(i))
    {
        Description = "A whole number of 32 bits, signed.",
    };

    /// <summary><see cref="double"/>; finite.</summary>
    public static ScalarType Float { get; } = new("Float", "a finite number", i => ParseFloat(i))
    {
        Description = "A finite number of double precision, as IEEE 754 defines it.",
    };

    /// <summary><see cref="string"/>.</summary>
    public static ScalarType String { get; } = new("String", "a text in double quotes", ParseString)
    {
        Description = "Text of any Unicode characters.",
    };

    /// <summary><see cref="bool"/>.</summary>
    public static ScalarType Boolean { get; } = new("Boolean", "true or false", i => ParseBoolean(i))
    {
        Description = "`true` or `false`.",
    };

    /// <summary><see cref="string"/>; a whole number of any length is taken as its digits.</summary>
    public static ScalarType Id { get; } = new("ID", "a text or a whole number", ParseId)
    {
        Description = "An identifier: always served as text, accepted as text or as a whole number. Not meant for people to read.",
    };

    /// <summary><see cref="long"/>.</summary>
    public static ScalarType Long { get; } = new("Long", "a whole number between -9223372036854775808 and 9223372036854775807", i => ParseLong(i))
    {
        Description = "A whole number of 64 bits, signed; a JSON number, never text.",
        SpecifiedBy = "https://scalars.graphql.org/chillicream/long.html",
    };

    /// <summary><see cref="decimal"/>.</summary>
    public static ScalarType Decimal { get; } = new("Decimal", "a number of at most 28 digits", i => ParseDecimal(i))
    {
        Description = "An exact decimal number; a JSON number, never text.",
        SpecifiedBy = "https://scalars.graphql.org/chillicream/decimal.html",
    };

    /// <summary><see cref="DateOnly"/>.</summary>
    public static ScalarType Date { get; } = new("Date", "a day such as \"2023-04-01\"", i => ParseDate(i))
    {
        Description = "A day of the calendar, such as `2023-04-01`.",
        SpecifiedBy = "https://scalars.graphql.org/chillicream/date.html",
    };

    /// <summary><see cref="DateTimeOffset"/>.</summary>
    public static ScalarType DateTime { get; } = new(
        "DateTime", "a moment with its offset, such as \"2023-04-01T09:30:00Z\"", i => ParseDateTime(i))
    {
        Description = "A moment as RFC 3339 writes it, such as `2023-04-01T09:30:00Z`.",
        SpecifiedBy = "https://scalars.graphql.org/chillicream/date-time.html",
    };

    /// <summary>Int, Float, String, Boolean and ID: every schema has those it uses, without listing them.</summary>
    internal static IReadOnlyList<ScalarType> BuiltIn { get; } = [Int, Float, String, Boolean, Id];

    internal static bool IsBuiltIn(string name) => BuiltIn.Any(s => s.Name == name);

    private static int? ParseInt(ScalarInput input) =>
        input.Kind == ScalarInputKind.Int && int.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static long? ParseLong(ScalarInput input) =>
        input.Kind == ScalarInputKind.Int && long.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static double? ParseFloat(ScalarInput input) =>
        IsNumber(input) && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null;

    private static decimal? ParseDecimal(ScalarInput input) =>
        IsNumber(input) && IsExact(input.Text) && decimal.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    // More digits, before or after the point, would be rounded without a word.
    private static bool IsExact(string number)
    {
        var parts = number.Split('e', 'E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : parts[0].Length - point - 1;
        var exponent = parts.Length == 1 ? 0 : int.TryParse(parts[1], CultureInfo.InvariantCulture, out var e) ? Math.Clamp(e, -99, 99) : -99;
        var digits = parts[0].Where(char.IsAsciiDigit).SkipWhile(d => d == '0').Count();
        return digits <= MostDigits && fraction - exponent <= MostDigits;
    }

    private static string? ParseString(ScalarInput input) => input.Kind == ScalarInputKind.String ? input.Text : null;

    private static string? ParseId(ScalarInput input) => input.Kind is ScalarInputKind.String or ScalarInputKind.Int ? input.Text : null;

    private static bool? ParseBoolean(ScalarInput input) => input.Kind == ScalarInputKind.Boolean ? input.Text == "true" : null;

    private static DateOnly? ParseDate(ScalarInput input) =>
        input.Kind == ScalarInputKind.String
        && DateOnly.TryParseExact(input.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : null;

    private static DateTimeOffset? ParseDateTime(ScalarInput input) =>
        input.Kind == ScalarInputKind.String
        && DateTimeOffset.TryParseExact(
            input.Text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : null;

    private static bool IsNumber(ScalarInput input) => input.Kind is ScalarInputKind.Int or ScalarInputKind.Float;

    // RFC 3339, section 5.6: an offset is never left out; T and Z may be in lower case.
    private static string[] MomentFormats { get; } =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd't'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd't'HH:mm:ss.FFFFFFF'z'",
    ];
}
