namespace Warehouse.Load;

/// <summary>How far a file has come.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="BytesDone">Bytes read.</param>
/// <param name="BytesTotal">Bytes in the file.</param>
/// <param name="Rows">Records read, rejects included.</param>
/// <param name="Step">What is being done with it.</param>
public sealed record LoadProgress(string File, long BytesDone, long BytesTotal, long Rows, LoadStep Step);

/// <summary>The steps of loading one file, in running order.</summary>
public enum LoadStep
{
    /// <summary>Its records are read, and those that cannot be read rejected.</summary>
    Reading,

    /// <summary>What it says as a whole is checked.</summary>
    Checking,

    /// <summary>Its rows are conformed to the staged relation.</summary>
    Staging,

    /// <summary>It is booked, whole.</summary>
    Booking,
}
