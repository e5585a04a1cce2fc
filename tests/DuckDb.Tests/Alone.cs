namespace DuckDb.Tests;

/// <summary>Tests that measure time or memory run after the others, one at a time.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
