using System.Runtime.InteropServices;

namespace GraphQl.Types;

/// <summary>
/// What a scalar is read from: a literal of a document or a value of the variables' JSON. JSON does not tell 1 from 1.0, so a
/// JSON number that is whole comes as <see cref="ScalarInputKind.Int"/>, however it was written.
/// </summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Text">A number as written, the value of a string, <c>true</c> or <c>false</c>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScalarInput(ScalarInputKind Kind, string Text);

/// <summary>Kinds of values that a scalar can be read from.</summary>
public enum ScalarInputKind
{
    /// <summary>A whole number, of any length.</summary>
    Int,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float,

    /// <summary>A string.</summary>
    String,

    /// <summary>true or false.</summary>
    Boolean,
}
