using System.Collections.Immutable;
using System.Text.Json;

namespace Warehouse.Load.Reading;

/// <summary>Finds the column names of a JSON file: every name that an element uses, in the order in which they appear.</summary>
internal sealed class JsonHeader : IJsonSink
{
    private const int MaxNames = 1000;

    private readonly Dictionary<string, bool> _names = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    private JsonHeader()
    {
    }

    /// <summary>Reads the whole file. Elements that are no objects have no names.</summary>
    /// <exception cref="FileRefusedException">It is no JSON, or has too many names.</exception>
    public static FileHeader Of(JsonElements elements, out bool isFeatures)
    {
        var header = new JsonHeader();
        isFeatures = false;
        while (elements.Read())
        {
            if (elements.Number == 1)
                isFeatures = JsonFields.IsFeature(elements.Current);
            if (elements.Current[0] == '{')
                header.Add(elements.Current, isFeatures);
        }

        return new FileHeader(header.Names());
    }

    void IJsonSink.Take(string name, ref Utf8JsonReader value, ReadOnlySpan<byte> json)
    {
        var isNull = value.TokenType == JsonTokenType.Null;
        if (!_names.TryAdd(name, isNull))
            _names[name] &= isNull;
        else
            _order.Add(name);
        if (_order.Count > MaxNames)
            throw LoadMessages.TooManyColumns(MaxNames);
    }

    private void Add(ReadOnlySpan<byte> element, bool isFeatures)
    {
        try
        {
            new JsonFields(element, isFeatures).Tell(this);
        }
        catch (InvalidOperationException)
        {
            // A name or value that is no Unicode text: the record is rejected when it is read.
        }
    }

    // Where an object may be missing, null stands for all that it would hold.
    private ImmutableArray<string> Names() =>
        [.. _order.Where(n => !_names[n] || !_order.Exists(o => o.StartsWith(n + ".", StringComparison.Ordinal)))];
}
