namespace Warehouse.Access;

/// <summary>A key cannot be made, found or read; the message says what to do next.</summary>
public sealed class KeyException : Exception
{
    /// <summary>Creates it.</summary>
    public KeyException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
