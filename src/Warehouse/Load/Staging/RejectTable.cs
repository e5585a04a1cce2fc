using DuckDb;

namespace Warehouse.Load.Staging;

/// <summary>Writes the rejects of a batch as they are found.</summary>
internal sealed class RejectTable(DuckDBConnection connection, int batchId, string fileName) : IDisposable
{
    private DuckDBAppender? _appender;

    /// <summary>Rows rejected so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Rejects one row, with every fault in it.</summary>
    public void Add(IReadOnlyList<RowFault> faults)
    {
        Rows++;
        foreach (var fault in faults)
            Add(fault);
    }

    /// <summary>Hands over what is still in the buffer; more may follow.</summary>
    public void Complete()
    {
        _appender?.Close();
        _appender?.Dispose();
        _appender = null;
    }

    public void Dispose() => _appender?.Dispose();

    private void Add(RowFault fault)
    {
        var appender = _appender ??= connection.CreateAppender("reject");
        appender.Append(batchId);
        appender.Append(fileName);
        appender.Append(fault.Line);
        appender.Append(fault.Column);
        appender.Append(fault.Value);
        appender.Append(fault.Code);
        appender.Append(fault.Reason);
        appender.EndRow();
    }
}
