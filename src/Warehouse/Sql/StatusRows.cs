using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// Groups beside what has been received. A total of nothing is zero where the months are covered and null where they are not;
/// a value is incomplete when fewer months are covered than are asked for. Of a period that is not there as a whole there is no value.
/// </summary>
internal sealed class StatusRows(SelectBlock groups, QueryTree.GroupBy groupBy, CoverageSql? coverage, GroupSums sums, bool wholeOnly) : RowSource
{
    private const string Self = "g";
    private bool readsCoverage;

    // Only a total can be over no rows at all: a group is there because it has rows.
    private bool MayBeEmpty => groupBy.Keys.IsEmpty;

    public override string Read(ColumnPath path)
    {
        var alias = path.Navigation is null ? path.Name : "";
        var owner = groupBy.Aggregates.FirstOrDefault(a => Companion.Status(a.Alias) == alias || Companion.Reason(a.Alias) == alias)?.Alias;
        return owner is null
            ? Value(path)
            : alias == Companion.Status(owner) ? StatusOf(owner) : ReasonOf(owner);
    }

    public override void Print(SqlWriter writer)
    {
        writer.Line("FROM (");
        writer.Indented(() => groups.Print(writer));
        writer.Line($") AS {Self}");
        if (readsCoverage)
        {
            coverage?.PrintJoins(writer, Self);
        }
    }

    private string Inner(ColumnPath path) => SqlName.Of(Self, groups.Expose(path));

    private string Inner(string alias) => Inner(new ColumnPath(null, alias));

    // The joins need the keys, and are only there when somebody reads them.
    private CoverageSql Covered(CoverageSql read)
    {
        readsCoverage = true;
        foreach (var key in groupBy.Keys)
        {
            groups.Expose(key);
        }

        return read;
    }

    private string Value(ColumnPath path)
    {
        var value = ValueOf(path);
        return wholeOnly && path.Navigation is null && groupBy.Aggregates.Any(a => Companion.Status(path.Name) == a.Alias) && Missing(path.Name) is { } missing
            ? $"CASE WHEN NOT ({missing}) THEN {value} END"
            : value;
    }

    private string ValueOf(ColumnPath path)
    {
        var value = Inner(path);
        if (coverage is not null && coverage.IsFiltered(path.Name))
        {
            var none = sums.IsZeroWhereNothingMatches(path.Name) ? NothingMatches(path.Name) : sums.IsSum(path.Name) ? $"{Inner(Companion.Rows)} = 0" : null;
            var counted = none is null ? value : $"CASE WHEN {none} THEN 0 ELSE {value} END";
            return $"CASE WHEN {Covered(coverage).Something(path.Name)} THEN {counted} END";
        }

        if (sums.IsZeroWhereNothingMatches(path.Name))
        {
            var something = MayBeEmpty && coverage is not null ? $" AND {Covered(coverage).Something(path.Name)}" : "";
            return $"CASE WHEN {NothingMatches(path.Name)}{something} THEN 0 ELSE {value} END";
        }

        return MayBeEmpty && coverage is not null && sums.IsSum(path.Name)
            ? $"CASE WHEN {Inner(Companion.Rows)} = 0 AND {Covered(coverage).Something(path.Name)} THEN 0 ELSE {value} END"
            : value;
    }

    // No row is of what the measure counts, and none of the rows hides its number.
    private string NothingMatches(string alias) =>
        $"{Inner(alias)} IS NULL AND COALESCE({Inner(Companion.Status(alias))}, {StatusSql.Exact}) < {StatusSql.Suppressed}";

    private string StatusOf(string alias)
    {
        var status = $"COALESCE({Inner(Companion.Status(alias))}, {StatusSql.Exact})";
        return Missing(alias) is { } missing
            ? $"CASE {WhenWithdrawn(StatusSql.Withdrawn)}WHEN {missing} THEN greatest({status}, {StatusSql.Incomplete}) ELSE {status} END"
            : status;
    }

    private string ReasonOf(string alias)
    {
        var reason = Inner(Companion.Reason(alias));
        var empty = MayBeEmpty && !sums.IsSum(alias) ? $" WHEN {Inner(Companion.Rows)} = 0 THEN {StatusSql.ZeroBase}" : "";
        return Missing(alias) is { } missing
            ? $"CASE {WhenWithdrawn(coverage?.ReasonOfWithdrawal)}WHEN {missing} THEN {coverage?.ReasonOfMissing(alias) ?? StatusSql.MissingPeriod}{empty} ELSE {reason} END"
            : reason;
    }

    // A group is there because it has rows, which are not withdrawn.
    private string WhenWithdrawn(string? then) => MayBeEmpty && coverage?.OnlyWithdrawn is { } only ? $"WHEN {only} THEN {then} " : "";

    // When something that the value rests on has not been received; null when that cannot be.
    private string? Missing(string alias)
    {
        if (coverage is not null)
        {
            return Covered(coverage).Missing(MayBeEmpty, alias);
        }

        return sums.IsUnknownWhereNothingMatches(alias) ? NothingMatches(alias)
            : MayBeEmpty ? $"{Inner(Companion.Rows)} = 0"
            : null;
    }
}
