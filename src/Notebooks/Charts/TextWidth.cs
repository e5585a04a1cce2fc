namespace Notebooks.Charts;

/// <summary>
/// About how wide a text is drawn: the advances of a wide sans-serif face in hundredths of the font size, from blank to tilde, the
/// same that the renderer goes by.
/// </summary>
internal static class TextWidth
{
    private const int Other = 70;

    private static ReadOnlySpan<byte> Advances =>
    [
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53,
        100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50,
        50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
    ];

    /// <summary>In pixels.</summary>
    internal static double Of(string text, double fontSize)
    {
        var hundredths = 0;
        foreach (var c in text)
            hundredths += c >= ' ' && c - ' ' < Advances.Length ? Advances[c - ' '] : Other;
        return hundredths * fontSize / 100;
    }

    /// <summary>The widest of several lines.</summary>
    internal static double Widest(IEnumerable<string> lines, double fontSize) => lines.Select(l => Of(l, fontSize)).DefaultIfEmpty(0).Max();
}
