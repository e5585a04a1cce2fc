using System.Collections.Immutable;
using System.Text;
using Warehouse.Catalog;
using Warehouse.Load.Reading;

namespace Warehouse.Load.Layouts;

/// <summary>The values that a column may have; written in any case, with any blanks and punctuation.</summary>
internal sealed class ClosedList
{
    private readonly ImmutableArray<byte[]> _spellings;
    private readonly Dictionary<string, int> _byKey;

    public ClosedList(ImmutableArray<string> values)
    {
        Values = values;
        _spellings = [.. values.Select(Encoding.UTF8.GetBytes)];
        _byKey = values.Select((v, i) => (Key: FileHeader.Key(v), i)).ToDictionary(v => v.Key, v => v.i);
    }

    /// <summary>The values, as they are staged.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>Finds the value that a text means.</summary>
    /// <param name="text">The text, UTF-8.</param>
    /// <param name="spelling">The value as it is staged, UTF-8.</param>
    public bool TryFind(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> spelling)
    {
        foreach (var known in _spellings)
        {
            if (text.SequenceEqual(known))
            {
                spelling = known;
                return true;
            }
        }

        var found = _byKey.TryGetValue(FileHeader.Key(Encoding.UTF8.GetString(text)), out var at);
        spelling = found ? _spellings[at] : default;
        return found;
    }

    /// <summary><c> Did you mean 'x'?</c>, or nothing where no value is near.</summary>
    public string Hint(string text) => NearestName.Hint(text, Values);
}
