namespace Warehouse.Load;

/// <summary>The data's fault, and not of single rows: the file as a whole cannot be loaded.</summary>
internal sealed class FileRefusedException : Exception
{
    public FileRefusedException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>Which rule, such as <c>not_recognised</c>.</summary>
    public string Code { get; }

    /// <summary>It was known by then what kind of file it is; such a file is refused and not merely passed over.</summary>
    public bool Recognised { get; init; }
}
