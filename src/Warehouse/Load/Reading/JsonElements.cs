using System.Text.Json;

namespace Warehouse.Load.Reading;

/// <summary>
/// The elements of a JSON file, one at a time: of an array, of the <c>features</c> of a GeoJSON collection, or the values themselves where
/// they follow each other (an object a line). Line breaks mean nothing; only one element must fit in memory.
/// </summary>
internal sealed class JsonElements : IDisposable
{
    /// <summary>The longest element that is read: a full-resolution boundary of a coastal district has some megabytes.</summary>
    public const int MaxElementBytes = 64 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    private readonly Stream _stream;
    private byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;
    private bool _atEnd;
    private bool _inside;
    private bool _over;
    private int _depth;
    private JsonReaderState _state = new(Options);
    private (int Start, int Length) _current;

    private JsonElements(Stream stream) => _stream = stream;

    /// <summary>Number of the current element, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Bytes before the current element.</summary>
    public long BytesDone { get; private set; }

    /// <summary>The current element; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Current => _buffer.AsSpan(_current.Start, _current.Length);

    /// <summary>Opens a file.</summary>
    public static JsonElements Open(string path) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan));

    internal static JsonElements Open(Stream stream) => new(stream);

    /// <summary>Goes to the next element.</summary>
    /// <exception cref="FileRefusedException">The file is no JSON, or an element is too long.</exception>
    public bool Read()
    {
        if (BytesDone == 0 && _end == 0)
            SkipMark();
        try
        {
            while (!_over)
            {
                if (TryStep())
                    return true;
                if (!_over)
                    Refill();
            }

            return false;
        }
        catch (JsonException e)
        {
            throw LoadMessages.NotJson(Number + 1, e);
        }
    }

    public void Dispose() => _stream.Dispose();

    private void SkipMark()
    {
        Refill();
        if (_buffer.AsSpan(_start, _end - _start).StartsWith("\uFEFF"u8))
            _start += 3;
    }

    // One element, or false where more bytes are needed or the last one has been.
    private bool TryStep()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _atEnd, _state);
        if (!_inside)
            return TryEnter(ref reader);
        if (!reader.Read())
            return NothingMore();
        if (reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == _depth)
        {
            _over = true;
            return false;
        }

        return TryTake(ref reader);
    }

    // An array is entered; of an object with features, these; any other value is an element itself.
    private bool TryEnter(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return NothingMore();
        if (reader.TokenType == JsonTokenType.StartArray && Number == 0)
            return Enter(ref reader);
        var first = reader;
        if (reader.TokenType == JsonTokenType.StartObject && Number == 0)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var features = reader.ValueTextEquals("features"u8);
                if (!reader.Read())
                    return false;
                if (features && reader.TokenType == JsonTokenType.StartArray)
                    return Enter(ref reader);
                if (!reader.TrySkip())
                    return false;
            }
        }

        return TryTake(ref first);
    }

    private bool Enter(ref Utf8JsonReader reader)
    {
        _inside = true;
        _depth = reader.CurrentDepth;
        Advance(ref reader);
        return TryStep();
    }

    private bool TryTake(ref Utf8JsonReader reader)
    {
        var begin = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
            return false;
        _current = (_start + begin, (int)reader.BytesConsumed - begin);
        Number++;
        Advance(ref reader);
        return true;
    }

    private void Advance(ref Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _start += (int)reader.BytesConsumed;
        BytesDone += reader.BytesConsumed;
    }

    private bool NothingMore()
    {
        _over = _atEnd;
        return false;
    }

    private void Refill()
    {
        if (_start > 0)
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
            Grow();
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _atEnd = read == 0;
        _end += read;
    }

    private void Grow()
    {
        if (_buffer.Length >= MaxElementBytes)
            throw LoadMessages.ElementTooLong(Number + 1);
        Array.Resize(ref _buffer, 2 * _buffer.Length);
    }
}
