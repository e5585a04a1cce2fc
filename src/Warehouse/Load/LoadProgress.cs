namespace Warehouse.Load;

/// <summary>How far a file has been read.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="BytesDone">Bytes read.</param>
/// <param name="BytesTotal">Bytes in the file.</param>
/// <param name="Rows">Records read, rejects included.</param>
public sealed record LoadProgress(string File, long BytesDone, long BytesTotal, long Rows);
