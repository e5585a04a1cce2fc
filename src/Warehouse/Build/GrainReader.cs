using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>Reads which members of the columns that are not additive, and of the geography basis, occur together and in which months.</summary>
internal sealed class GrainReader
{
    // More are no longer looked at by each query for nothing: the column with most members is then decided by itself.
    private const int MostCombinations = 200;

    private readonly BuildDatabase database;
    private readonly Relation relation;
    private readonly IReadOnlyCollection<Relation> relations;

    private GrainReader(BuildDatabase database, Relation relation, IReadOnlyCollection<Relation> relations) =>
        (this.database, this.relation, this.relations) = (database, relation, relations);

    public static ImmutableArray<GrainSet> Read(BuildDatabase database, Relation relation, IReadOnlyCollection<Relation> relations)
    {
        // Beside them stands how areas were found: a query that can only meet exact rows need not look at each.
        ImmutableArray<Column> columns = [.. relation.NotAdditiveOver.Append(GeographyBasis.Column).Distinct().Select(relation.FindColumn).OfType<Column>()];
        return columns.IsEmpty ? [] : new GrainReader(database, relation, relations).Read(columns);
    }

    private ImmutableArray<GrainSet> Read(ImmutableArray<Column> together)
    {
        var alone = ImmutableArray.CreateBuilder<GrainSet>();
        while (together.Length > 1 && Rows(together, MostCombinations + 1).Count > MostCombinations)
        {
            var largest = together.MaxBy(MembersOf)!;
            alone.Add(SetOf([largest]));
            together = together.Remove(largest);
        }

        return [SetOf(together), .. alone];
    }

    private long MembersOf(Column column) =>
        long.Parse(database.Rows($"SELECT count(*) FROM ({ServedRows.Distinct(relation, relations, [column])})")[0][0]!, CultureInfo.InvariantCulture);

    private GrainSet SetOf(ImmutableArray<Column> columns) => new(
        [.. columns.Select(c => c.Name)],
        [.. Rows(columns, null).Select(r => new Grain([.. r[..^2]], Month(r[^2]), Month(r[^1])))]);

    private List<string?[]> Rows(ImmutableArray<Column> columns, int? limit)
    {
        var month = relation.FindColumn("Month") is { Type: ColumnType.Date } column && !columns.Contains(column) ? column : null;
        var rows = ServedRows.Distinct(relation, relations, month is null ? columns : columns.Add(month));
        var members = string.Join(", ", columns.Select(c => $"CAST({ServedRows.Quote(c.Name)} AS VARCHAR)"));
        var months = month is null ? "NULL, NULL" : """CAST(min("Month") AS VARCHAR), CAST(max("Month") AS VARCHAR)""";
        return database.Rows($"SELECT {members}, {months} FROM ({rows}) GROUP BY ALL ORDER BY ALL{(limit is null ? "" : string.Create(CultureInfo.InvariantCulture, $" LIMIT {limit}"))}");
    }

    private static DateOnly? Month(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
