using System.Text;
using System.Text.RegularExpressions;

namespace Warehouse.Load.Layouts;

/// <summary>What the values of a column look like.</summary>
/// <param name="expression">A regular expression for the whole value.</param>
/// <param name="what">What it means, for messages.</param>
internal sealed class ValuePattern(string expression, string what)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex _whole = new($"^(?:{expression})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, Patience);

    /// <summary>The expression, as JSON Schema wants it.</summary>
    public string Expression { get; } = $"^(?:{expression})$";

    /// <summary>What it means.</summary>
    public string What { get; } = what;

    /// <summary>Whether a value, as UTF-8, fits.</summary>
    public bool Fits(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[512];
        return Encoding.UTF8.TryGetChars(text, characters, out var written) && _whole.IsMatch(characters[..written]);
    }
}
