namespace Cli;

/// <summary>What a script learns from the command line without reading a word.</summary>
internal static class ExitCode
{
    /// <summary>Done; every named file is booked or was known, even with rejects or a held batch.</summary>
    public const int Done = 0;

    /// <summary>A named file was refused, a check failed, a query is bad, or the work could not be done.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;
}
