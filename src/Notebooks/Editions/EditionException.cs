namespace Notebooks.Editions;

/// <summary>A step that an edition does not allow, or an edition that is not there. The message says what to do.</summary>
public sealed class EditionException : Exception
{
    /// <summary>Creates it.</summary>
    public EditionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
