namespace Notebooks.Format;

/// <summary>A notebook that cannot be read or run as it stands. The message names the file and cell and says what to do.</summary>
public sealed class NotebookException : Exception
{
    /// <summary>Creates it.</summary>
    public NotebookException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
