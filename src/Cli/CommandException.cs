namespace Cli;

/// <summary>A command cannot be done; the message says why and what to do next. Ends with exit code 1.</summary>
internal sealed class CommandException(string message) : Exception(message);
