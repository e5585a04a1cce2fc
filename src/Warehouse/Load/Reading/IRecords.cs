namespace Warehouse.Load.Reading;

/// <summary>The records of one table, one at a time, as UTF-8, whatever it came in: CSV, a sheet of a workbook, JSON.</summary>
internal interface IRecords : IDisposable
{
    /// <summary>The column names.</summary>
    FileHeader Header { get; }

    /// <summary>Where the current record starts, from 1: the line of a text file, the row of a sheet, the number of an element of JSON.</summary>
    int Line { get; }

    /// <summary>Bytes of the file before the current record.</summary>
    long BytesDone { get; }

    /// <summary>Fields in the current record.</summary>
    int FieldCount { get; }

    /// <summary>What is wrong with the current record as a whole, if anything.</summary>
    RowFault? Fault { get; }

    /// <summary>Goes to the next record; empty ones are passed over.</summary>
    bool Read();

    /// <summary>A field, without blanks at its ends; empty where the record is too short. Valid until the next <see cref="Read"/>.</summary>
    ReadOnlySpan<byte> Field(int index);

    /// <summary>The record as it is in the file, cut for a message.</summary>
    string Raw();
}
