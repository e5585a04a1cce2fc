using System.Collections.Immutable;

namespace Warehouse.Catalog;

/// <summary>Boroughs that are set beside each other, as the set <c>PeerGroups</c> says.</summary>
/// <param name="Code">Short name, such as <c>london</c>.</param>
/// <param name="Name">For readers.</param>
/// <param name="Members">Codes of the boroughs.</param>
public sealed record PeerGroup(string Code, string Name, ImmutableArray<string> Members);
