using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>Reads the groups of peers from the set <c>PeerGroups</c>, so that a query can be checked before it is run.</summary>
internal static class PeerGroupReader
{
    private const string Stem = "peer_group";

    /// <summary>By code; none where nothing serves that set.</summary>
    public static ImmutableArray<PeerGroup> Read(BuildDatabase database, IReadOnlyCollection<Relation> relations) => relations.Any(r => r.Stem == Stem)
        ?
        [
            .. database.Rows("SELECT group_code, group_name, area_code FROM dim_peer_group ORDER BY ALL")
                .GroupBy(r => (Code: r[0]!, Name: r[1]!))
                .Select(g => new PeerGroup(g.Key.Code, g.Key.Name, [.. g.Select(r => r[2]!)])),
        ]
        : [];
}
