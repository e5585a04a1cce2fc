using System.Collections.Immutable;
using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>The answer of the warehouse to one question.</summary>
/// <param name="Table">The rows.</param>
/// <param name="Tables">The tables of the snapshot that were read for it: a page is as new as they are.</param>
internal sealed record Answer(Table Table, ImmutableArray<string> Tables);
