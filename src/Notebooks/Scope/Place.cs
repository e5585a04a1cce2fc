namespace Notebooks.Scope;

/// <summary>An area.</summary>
/// <param name="Code">Its official code, such as <c>E09000003</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record Place(string Code, string Name);
