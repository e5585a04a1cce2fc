using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Microsoft.OData.Edm;
using Notebooks.Format;
using Notebooks.Numbers;
using Warehouse.Access;
using Warehouse.Catalog;
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
    private readonly SnapshotSql _sql;
    private readonly ConcurrentDictionary<(string Source, DateOnly? Day), ImmutableArray<BatchSource>> _current = [];
    private readonly QueryMeaning _meaning;

    private SnapshotWarehouse(Snapshot snapshot, Role role, Place home)
    {
        _snapshot = snapshot;
        _role = role;
        _model = EdmModelBuilder.Build(snapshot.Catalogue);
        _sql = new SnapshotSql(snapshot, role);
        _meaning = new QueryMeaning(snapshot, _model, role, _sql);
        Home = home;
    }

    public Place Home { get; private set; }

    public int SnapshotNumber => _snapshot.Number;

    internal static async Task<SnapshotWarehouse> OpenAsync(Snapshot snapshot, string homeBorough, Role role, CancellationToken cancellationToken)
    {
        var warehouse = new SnapshotWarehouse(snapshot, role, new Place(homeBorough, homeBorough));
        var home = (await warehouse.QueryAsync($"Areas?$filter=AreaCode eq '{homeBorough}'&$top=1", null, cancellationToken)).Table;
        if (!home.IsEmpty)
            warehouse.Home = new Place(homeBorough, home.Text(0, "AreaName"));
        return warehouse;
    }

    public async Task<Answer> QueryAsync(string odata, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var query = ODataQuery.Parse(odata, _snapshot.Catalogue, _model);
        var day = query.AsOf ?? asOf;
        var batches = await BatchesAsync(query, day, cancellationToken);
        var asked = query.AsOf is null && asOf is { } given ? $"{odata}{(odata.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf={DateText.Iso(given)}" : odata;
        // Which files its rows came from is in the rows: the table of all files, which grows with each, is not what the answer was read from.
        return await AnswerAsync(query.Tree, day, [new Origin.Queried(asked, _snapshot.Number, batches)], cancellationToken);
    }

    private async Task<ImmutableArray<BatchSource>> BatchesAsync(ODataQuery query, DateOnly? day, CancellationToken cancellationToken)
    {
        if (BatchQuery.For(query) is { } tree)
            return BatchQuery.Read((await AnswerAsync(tree, day, [], cancellationToken)).Table);
        if (BatchQuery.ForSources(query) is not { } ofSources)
            return [];
        var batches = ImmutableArray.CreateBuilder<BatchSource>();
        foreach (var source in BatchQuery.ReadSources((await AnswerAsync(ofSources, day, [], cancellationToken)).Table))
            batches.AddRange(await CurrentAsync(source, day, cancellationToken));
        return batches.ToImmutable();
    }

    private async Task<ImmutableArray<BatchSource>> CurrentAsync(string source, DateOnly? day, CancellationToken cancellationToken)
    {
        if (_current.TryGetValue((source, day), out var known))
            return known;
        var query = ODataQuery.Parse(BatchQuery.CurrentOf(source, day), _snapshot.Catalogue, _model);
        var batches = BatchQuery.ReadCurrent((await AnswerAsync(query.Tree, null, [], cancellationToken)).Table);
        return _current[(source, day)] = batches;
    }

    public async Task<Answer> SqlAsync(string sql, Func<string, object?> variable, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var statement = await _sql.CompileAsync(sql, variable, asOf, cancellationToken);
        try
        {
            await using var result = await _snapshot.QueryAsync(statement, cancellationToken);
            var origin = new Origin.Queried(SqlText.WithValues(sql, variable), _snapshot.Number, []);
            var rows = new ResultTable(SqlColumns.Of(result.Reader), [], [origin], ofSql: true);
            return await AnswerAsync(rows, result.Reader, statement, cancellationToken);
        }
        catch (DbException e)
        {
            throw SnapshotSql.Explain(e);
        }
        catch (QueryException e) when (e is { Code: QueryErrorCode.BadValue, InnerException: DbException engine })
        {
            // Whoever wrote the SQL may have the engine's own words about it.
            throw SnapshotSql.Explain(engine);
        }
    }

    public Task<TableVersions> VersionsAsync(IEnumerable<string> tables, CancellationToken cancellationToken) => _snapshot.VersionsAsync(tables, cancellationToken);

    public Task<ImmutableArray<string>> SensitiveAsync(Origin.Queried origin, CancellationToken cancellationToken) => _meaning.SensitiveAsync(origin, cancellationToken);

    public Task<ImmutableArray<SeriesBreak>> BreaksAsync(Origin.Queried origin, CancellationToken cancellationToken) => _meaning.BreaksAsync(origin, cancellationToken);

    private async Task<Answer> AnswerAsync(QueryTree tree, DateOnly? asOf, ImmutableArray<Origin> origins, CancellationToken cancellationToken)
    {
        var statement = Compiler.Compile(tree, _snapshot.Catalogue, _role, asOf);
        await using var result = await _snapshot.QueryAsync(statement, cancellationToken);
        return await AnswerAsync(new ResultTable(result.Columns, statement.Definitions, origins), result.Reader, statement, cancellationToken);
    }

    private async Task<Answer> AnswerAsync(ResultTable rows, DbDataReader reader, Statement statement, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!rows.Add(reader, MostRows))
                throw new NotebookException($"The answer has more than {MostRows.ToString("#,##0", CultureInfo.InvariantCulture)} rows. Group or filter it.");
        }

        return new Answer(rows.ToTable(), await _sql.TablesAsync(statement.Text, cancellationToken));
    }
}
