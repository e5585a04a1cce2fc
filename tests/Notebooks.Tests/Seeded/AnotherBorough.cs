namespace Notebooks.Tests.Seeded;

/// <summary>As another borough runs it, without papers.</summary>
public sealed class AnotherBorough() : SeededSite("E09000005");
