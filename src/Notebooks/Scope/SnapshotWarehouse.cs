using System.Collections.Immutable;
using System.Globalization;
using Microsoft.OData.Edm;
using Notebooks.Format;
using Notebooks.Numbers;
using Warehouse.Access;
using Warehouse.OData;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Notebooks.Scope;

/// <summary>A snapshot as notebooks ask it: the same parser and compiler as the API, for one role.</summary>
internal sealed class SnapshotWarehouse : IWarehouse
{
    // What a page can show, many times over; a notebook that wants more wants an aggregate.
    private const int MostRows = 100_000;

    private readonly Snapshot _snapshot;
    private readonly Role _role;
    private readonly IEdmModel _model;

    private SnapshotWarehouse(Snapshot snapshot, Role role, Place home)
    {
        _snapshot = snapshot;
        _role = role;
        _model = EdmModelBuilder.Build(snapshot.Catalogue);
        Home = home;
    }

    public Place Home { get; private set; }

    public int SnapshotNumber => _snapshot.Number;

    internal static async Task<SnapshotWarehouse> OpenAsync(Snapshot snapshot, string homeBorough, Role role, CancellationToken cancellationToken)
    {
        var warehouse = new SnapshotWarehouse(snapshot, role, new Place(homeBorough, homeBorough));
        var home = await warehouse.QueryAsync($"Areas?$filter=AreaCode eq '{homeBorough}'&$top=1", cancellationToken);
        if (!home.IsEmpty)
            warehouse.Home = new Place(homeBorough, home.Text(0, "AreaName"));
        return warehouse;
    }

    public async Task<Table> QueryAsync(string odata, CancellationToken cancellationToken)
    {
        var query = ODataQuery.Parse(odata, _snapshot.Catalogue, _model);
        var batches = BatchQuery.For(query) is { } tree ? BatchQuery.Read(await AnswerAsync(tree, query.AsOf, [], cancellationToken)) : [];
        return await AnswerAsync(query.Tree, query.AsOf, [new Origin.Queried(odata, _snapshot.Number, batches)], cancellationToken);
    }

    private async Task<Table> AnswerAsync(QueryTree tree, DateOnly? asOf, ImmutableArray<Origin> origins, CancellationToken cancellationToken)
    {
        var statement = Compiler.Compile(tree, _snapshot.Catalogue, _role, asOf);
        await using var result = await _snapshot.QueryAsync(statement, cancellationToken);
        var reader = new ResultTable(result.Columns, statement.Definitions, origins);
        while (await result.Reader.ReadAsync(cancellationToken))
        {
            if (!reader.Add(result.Reader, MostRows))
                throw new NotebookException($"The answer has more than {MostRows.ToString("#,##0", CultureInfo.InvariantCulture)} rows. Group or filter it.");
        }

        return reader.ToTable();
    }
}
