using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// Prints the test of what has been received: months covered, months that ought to be, and why the others are not, each once a group.
/// </summary>
internal sealed class CoverageSql(CoverageTest test, Catalogue catalogue, SqlParameters parameters, string tag = "")
{
    private const string Covered = "covered";
    private const string Delivered = "delivered";
    private const string Withdrawn = "withdrawn";
    private const string WithdrawnReason = "withdrawn_reason";
    private const string Areas = "areas";
    private const string ExpectedUnits = "expected";
    private static readonly ColumnPath Month = new(null, "Month");
    private static readonly ColumnPath Area = new(null, "AreaCode");
    private static readonly ColumnPath Borough = new(null, "BoroughCode");
    private static readonly ColumnPath Taxonomy = new(null, CoverageRows.Taxonomy);

    private readonly bool byBorough = test.Expected is ExpectedMonths.OfBoroughs;
    private readonly bool hasWithdrawn = test.Fact.HasWithdrawnMonths;
    private string? named;
    private string? expected;

    // A parameter only where the test is read: a statement has none that it does not use.
    private string? Named => named ??= test.NamedAreas is { } areas ? parameters.Add(areas) : null;

    private string? Expected => expected ??= test.Expected switch
    {
        null => null,
        ExpectedMonths.Fixed months => parameters.Add(months.Months),
        ExpectedMonths.Calendar or ExpectedMonths.OfBoroughs => $"m{tag}.\"{ExpectedUnits}\"",
        _ => throw new UnreachableException(test.Expected.GetType().Name),
    };

    /// <summary>Whether anything at all has been received, of what a measure counts where it counts some members only.</summary>
    public string Something(string alias) => $"{Count(CoveredBy(alias))} > 0";

    /// <summary>Whether all that was received of it has been withdrawn since; null where nothing was.</summary>
    public string? OnlyWithdrawn => hasWithdrawn ? $"{Received} = 0 AND {Count(Withdrawn)} > 0" : null;

    /// <summary>Why it was withdrawn.</summary>
    public string ReasonOfWithdrawal => $"COALESCE(c{tag}.\"{WithdrawnReason}\", 'withdrawn')";

    /// <summary>Why something has not been received: it is missing, or the taxonomy of its month cannot tell it.</summary>
    public string ReasonOfMissing(string alias)
    {
        string[] untold =
        [
            .. test.Told is null ? [] : new[] { $"{Count(Delivered)} > {Received}" },
            .. IsFiltered(alias) ? [$"{Received} > {Count(CoveredBy(alias))}"] : Array.Empty<string>(),
        ];
        return untold.Length == 0 ? StatusSql.MissingPeriod : $"CASE WHEN {string.Join(" OR ", untold)} THEN {StatusSql.NotComparable} ELSE {StatusSql.MissingPeriod} END";
    }

    private string Received => Count(Covered);

    /// <summary>Whether something that the value rests on has not been received.</summary>
    /// <param name="mayBeEmpty">Whether the value may be over no rows; a group with rows has been received in part at least.</param>
    /// <param name="alias">The name of the value.</param>
    public string Missing(bool mayBeEmpty, string alias) => string.Join(" OR ", MissingTests(mayBeEmpty, alias));

    private IEnumerable<string> MissingTests(bool mayBeEmpty, string alias)
    {
        if (IsFiltered(alias))
        {
            yield return $"{Count(CoveredBy(alias))} < {Received}";
        }

        if (mayBeEmpty || (test.Expected is null && test.NamedAreas is null && !hasWithdrawn))
        {
            yield return $"{Received} = 0";
        }

        if (test.Expected is not null)
        {
            yield return $"{Received} < {Expected}";
        }

        if (test.NamedAreas is not null)
        {
            yield return $"c{tag}.\"{Areas}\" < {Named}";
        }

        if (hasWithdrawn)
        {
            yield return $"{Count(Withdrawn)} > 0";
        }
    }

    /// <summary>Whether the taxonomy of a month decides of this value by itself.</summary>
    public bool IsFiltered(string alias) => test.Filters.Any(f => f.Alias == alias);

    private string CoveredBy(string alias) => IsFiltered(alias) ? $"{Covered}@{alias}" : Covered;

    // A group that coverage has not heard of has nothing of it.
    private string Count(string name) => test.Keys.IsEmpty && Told is null ? $"c{tag}.\"{name}\"" : $"COALESCE(c{tag}.\"{name}\", 0)";

    // The vocabulary decides group by group where they are members of its dimension.
    private ToldMembers? Told => test.Told is { Keys.IsEmpty: false } told ? told : null;

