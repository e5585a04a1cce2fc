using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// A denominator that is of a day: for each area that the numerator covers the value of the day nearest to the middle of the period, what
/// was counted or estimated before what is projected, of two days equally near the later one; then the sum of the areas, null where one
/// of them has none.
/// </summary>
internal sealed class OfDaySql : OtherSql
{
    private const string Areas = "u";
    private const string Days = "d";
    private const string Best = "best";
    private const string Wanted = "wanted";
    private const string Edition = "edition";
    private const string Value = "value";
    private const string Status = "status";
    private const string Basis = "basis";
    private static readonly ColumnPath AreaCode = new(null, "AreaCode");

    private readonly OtherFact.OfDay other;
    private readonly ColumnType type;
    private readonly SqlParameters parameters;
    private readonly Lazy<SelectBlock> block;

    public OfDaySql(OtherFact.OfDay other, string alias, ColumnType type, Catalogue catalogue, SqlParameters parameters, Func<QueryTree, SelectBlock> build)
        : base(alias)
    {
        this.other = other;
        this.type = type;
        this.parameters = parameters;
        block = new(() => Summed(Chosen(new CoveredAreasSql(other.Areas, catalogue, parameters).Build(build), build(other.Rows))));
    }

    // No reason of its own: it is there or it is not.
    public override RatioSide Side => new(() => Read(Value), () => Read(Status), Reason: null, other.HasBasis ? () => Read(Basis) : null);

    public override Func<string> Version => () => Read(Edition);

    public override IEnumerable<SharedKey> Keys => [.. other.Areas.Keys, .. other.Keys];

    protected override SelectBlock Block => block.Value;

    private IEnumerable<ColumnPath> KeyPaths => Keys.Select(k => k.Other).Distinct();

    // One row for each area, with the row of the day that is chosen.
    private SelectBlock Chosen(SelectBlock areas, SelectBlock days)
    {
        string[] needed = [.. other.Version, other.Value, Companion.Status(other.Value), .. other.HasBasis ? [Companion.Basis(other.Value)] : Array.Empty<string>()];
        foreach (var column in needed)
        {
            days.Expose(Named(column));
        }

        var rows = new AreaDayRows(areas, days, other.Keys, other.Value);
        var select = new SelectBlock(rows, parameters);
        ImmutableArray<ColumnPath> when = [.. other.Areas.Keys.Select(k => k.Other).Distinct()];
        var wanted = $"count(DISTINCT {rows.Read(AreaCode)}) OVER ({(when.IsEmpty ? "" : $"PARTITION BY {string.Join(", ", when.Select(rows.Read))}")})";
        select.Group(
            KeyPaths.Append(AreaCode).Distinct(),
            [(Best, $"arg_min({Days}, ({Order(rows)}))"), (Wanted, wanted)]);
        return select;
    }

    private string Order(AreaDayRows rows)
    {
        var middle = new MiddleSql(other.Areas, rows.Read, parameters).Print();
        var behind = $"{middle} - {OfDay(other.Version[0])}";
        return string.Join(", ", [
            $"{OfDay(Companion.Status(other.Value))} = 'estimated'",
            $"abs({behind})",
            behind,
            .. other.Version.Skip(1).Select(OfDay),
        ]);
    }

    private SelectBlock Summed(SelectBlock chosen)
    {
        var rows = new BlockRows(chosen, "n");
        var select = new SelectBlock(rows, parameters);
        var best = rows.Read(Named(Best));
        var edition = $"NULLIF(concat_ws(', ', {(other.Version.Contains("Version") ? OfBest("Version") : "NULL")}, strftime({OfBest(other.Version[0])}, '%-d %b %Y')), '')";
        (string, string)[] aggregates =
        [
            (Value, $"CASE WHEN count({OfBest(other.Value)}) = any_value({rows.Read(Named(Wanted))}) THEN CAST(sum({OfBest(other.Value)}) AS {SqlType.NameOf(type)}) END"),
            // As published is as good as exact for what is only published.
            (Status, $"NULLIF(max({OfBest(Companion.Status(other.Value))}), 'published')"),
            (Edition, $"CASE WHEN count(DISTINCT {edition}) > 1 THEN 'several editions' ELSE max({edition}) END"),
            .. other.HasBasis ? [(Basis, $"min({OfBest(Companion.Basis(other.Value))})")] : Array.Empty<(string, string)>(),
        ];
        select.Group(KeyPaths, aggregates);
        return select;

        string OfBest(string column) => SqlName.Of(best, column);
    }

    private static string OfDay(string column) => SqlName.Of(Days, column);

    private static ColumnPath Named(string name) => new(null, name);

    // The areas, each beside all the days that there are of it.
    private sealed class AreaDayRows(SelectBlock areas, SelectBlock days, ImmutableArray<SharedKey> ofDays, string value) : RowSource
    {
        public override string Read(ColumnPath path) => ofDays.Any(k => k.Other == path)
            ? SqlName.Of(Days, days.Expose(path))
            : SqlName.Of(Areas, areas.Expose(path));

        public override void Print(SqlWriter writer)
        {
            var on = $"{SqlName.Of(Days, days.Expose(AreaCode))} = {SqlName.Of(Areas, areas.Expose(AreaCode))}";
            writer.Line("FROM (");
            writer.Indented(() => areas.Print(writer));
            writer.Line($") AS {Areas}");
            writer.Line("LEFT JOIN (");
            writer.Indented(() => days.Print(writer));
            writer.Line($") AS {Days} ON {on} AND {SqlName.Of(Days, value)} > 0");
        }
    }
}
