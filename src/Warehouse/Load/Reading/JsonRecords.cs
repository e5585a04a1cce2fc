using System.Text.Json;
using System.Text.Unicode;

namespace Warehouse.Load.Reading;

/// <summary>The objects of a JSON file as records. Their line is the number of the element: files often have a single line.</summary>
internal sealed class JsonRecords : IRecords, IJsonSink
{
    private readonly JsonElements _elements;
    private readonly Dictionary<string, int> _places;
    private readonly bool _isFeatures;
    private readonly FieldBuffer _fields = new();

    private JsonRecords(JsonElements elements, FileHeader header, bool isFeatures)
    {
        _elements = elements;
        Header = header;
        _isFeatures = isFeatures;
        _places = header.Names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
    }

    public FileHeader Header { get; }

    public int Line => _elements.Number;

    public long BytesDone => _elements.BytesDone;

    public int FieldCount => Header.Names.Length;

    public RowFault? Fault { get; private set; }

    /// <summary>Opens a file: reads it once for its names, and then stands before the first element.</summary>
    public static JsonRecords Open(string path)
    {
        using var elements = JsonElements.Open(path);
        var header = JsonHeader.Of(elements, out var isFeatures);
        return new JsonRecords(JsonElements.Open(path), header, isFeatures);
    }

    public bool Read()
    {
        if (!_elements.Read())
            return false;
        _fields.Clear(FieldCount);
        Fault = _elements.Current[0] == '{' ? Spread() : RowFault.NotAnObject(Line, Raw());
        return true;
    }

    public ReadOnlySpan<byte> Field(int index) => FieldText.Trim(_fields.Field(index));

    public string Raw() => FieldText.Show(_elements.Current);

    public void Dispose() => _elements.Dispose();

    void IJsonSink.Take(string name, ref Utf8JsonReader value, ReadOnlySpan<byte> json)
    {
        if (value.TokenType == JsonTokenType.Null || !_places.TryGetValue(name, out var place))
            return;
        if (value.TokenType == JsonTokenType.String)
            _fields.Keep(place, value.CopyString(_fields.Room(json.Length)));
        else if (Utf8.IsValid(json))
            _fields.Set(place, json);
        else
            throw new InvalidOperationException("The text is no UTF-8.");
    }

    private RowFault? Spread()
    {
        try
        {
            new JsonFields(_elements.Current, _isFeatures).Tell(this);
            return null;
        }
        catch (InvalidOperationException)
        {
            return RowFault.NotUnicode(Line, Raw());
        }
    }
}