    /// <summary>Writes the joins beside the groups, whose alias is <paramref name="groups"/>.</summary>
    public void PrintJoins(SqlWriter writer, string groups)
    {
        PrintJoin(writer, groups, "c" + tag, Told is { } told ? ReceivedAndTold(told) : ReceivedRows(), [.. test.Keys, .. Told?.Keys ?? []]);
        switch (test.Expected)
        {
            case ExpectedMonths.Calendar calendar:
                PrintJoin(writer, groups, "m" + tag, Asked(calendar), calendar.Keys);
                break;
            case ExpectedMonths.OfBoroughs boroughs:
                PrintJoin(writer, groups, "m" + tag, Asked(boroughs), test.Keys);
                break;
            default:
                break;
        }
    }

    private SelectBlock ReceivedRows()
    {
        var block = Filtered(new CoverageRows(test.Fact, test.Source, catalogue, parameters), test.Conditions);
        var told = test.Told?.Conditions.Select(c => IsTold(test.Told, c, block.Read(Taxonomy))).ToArray() ?? [];
        block.Group(test.Keys.Select(Flat), Counts(block, hasWithdrawn ? CoverageRows.IsWithdrawn : null, told.Length == 0 ? null : string.Join(" AND ", told)));
        return block;
    }

    // Once a borough and month, before it meets the members.
    private SelectBlock ReceivedAndTold(ToldMembers told)
    {
        var units = Filtered(new CoverageRows(test.Fact, test.Source, catalogue, parameters), test.Conditions);
        ColumnPath[] columns = [.. test.Keys.Select(Flat), Month, Taxonomy, .. byBorough ? [Borough] : Array.Empty<ColumnPath>(), .. test.NamedAreas is null ? [] : new[] { Area }];
        units.Group(columns.Distinct(), hasWithdrawn ? [(Withdrawn, $"bool_and({CoverageRows.IsWithdrawn})"), (WithdrawnReason, $"max({CoverageRows.Reason})")] : []);
        var rows = new ToldRows(units, told);
        var block = new SelectBlock(rows, parameters);
        block.Group([.. test.Keys.Select(Flat), .. told.Keys], Counts(block, hasWithdrawn ? rows.Read(new ColumnPath(null, Withdrawn)) : null, rows.IsTold));
        return block;
    }

    private IEnumerable<(string Name, string Sql)> Counts(SelectBlock rows, string? withdrawn, string? told)
    {
        var month = rows.Read(Month);
        var unit = byBorough ? $"(COALESCE({rows.Read(Borough)}, ''), {month})" : month;
        var counted = Filter(Not(withdrawn), told);
        yield return (Covered, $"count(DISTINCT {unit}){counted}");
        foreach (var filter in test.Filters)
        {
            yield return (CoveredBy(filter.Alias), $"count(DISTINCT {unit}){Filter(Not(withdrawn), told, IsTold(filter, rows.Read(Taxonomy)))}");
        }

        if (test.NamedAreas is not null)
        {
            yield return (Areas, $"count(DISTINCT {rows.Read(Area)}){counted}");
        }

        if (test.Told is not null)
        {
            yield return (Delivered, $"count(DISTINCT {unit}){Filter(Not(withdrawn))}");
        }

        if (withdrawn is not null)
        {
            yield return (Withdrawn, $"count(*){Filter(withdrawn)}");
            yield return (WithdrawnReason, $"max({(Told is null ? CoverageRows.Reason : rows.Read(new ColumnPath(null, WithdrawnReason)))}){Filter(withdrawn)}");
        }
    }

    private static string? Not(string? condition) => condition is null ? null : $"NOT ({condition})";

    private static string Filter(params string?[] conditions) =>
        conditions.Any(c => c is not null) ? $" FILTER (WHERE {string.Join(" AND ", conditions.Where(c => c is not null))})" : "";

    private SelectBlock Asked(ExpectedMonths.Calendar calendar)
    {
        // The calendar is not moved: it says what is asked, and that is what earlier rows are taken to be.
        var block = Filtered(new TableRows(calendar.Months, test.Source with { Later = 0 }, catalogue, parameters), calendar.Conditions);
        if (test.Source.Periods is not null)
            block.Read(new ColumnPath(null, PeriodCatalogue.End));
        block.Group(calendar.Keys.Select(Flat), [(ExpectedUnits, "count(*)")]);
        return block;
    }

