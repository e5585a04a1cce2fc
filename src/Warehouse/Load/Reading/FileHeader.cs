using System.Collections.Immutable;

namespace Warehouse.Load.Reading;

/// <summary>The first record of a file: its column names, as they are.</summary>
internal sealed record FileHeader(ImmutableArray<string> Names)
{
    /// <summary>What is compared of a column name: letters and digits, without case. Publishers vary the rest.</summary>
    public static string Key(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The named columns, for a message; long headers are cut.</summary>
    public string Describe()
    {
        var named = Names.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => FieldText.Show(n.Trim())).ToList();
        var shown = named.Take(6).Select(n => $"'{(n.Length > 40 ? n[..40] + "..." : n)}'");
        return string.Join(", ", shown) + (named.Count > 6 ? $" and {named.Count - 6} more" : "");
    }
}
