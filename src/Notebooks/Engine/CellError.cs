namespace Notebooks.Engine;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">Kind of error, such as <c>CS0103</c> or the exception's type.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Line">Line in the cell, from 1; null when it is not known.</param>
/// <param name="Traceback">The lines that a client shows.</param>
public sealed record CellError(string Name, string Message, int? Line, IReadOnlyList<string> Traceback);
