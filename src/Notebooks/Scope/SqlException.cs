namespace Notebooks.Scope;

/// <summary>SQL that cannot be answered.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="line">The line, from 1; null when it is not known.</param>
/// <param name="innerException">The engine's error.</param>
internal sealed class SqlException(string message, int? line, Exception? innerException = null) : Exception(message, innerException)
{
    internal int? Line { get; } = line;
}
