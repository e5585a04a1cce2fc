using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace Warehouse.Load.Reading;

/// <summary>The records of a CSV file, one at a time, as UTF-8; each knows its line. A record must fit in <see cref="MaxRecordBytes"/>, so memory stays small whatever the file.</summary>
internal sealed class CsvRecords : IRecords
{
    /// <summary>The longest record, and the longest line, that is read. The longest lines seen in publishers' files have 14 thousand bytes.</summary>
    public const int MaxRecordBytes = 1024 * 1024;

    private readonly CsvReader _reader;
    private CsvMalformedReason? _fault;
    private int _fieldCount;

    private CsvRecords(Stream stream, Encoding? encoding, bool lineBreaksInQuotes)
    {
        _reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = ',',
            Encoding = encoding,
            AllowLineBreaksInQuotes = lineBreaksInQuotes,
            MaxRecordSize = MaxRecordBytes,
            TrackLineNumbers = true,
            OnMalformedRecord = m => _fault = m.Reason,
        }, leaveOpen: false);
        Header = new FileHeader(Guarded(() => _reader.Headers.ToImmutableArray()));
    }

    /// <summary>The column names.</summary>
    public FileHeader Header { get; }

    /// <summary>Line where the current record starts, from 1.</summary>
    public int Line => checked((int)_reader.LineNumber);

    /// <summary>Bytes before the current record.</summary>
    public long BytesDone => _reader.ByteOffset;

    /// <summary>Fields in the current record.</summary>
    public int FieldCount => _fieldCount;

    /// <summary>What is wrong with the quotes of the current record, if anything.</summary>
    public RowFault? Fault => _fault is null ? null : RowFault.BadQuotes(Line, Raw());

    /// <summary>Opens a file.</summary>
    public static CsvRecords Open(string path, Encoding? encoding, bool lineBreaksInQuotes) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan), encoding, lineBreaksInQuotes);

    /// <summary>Reads the header alone. Only its ASCII part counts for recognition, so the encoding is not asked for.</summary>
    public static FileHeader ReadHeader(string path)
    {
        using var records = Open(path, encoding: null, lineBreaksInQuotes: true);
        return records.Header;
    }

    /// <summary>Goes to the next record; empty lines are passed over.</summary>
    public bool Read()
    {
        _fault = null;
        var more = Guarded(_reader.Read);
        _fieldCount = more ? _reader.FieldCount : 0;
        return more;
    }

    /// <summary>A field, unquoted, without blanks at its ends; empty where the record is too short. Valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Field(int index) => index < _fieldCount ? FieldText.Trim(_reader.GetSpan(index)) : default;

    /// <summary>The record as it is in the file, cut for a message.</summary>
    public string Raw() => FieldText.Show(_reader.RawRecord);

    public void Dispose() => _reader.Dispose();

    private static T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (CsvFormatException e)
        {
            throw LoadMessages.LineTooLong(Math.Max(1, e.LineNumber), e);
        }
    }
}
