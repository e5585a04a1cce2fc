using System.Collections.Immutable;

namespace Warehouse.Snapshots;

/// <summary>What tables of a snapshot hold, in a few letters each.</summary>
/// <param name="Methods">Version of the rules that measures are computed by, and of the groups of boroughs.</param>
/// <param name="Tables">By name of the table; one that the snapshot has not is not here.</param>
public sealed record TableVersions(string Methods, ImmutableSortedDictionary<string, TableVersion> Tables);

/// <summary>
/// What a table holds. Two snapshots whose table has the same rows, served by the same definitions, have the same version of it: a
/// build that changes nothing changes no version.
/// </summary>
/// <param name="Name">For readers: the entity set.</param>
/// <param name="Version">Twelve hexadecimal digits.</param>
public sealed record TableVersion(string Name, string Version);
