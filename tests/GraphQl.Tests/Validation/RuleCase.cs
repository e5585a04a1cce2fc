using System.Text;
using GraphQl.Errors;

namespace GraphQl.Tests.Validation;

/// <summary>A document against the sample schema, and what is wrong with it.</summary>
/// <param name="Rules">The rules that it breaks, an error each, in the order of their places; empty when it is valid.</param>
/// <param name="Marked">The document, with a caret before each place that an error names.</param>
/// <param name="Differs">Why the reference implementation, release 16, judges otherwise; null when it agrees.</param>
public sealed record RuleCase(string Rules, string Marked, string? Differs = null)
{
    public string Source => Marked.Replace("^", "", StringComparison.Ordinal);

    public bool IsValid => Rules.Length == 0;

    /// <summary>Where the carets are in <see cref="Source"/>.</summary>
    public IReadOnlyList<SourceLocation> Places()
    {
        var places = new List<SourceLocation>();
        var (line, column) = (1, 1);
        foreach (var c in Marked)
        {
            if (c == '^')
                places.Add(new SourceLocation(line, column));
            else
                (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }
        return places;
    }

    public override string ToString() => new StringBuilder(Rules).Append(IsValid ? "valid: " : ": ").Append(Marked).ToString();
}
