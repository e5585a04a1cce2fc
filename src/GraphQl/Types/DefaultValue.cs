using GraphQl.Language;

namespace GraphQl.Types;

/// <summary>A default.</summary>
/// <param name="Literal">As written.</param>
/// <param name="Value">Coerced.</param>
internal sealed record DefaultValue(ValueNode Literal, object? Value);