    private SelectBlock Asked(ExpectedMonths.OfBoroughs expectation)
    {
        const string first = "first";
        const string last = "last";
        var boroughs = Filtered(new CoverageRows(test.Fact, test.Source with { Periods = null }, catalogue, parameters), expectation.Conditions);
        Bound(boroughs, ">=", expectation.Bounds?.First?.AddMonths(-12));
        Bound(boroughs, "<=", expectation.Bounds?.Last?.AddMonths(12));
        var month = boroughs.Read(Month);
        var others = test.Keys.Except(expectation.Asked.Keys).Select(Flat).Append(Borough).Distinct().ToArray();
        boroughs.Group(others, [(first, $"min({month})"), (last, $"max({month})")]);
        boroughs.Expose(new ColumnPath(null, first));
        boroughs.Expose(new ColumnPath(null, last));
        var block = Filtered(new ExpectedRows(expectation.Asked.Months, boroughs, first, last, test.Source.Periods is { } asked ? new PeriodJoin(asked, test.Fact, catalogue, parameters) : null), expectation.Asked.Conditions);
        block.Group(test.Keys.Select(Flat), [(ExpectedUnits, "count(*)")]);
        return block;
    }

    private void Bound(SelectBlock block, string comparison, DateOnly? month)
    {
        if (month is { } bound)
        {
            block.Where($"{block.Read(Month)} {comparison} {parameters.Add(bound)}");
        }
    }

    private SelectBlock Filtered(RowSource rows, ImmutableArray<Expression> conditions)
    {
        var block = new SelectBlock(rows, parameters);
        var print = new ExpressionSql(Scope.Of(new QueryTree.From(test.Fact.SetName), catalogue), catalogue, p => block.Read(Flat(p)), parameters);
        foreach (var condition in conditions)
        {
            block.Where(print.Condition(condition));
        }

        if (rows is CoverageRows)
        {
            foreach (var member in test.Members)
            {
                block.Where($"EXISTS (FROM {SqlName.Quote(member.Dimension.Table)} AS d WHERE {OfMember(member.Condition)})");
            }
        }

        return block;
    }

    private void PrintJoin(SqlWriter writer, string groups, string alias, SelectBlock block, ImmutableArray<ColumnPath> keys)
    {
        block.ExposeAll();
        var on = keys.Select(k => $"{SqlName.Of(alias, block.Expose(Told?.Keys.Contains(k) == true ? k : Flat(k)))} IS NOT DISTINCT FROM {SqlName.Of(groups, k.ToString())}").ToArray();
        writer.Line(on.Length == 0 ? "CROSS JOIN (" : "LEFT JOIN (");
        writer.Indented(() => block.Print(writer));
        writer.Line(on.Length == 0 ? $") AS {alias}" : $") AS {alias} ON {string.Join(" AND ", on)}");
    }

    private string IsTold(ToldMembers told, Expression condition, string taxonomy) =>
        $"{taxonomy} IN ({ToldBy(told.Vocabulary, told.Through, told.Dimension)} WHERE {OfMember(condition)})";

    // One event of each member is put through the expression of the measure: a taxonomy tells it that has a member which counts.
    private string IsTold(MeasureFilter filter, string taxonomy)
    {
        var vocabulary = test.Fact.Vocabulary!;
        var through = test.Fact.Navigations.First(n => n.ForeignKey == vocabulary.Key);
        var counted = MeasureExpression.Print(filter.Expression, name => test.Fact.FindColumn(name) is { Navigation: not null } column ? SqlName.Of("d", column.Physical) : "1");
        return $"{taxonomy} IN ({ToldBy(vocabulary, through, catalogue.FindStem(through.Target)!)} GROUP BY {SqlName.Of("v", CoverageRows.Taxonomy)}, {SqlName.Of("v", vocabulary.Key)} HAVING {counted} > 0)";
    }

    private static string ToldBy(TaxonomyVocabulary vocabulary, Navigation through, Relation dimension) =>
        $"SELECT {SqlName.Of("v", CoverageRows.Taxonomy)} FROM {SqlName.Quote(vocabulary.Table)} AS v JOIN {SqlName.Quote(dimension.Table)} AS d ON {SqlName.Of("d", through.TargetKey)} = {SqlName.Of("v", vocabulary.Key)}";

    // A condition on the columns of one dimension, over its table.
    private string OfMember(Expression condition) =>
        new ExpressionSql(Scope.Of(new QueryTree.From(test.Fact.SetName), catalogue), catalogue, p => SqlName.Of("d", Physical(p)), parameters).Condition(condition);

    private string Physical(ColumnPath path) => path.Navigation is null
        ? test.Fact.FindColumn(path.Name)?.Physical ?? throw new UnreachableException(path.Name)
        : catalogue.FindStem(test.Fact.FindNavigation(path.Navigation)!.Target)?.FindColumn(path.Name)?.Physical ?? throw new UnreachableException(path.ToString());

    private ColumnPath Flat(ColumnPath path) => new(null, FlatColumn.NameOf(path, test.Fact, catalogue) ?? throw new UnreachableException(path.ToString()));
}
