using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.OData.Edm;
using Notebooks.Numbers;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.OData;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Notebooks.Scope;

/// <summary>What the query of an origin read, asked again when its page is to be published: whether that is sensitive, and which breaks lie in it.</summary>
internal sealed partial class QueryMeaning(Snapshot snapshot, IEdmModel model, Role role, SnapshotSql sql)
{
    // A context such as a lockdown changes what happened, not what is counted.
    private const string Context = "context";

    private static readonly ColumnPath Flag = new(null, "BreakFlag");
    private static readonly ColumnPath Breaks = new(null, "Breaks");

    // A measure of one name may be of a sensitive fact in one definition and of an open one in another; values are of the open one.
    private readonly ImmutableArray<string> _sensitive =
        [.. snapshot.Catalogue.Measures.GroupBy(m => m.Name).Where(g => g.All(m => IsSensitive(m, snapshot.Catalogue))).Select(g => g.Key)];

    /// <summary>The sensitive sets and measures that it read.</summary>
    internal async Task<ImmutableArray<string>> SensitiveAsync(Origin.Queried origin, CancellationToken cancellationToken)
    {
        var sets = IsOData(origin.Query) ? await SetsAsync(origin.Query, cancellationToken) : await SetsOfSqlAsync(origin.Query, cancellationToken);
        var measures = _sensitive.Where(m => origin.Query.Contains($"'{m}'", StringComparison.Ordinal));
        return [.. sets.Concat(measures).Order(StringComparer.Ordinal)];
    }

    /// <summary>The breaks that its answer lies across and that are not comparable before and after.</summary>
    internal async Task<ImmutableArray<SeriesBreak>> BreaksAsync(Origin.Queried origin, CancellationToken cancellationToken)
    {
        if (!IsOData(origin.Query))
            return [];
        var query = ODataQuery.Parse(origin.Query, snapshot.Catalogue, model);
        if (query.Relation.FindColumn(Flag.Name) is not null)
            return await FlaggedAsync(query, cancellationToken);
        var statement = Compiler.Compile(query.Tree, snapshot.Catalogue, role, query.AsOf);
        return [.. statement.Breaks.Where(b => b.Kind != Context).Select(b => new SeriesBreak(b.Date, b.Kind, b.Text))];
    }

    private async Task<IEnumerable<string>> SetsAsync(string odata, CancellationToken cancellationToken)
    {
        var query = ODataQuery.Parse(odata, snapshot.Catalogue, model);
        if (query.Relation.Sensitive)
            return [query.Relation.SetName];
        var statement = Compiler.Compile(query.Tree, snapshot.Catalogue, role, query.AsOf);
        var tables = await sql.TablesAsync(statement.Text, cancellationToken);
        return snapshot.Catalogue.Relations.Where(r => r.Sensitive && tables.Contains(r.Table)).Select(r => r.SetName);
    }

    private async Task<IEnumerable<string>> SetsOfSqlAsync(string text, CancellationToken cancellationToken)
    {
        var sets = await sql.TablesAsync(text, cancellationToken);
        return snapshot.Catalogue.Relations.Where(r => r.Sensitive && sets.Contains(r.SetName, StringComparer.OrdinalIgnoreCase)).Select(r => r.SetName);
    }

    private static bool IsSensitive(Measure measure, Catalogue catalogue) => measure.Sensitive || catalogue.FindStem(measure.Fact) is { Sensitive: true };

    // Values of measures carry their breaks: "2023-04-01 attribution, 2023-04-01 definition".
    private async Task<ImmutableArray<SeriesBreak>> FlaggedAsync(ODataQuery query, CancellationToken cancellationToken)
    {
        var tree = new QueryTree.GroupBy(BatchQuery.RowsOf(query.Rows), [Flag, Breaks], [new Aggregate.OfRows("Rows")]);
        await using var result = await snapshot.QueryAsync(Compiler.Compile(tree, snapshot.Catalogue, role, query.AsOf), cancellationToken);
        var found = new List<SeriesBreak>();
        while (await result.Reader.ReadAsync(cancellationToken))
        {
            if (!result.Reader.IsDBNull(0) && result.Reader.GetBoolean(0) && !result.Reader.IsDBNull(1))
                found.AddRange(Written().Matches(result.Reader.GetString(1)).Select(Read).Where(b => b.Kind != Context));
        }

        return [.. found.Distinct()];
    }

    private static SeriesBreak Read(Match written) =>
        new(DateOnly.ParseExact(written.Groups["date"].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture), written.Groups["kind"].Value, "");

    // OData begins with the name of a set, SQL with a word and a space.
    private static bool IsOData(string query) => Set().IsMatch(query);

    [GeneratedRegex(@"^[A-Za-z]+(?:\?|/|\(|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Set();

    [GeneratedRegex(@"(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}) (?<kind>[a-z_]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
