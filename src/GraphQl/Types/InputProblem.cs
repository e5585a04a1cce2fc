using GraphQl.Language;

namespace GraphQl.Types;

/// <summary>Why a value is not of its type.</summary>
/// <param name="Place">The node that is wrong.</param>
/// <param name="Path">From the whole value to the part that is wrong, such as <c>.month.between[0]</c>.</param>
/// <param name="Message">What is wrong, with what would be right.</param>
internal sealed record InputProblem(Node Place, string Path, string Message);
