using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Prints the test of what has been received: months covered, and months that ought to be, each once a group.</summary>
internal sealed class CoverageSql(CoverageTest test, Catalogue catalogue, SqlParameters parameters)
{
    private static readonly ColumnPath Month = new(null, "Month");
    private static readonly ColumnPath Area = new(null, "AreaCode");
    private static readonly ColumnPath Borough = new(null, "BoroughCode");

    // Publishers deliver by borough and month, so that is what can be missing from a total over several boroughs.
    private readonly bool byBorough = test.Fact.FindColumn(Borough.Name) is not null;
    private readonly string? named = test.NamedAreas is { } areas ? parameters.Add(areas) : null;

    private readonly string? expected = test.Expected switch
    {
        null => null,
        ExpectedMonths.Fixed months => parameters.Add(months.Months),
        ExpectedMonths.Calendar => "m.\"expected\"",
        _ => throw new UnreachableException(test.Expected.GetType().Name),
    };

    /// <summary>Whether anything at all has been received.</summary>
    public string Something => $"{Received} > 0";

    /// <summary>Whether something that the value rests on has not been received.</summary>
    /// <param name="mayBeEmpty">Whether the value may be over no rows; a group with rows has been received in part at least.</param>
    public string Missing(bool mayBeEmpty) => string.Join(" OR ", MissingTests(mayBeEmpty));

    private string Received => test.Keys.IsEmpty ? "c.\"covered\"" : "COALESCE(c.\"covered\", 0)";

    private IEnumerable<string> MissingTests(bool mayBeEmpty)
    {
        if (mayBeEmpty || (expected is null && named is null))
        {
            yield return $"{Received} = 0";
        }

        if (expected is not null)
        {
            yield return byBorough ? $"{Received} < {expected} * c.\"boroughs\"" : $"{Received} < {expected}";
        }

        if (named is not null)
        {
            yield return $"c.\"areas\" < {named}";
        }
    }

    /// <summary>Writes the joins beside the groups, whose alias is <paramref name="groups"/>.</summary>
    public void PrintJoins(SqlWriter writer, string groups)
    {
        PrintJoin(writer, groups, "c", Covered());
        if (test.Expected is ExpectedMonths.Calendar calendar)
        {
            PrintJoin(writer, groups, "m", Asked(calendar));
        }
    }

    private sealed record Counted(RowSource Rows, ImmutableArray<Expression> Conditions, ImmutableArray<MemberTest> Members, ImmutableArray<ColumnPath> Keys, IReadOnlyList<(string Name, string Sql)> Counts);

    private Counted Covered()
    {
        var rows = new CoverageRows(test.Fact, test.AsOf, parameters);
        var (month, borough) = (rows.Read(Month), $"COALESCE({rows.Read(Borough)}, '')");
        var counts = new List<(string, string)> { ("covered", byBorough ? $"count(DISTINCT ({borough}, {month}))" : $"count(DISTINCT {month})") };
        if (byBorough && expected is not null)
        {
            counts.Add(("boroughs", $"count(DISTINCT {borough})"));
        }

        if (named is not null)
        {
            counts.Add(("areas", $"count(DISTINCT {rows.Read(Area)})"));
        }

        return new Counted(rows, test.Conditions, test.Members, test.Keys, counts);
    }

    private Counted Asked(ExpectedMonths.Calendar calendar) =>
        new(new TableRows(calendar.Months, test.AsOf, catalogue, parameters), calendar.Conditions, [], calendar.Keys, [("expected", "count(*)")]);

    private void PrintJoin(SqlWriter writer, string groups, string alias, Counted counted)
    {
        var block = new SelectBlock(counted.Rows, parameters);
        var print = new ExpressionSql(Scope.Of(new QueryTree.From(test.Fact.SetName), catalogue), catalogue, p => block.Read(Flat(p)), parameters);
        foreach (var condition in counted.Conditions)
        {
            block.Where(print.Condition(condition));
        }

        foreach (var member in counted.Members)
        {
            block.Where(Exists(member));
        }

        block.Group(counted.Keys.Select(Flat), counted.Counts);
        foreach (var (name, _) in counted.Counts)
        {
            block.Expose(new ColumnPath(null, name));
        }

        var on = counted.Keys.Select(k => $"{SqlName.Of(alias, block.Expose(Flat(k)))} IS NOT DISTINCT FROM {SqlName.Of(groups, k.ToString())}").ToArray();
        writer.Line(on.Length == 0 ? "CROSS JOIN (" : "LEFT JOIN (");
        writer.Indented(() => block.Print(writer));
        writer.Line(on.Length == 0 ? $") AS {alias}" : $") AS {alias} ON {string.Join(" AND ", on)}");
    }

    private string Exists(MemberTest member)
    {
        var print = new ExpressionSql(Scope.Of(new QueryTree.From(test.Fact.SetName), catalogue), catalogue, p => SqlName.Of("d", Physical(p)), parameters);
        return $"EXISTS (FROM {SqlName.Quote(member.Dimension.Table)} AS d WHERE {print.Condition(member.Condition)})";
    }

    private string Physical(ColumnPath path) => path.Navigation is null
        ? test.Fact.FindColumn(path.Name)?.Physical ?? throw new UnreachableException(path.Name)
        : catalogue.FindStem(test.Fact.FindNavigation(path.Navigation)!.Target)?.FindColumn(path.Name)?.Physical ?? throw new UnreachableException(path.ToString());

    private ColumnPath Flat(ColumnPath path) => new(null, FlatColumn.NameOf(path, test.Fact, catalogue) ?? throw new UnreachableException(path.ToString()));
}
