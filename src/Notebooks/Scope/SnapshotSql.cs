using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Notebooks.Scope;

/// <summary>
/// SQL of notebooks over one snapshot: SELECT over the entity sets and nothing else. Each set is read through the compiler, so SQL
/// sees what the role may see, as of the day that was asked for.
/// </summary>
internal sealed partial class SnapshotSql(Snapshot snapshot, Role role)
{
    // They read no file and no table beyond those that they are given.
    private static readonly FrozenSet<string> Functions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "range", "generate_series", "unnest", "control_chart", "seasonal_index");

    private readonly ConcurrentDictionary<string, SqlTree> _trees = new(StringComparer.Ordinal);

    /// <summary>Makes the SQL of a cell ready to run.</summary>
    /// <exception cref="SqlException">It does not parse, is not one SELECT, or names what is not there.</exception>
    /// <exception cref="QueryException">The role may not read a set.</exception>
    internal async Task<Statement> CompileAsync(string sql, Func<string, object?> variable, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var tree = await ReadAsync(sql, cancellationToken);
        if (tree.Functions.FirstOrDefault(f => !Functions.Contains(f)) is { } function)
            throw new SqlException($"The table function '{function}' is not open to notebooks; there are {string.Join(", ", Functions.Order(StringComparer.Ordinal))}.", LineOf(sql, function));
        var sets = tree.Tables.Select(t => Find(t, sql)).ToList();
        return SqlText.Bind(sql, sets.Select(s => (s.SetName, Compiler.Compile(new QueryTree.From(s.SetName), snapshot.Catalogue, role, asOf))), variable);
    }

    /// <summary>The tables of the snapshot that a compiled statement reads.</summary>
    internal async Task<ImmutableArray<string>> TablesAsync(string compiled, CancellationToken cancellationToken) =>
        (await ReadAsync(compiled, cancellationToken)).Tables;

    /// <summary>An error of the engine in the author's terms: the first lines, and the line of the cell.</summary>
    internal static SqlException Explain(DbException error)
    {
        var place = EngineLine().Match(error.Message);
        var words = place.Success ? error.Message[..place.Index] : error.Message;
        return new SqlException(
            words.ReplaceLineEndings(" ").Trim(),
            place.Success ? int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : null,
            error);
    }

    private Relation Find(string name, string sql)
    {
        var relations = snapshot.Catalogue.Relations;
        return relations.FirstOrDefault(r => r.SetName.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new SqlException($"There is no entity set '{name}'. SQL reads the same sets as OData.{NearestName.Hint(name, relations.Select(r => r.SetName))}", LineOf(sql, name));
    }

    private async Task<SqlTree> ReadAsync(string sql, CancellationToken cancellationToken)
    {
        if (_trees.TryGetValue(sql, out var known))
            return known;
        var statement = new Statement("SELECT json_serialize_sql($p1::VARCHAR)::VARCHAR", [sql], []);
        await using var result = await snapshot.QueryAsync(statement, cancellationToken);
        await result.Reader.ReadAsync(cancellationToken);
        return _trees.GetOrAdd(sql, SqlTree.Read(result.Reader.GetString(0), sql));
    }

    private static int? LineOf(string sql, string name) =>
        sql.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? sql.AsSpan(0, at).Count('\n') + 1 : null;

    [GeneratedRegex(@"\s*LINE (?<line>[0-9]+):", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EngineLine();
}
