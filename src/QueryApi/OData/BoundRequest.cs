using Warehouse.OData;
using Warehouse.Query;
using Warehouse.Snapshots;

namespace QueryApi.OData;

/// <summary>A request and the snapshot that answers it: the current one, or for a next link the one that its first page came from.</summary>
internal sealed class BoundRequest : IDisposable
{
    private readonly SnapshotLease lease;

    private BoundRequest(SnapshotLease lease, ODataQuery query, PageToken? token)
    {
        this.lease = lease;
        Query = query;
        Token = token;
    }

    public Snapshot Snapshot => lease.Snapshot;

    public ODataQuery Query { get; }

    /// <summary>Where to go on; null on a first page.</summary>
    public PageToken? Token { get; }

    /// <exception cref="QueryException">The request is wrong, or its snapshot is gone.</exception>
    public static BoundRequest Open(SnapshotHost host, ODataAddress address)
    {
        var current = host.Lease();
        try
        {
            var query = Parse(current.Snapshot, address);
            var token = query.SkipToken is { } text ? PageToken.Decode(text) : null;
            if (token is null || token.Snapshot == current.Snapshot.Number)
                return new BoundRequest(current, query, token);
            current.Dispose();
            current = host.Lease(token.Snapshot);
            return new BoundRequest(current, Parse(current.Snapshot, address), token);
        }
        catch
        {
            current.Dispose();
            throw;
        }
    }

    public void Dispose() => lease.Dispose();

    private static ODataQuery Parse(Snapshot snapshot, ODataAddress address) =>
        ODataQuery.ParseUrl(address.Path, address.Query, snapshot.Catalogue, ServiceModel.Of(snapshot).Edm);
}
