namespace GraphQl.Language;

/// <summary>A node of the syntax tree. Trees are plain data; where a node begins is a position in the source.</summary>
/// <param name="Start">Position in <see cref="Source.Text"/>.</param>
internal abstract record Node(int Start);

/// <summary>Name :: NameStart NameContinue*.</summary>
internal sealed record NameNode(int Start, string Value) : Node(Start);
