using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Prints the test of what has been received: months covered, and months that ought to be, each once a group.</summary>
internal sealed class CoverageSql(CoverageTest test, Catalogue catalogue, SqlParameters parameters)
{
    private const string Month = "Month";

    /// <summary>SQL of the number of months received.</summary>
    public string Covered => test.Keys.IsEmpty ? "c.\"covered\"" : "COALESCE(c.\"covered\", 0)";

    /// <summary>SQL of the number of months asked for; null when nothing says how many.</summary>
    public string? Expected { get; } = test.Expected switch
    {
        null => null,
        ExpectedMonths.Fixed months => parameters.Add(months.Months),
        ExpectedMonths.Calendar => "m.\"expected\"",
        _ => throw new UnreachableException(test.Expected.GetType().Name),
    };

    /// <summary>Writes the joins beside the groups, whose alias is <paramref name="groups"/>.</summary>
    public void PrintJoins(SqlWriter writer, string groups)
    {
        PrintJoin(writer, groups, "c", Received());
        if (test.Expected is ExpectedMonths.Calendar calendar)
        {
            PrintJoin(writer, groups, "m", Asked(calendar));
        }
    }

    private sealed record Counted(RowSource Rows, ImmutableArray<Expression> Conditions, ImmutableArray<MemberTest> Members, ImmutableArray<ColumnPath> Keys, string Count, string Name);

    private Counted Received()
    {
        var rows = new CoverageRows(test.Fact, test.AsOf, parameters);
        return new Counted(rows, test.Conditions, test.Members, test.Keys, $"count(DISTINCT {rows.Read(new ColumnPath(null, Month))})", "covered");
    }

    private Counted Asked(ExpectedMonths.Calendar calendar) =>
        new(new TableRows(calendar.Months, test.AsOf, catalogue, parameters), calendar.Conditions, [], calendar.Keys, "count(*)", "expected");

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

        block.Group(counted.Keys.Select(Flat), [(counted.Name, counted.Count)]);
        block.Expose(new ColumnPath(null, counted.Name));
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
