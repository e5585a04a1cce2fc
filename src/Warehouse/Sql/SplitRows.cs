using System.Collections.Immutable;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// The parts of a change, each with its two values, and the rest of the whole that no part has, so that the changes add up to that of the
/// whole exactly.
/// </summary>
internal sealed class SplitRows : RowSource
{
    private static readonly int[] Sides = [0, 1];
    private const string Self = "t";
    private const string Parts = "part";
    private const string Whole = "whole";
    private const string Member = "'part'";

    private readonly SelectBlock parts;
    private readonly SelectBlock whole;
    private readonly ImmutableArray<ColumnPath> keys;
    private readonly ImmutableArray<ScopeColumn> values;
    private readonly bool ofWards;
    private readonly Dictionary<string, Func<string>> added = [];

    public SplitRows(SelectBlock parts, SelectBlock whole, ImmutableArray<ColumnPath> keys, ImmutableArray<ScopeColumn> values, bool ofWards)
    {
        (this.parts, this.whole, this.keys, this.values, this.ofWards) = (parts, whole, keys, values, ofWards);
        foreach (var column in keys.Concat(values.SelectMany(v => ColumnsOf(v.Path.Name))))
            parts.Expose(column);
        foreach (var column in values.SelectMany(v => ColumnsOf(v.Path.Name)))
            whole.Expose(column);
        foreach (var value in values)
            Add(value);
    }

    public override string Read(ColumnPath path) =>
        path.Navigation is null && added.TryGetValue(path.Name, out var print) ? print() : SqlName.Of(Self, path.ToString());

    public override void Print(SqlWriter writer)
    {
        writer.Line("FROM (");
        writer.Indented(() =>
        {
            PrintNamed(writer, $"WITH {Parts} AS (", parts, "),");
            PrintNamed(writer, $"{Whole} AS (", whole, ")");
            writer.List("SELECT", [.. keys.Select(k => SqlName.Of(Parts, k.ToString())), $"{Member} AS \"{ComparisonColumns.Part}\"", .. values.SelectMany(v => ColumnsOf(v.Path.Name)).Select(c => SqlName.Of(Parts, c.Name)), .. values.Select(ChangeOfWhole)]);
            writer.Line($"FROM {Parts}");
            writer.Line($"CROSS JOIN {Whole}");
            writer.Line("UNION ALL");
            writer.List("SELECT", [.. keys.Select(_ => "NULL"), ofWards ? "'no_ward'" : "'rounding'", .. values.SelectMany(Rest), .. values.Select(ChangeOfWhole)]);
            writer.Line($"FROM {Whole}");
            writer.Line($"CROSS JOIN (SELECT {string.Join(", ", values.SelectMany(SumsOf))} FROM {Parts}) AS {SumsAlias}");
            if (!ofWards)
                writer.Line($"WHERE {string.Join(" OR ", values.SelectMany(v => Sides.Select(side => $"{RestOf(v, side)} <> 0")))}");
        });
        writer.Line($") AS {Self}");
    }

    private const string SumsAlias = "sums";

    private static void PrintNamed(SqlWriter writer, string head, SelectBlock block, string end)
    {
        writer.Line(head);
        writer.Indented(() => block.Print(writer));
        writer.Line(end);
    }

    private static IEnumerable<ColumnPath> ColumnsOf(string alias) => from side in Sides
                                                                      from name in (string[])[alias, Companion.Status(alias), Companion.Reason(alias)]
                                                                      select SidesRows.Of(side, name);

    private static string ChangeOfWhole(ScopeColumn value) =>
        $"{OfWhole(0, value.Path.Name)} - {OfWhole(1, value.Path.Name)} AS {SqlName.Quote(WholeName(value.Path.Name))}";

    private static string WholeName(string alias) => alias + "@Whole";

    private static string OfWhole(int side, string name) => SqlName.Of(Whole, SidesRows.Of(side, name).Name);

    // A part of which one side is not known has no change, and its other side is with the rest.
    private static IEnumerable<string> SumsOf(ScopeColumn value)
    {
        var (now, then) = (SqlName.Quote(SidesRows.Of(0, value.Path.Name).Name), SqlName.Quote(SidesRows.Of(1, value.Path.Name).Name));
        return ((string[])[now, then]).Select(c => $"COALESCE(sum({c}) FILTER (WHERE {now} IS NOT NULL AND {then} IS NOT NULL), 0) AS {c}");
    }

    private static string RestOf(ScopeColumn value, int side)
    {
        var name = SidesRows.Of(side, value.Path.Name).Name;
        return $"CAST({SqlName.Of(Whole, name)} - {SqlName.Of(SumsAlias, name)} AS {SqlType.NameOf(value.Type)})";
    }

    private static IEnumerable<string> Rest(ScopeColumn value) => from side in Sides
                                                                  from sql in (string[])
                                                                  [
                                                                      RestOf(value, side),
                                                                      OfWhole(side, Companion.Status(value.Path.Name)),
                                                                      OfWhole(side, Companion.Reason(value.Path.Name)),
                                                                  ]
                                                                  select sql;

    private void Add(ScopeColumn value)
    {
        var alias = value.Path.Name;
        var change = new ChangeSql(new ComparedValue(alias, ComparedKind.Other, IsSum: true, "none"), now: 0, then: 1, (side, name) => SqlName.Of(Self, SidesRows.Of(side, name).Name));
        Add(alias, () => OfSide(alias), () => OfSide(Companion.Status(alias)), () => OfSide(Companion.Reason(alias)));
        Add(alias + ComparisonColumns.Previous, () => change.Previous, () => change.PreviousStatus, () => change.PreviousReason);
        Add(alias + ComparisonColumns.Change, () => change.Change, () => change.Status, () => change.Reason);
        var all = SqlName.Of(Self, WholeName(alias));
        Add(
            alias + ComparisonColumns.ShareOfChange,
            () => $"CASE WHEN {all} <> 0 THEN 100 * ({change.Change}) / {all} END",
            () => change.Status,
            () => $"CASE WHEN {all} = 0 THEN {StatusSql.ZeroBase} ELSE {change.Reason} END");
    }

    private static string OfSide(string name) => SqlName.Of(Self, SidesRows.Of(0, name).Name);

    private void Add(string name, Func<string> print, Func<string> status, Func<string> reason)
    {
        added[name] = print;
        added[Companion.Status(name)] = status;
        added[Companion.Reason(name)] = reason;
    }
}
