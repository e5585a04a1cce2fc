using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Warehouse.Explain;

/// <summary>Reads the few rows that explanations need, as text, through the compiler: an explanation shows no more than a query would.</summary>
internal sealed class ExplanationReader(Snapshot snapshot, Role role, CancellationToken cancellation)
{
    public Catalogue Catalogue => snapshot.Catalogue;

    /// <summary>The rows that a condition lets through, at most <paramref name="limit"/>; by column name, null for null.</summary>
    public Task<IReadOnlyList<IReadOnlyDictionary<string, string?>>> ReadAsync(string set, Expression condition, int limit) =>
        ReadAsync(new QueryTree.Page(new QueryTree.Where(new QueryTree.From(set), condition), 0, limit), null);

    /// <summary>The rows of a query, by column name; status and reason of a value stand behind it.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string?>>> ReadAsync(QueryTree tree, DateOnly? asOf)
    {
        await using var result = await snapshot.QueryAsync(Compiler.Compile(tree, snapshot.Catalogue, role, asOf), cancellation);
        var rows = new List<IReadOnlyDictionary<string, string?>>();
        while (await result.Reader.ReadAsync(cancellation))
            rows.Add(Enumerable.Range(0, result.Columns.Length).ToDictionary(i => result.Columns[i].Heading(' '), i => TextOf(result.Reader, i)));
        return rows;
    }

    /// <summary>What the snapshot itself adds to any explanation.</summary>
    public ExplanationPart DataPart(params IEnumerable<ExplanationFact> facts) => new("The data",
    [
        .. facts,
        new("Snapshot", snapshot.Number.ToString(CultureInfo.InvariantCulture)),
        new("Built", snapshot.Catalogue.BuiltAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
        .. snapshot.Catalogue.Synthetic ? [new ExplanationFact("Synthetic", "yes: made up for trying the warehouse out")] : ImmutableArray<ExplanationFact>.Empty,
    ]);

    /// <summary>Who publishes the data of a source.</summary>
    public async Task<ImmutableArray<ExplanationPart>> SourceAsync(string? sourceCode)
    {
        if (sourceCode is null || Catalogue.FindSet("Sources") is null)
            return [];
        var rows = await ReadAsync("Sources", Equal("SourceCode", sourceCode, ColumnType.String), 1);
        return rows.Count == 0 ? [] : [.. Part("The source", rows[0], "SourceName", "Publisher", "PublishedAs", "Address", "Licence", "Attribution", "Caveat")];
    }

    /// <summary>A part with those of the columns that have a value; none when there is no such column.</summary>
    public static ImmutableArray<ExplanationPart> Part(string heading, IReadOnlyDictionary<string, string?> row, params IEnumerable<string> columns)
    {
        ImmutableArray<ExplanationFact> facts =
        [
            .. from column in columns
               let value = row.GetValueOrDefault(column)
               where !string.IsNullOrEmpty(value)
               select new ExplanationFact(Words(column), value),
        ];
        return facts.IsEmpty ? [] : [new ExplanationPart(heading, facts)];
    }

    public static Expression Equal(string column, object? value, ColumnType type) => new Expression.Compare(
        ComparisonOperator.Equal, new Expression.Column(new ColumnPath(null, column)), new Expression.Literal(value, type));

    private static string? TextOf(DuckDb.DuckDBDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetValue(ordinal) switch
    {
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        decimal number => number.ToString("#,0.##########", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    // ValueAsPrinted is "Value as printed".
    private static string Words(string column) => string.Concat(column.Select((c, i) =>
        i > 0 && char.IsUpper(c) && !char.IsUpper(column[i - 1]) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
