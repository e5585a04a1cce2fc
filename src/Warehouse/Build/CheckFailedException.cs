namespace Warehouse.Build;

/// <summary>A check of <c>sql/checks</c> found rows. Nothing was published; the snapshot before is still served.</summary>
public sealed class CheckFailedException : Exception
{
    internal CheckFailedException(string file, string message)
        : base(message) => File = file;

    /// <summary>The check.</summary>
    public string File { get; }
}
