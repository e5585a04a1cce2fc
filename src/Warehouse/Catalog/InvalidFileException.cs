namespace Warehouse.Catalog;

/// <summary>A file of the project or of the home cannot be used. The message names file and line and says what to do.</summary>
public sealed class InvalidFileException : Exception
{
    /// <summary>Creates it.</summary>
    /// <param name="file">The file, as a reader finds it.</param>
    /// <param name="line">Line, from 1, where known.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    /// <param name="innerException">The failure underneath.</param>
    public InvalidFileException(string file, int? line, string problem, Exception? innerException = null)
        : base(line is null ? $"{file}: {problem}" : $"{file}, line {line}: {problem}", innerException)
    {
        File = file;
        Line = line;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line, from 1, where known.</summary>
    public int? Line { get; }
}
