using System.Runtime.InteropServices;

namespace GraphQl.Errors;

/// <summary>A place in a document, as the response format wants it.</summary>
/// <param name="Line">Line, from 1; CR LF is one line end.</param>
/// <param name="Column">Column, from 1, in UTF-16 code units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceLocation(int Line, int Column);
