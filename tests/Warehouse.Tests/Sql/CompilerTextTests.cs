using System.Globalization;
using System.Runtime.CompilerServices;
using Warehouse.Access;
using Warehouse.Query;
using Warehouse.Sql;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>The SQL that people read, case by case, beside the plain files of <c>tests/cases/compiler</c>.</summary>
public sealed class CompilerTextTests
{
    private static readonly Dictionary<string, (QueryTree Tree, DateOnly? AsOf)> Cases = new(StringComparer.Ordinal)
    {
        ["contract"] = (From("RecordedOffences").Where(Burglary(Month(2022, 12), Month(2023, 2))).GroupBy([], Sum("Count", "Total")), null),
        ["rows"] = (From("RecordedOffences").Where(Eq("AreaType", "ward")).OrderBy("-Count").Select("Month", "Area/AreaName", "Count").Page(20, 11), null),
        ["as-of"] = (From("RecordedOffences").Select("Month", "Count"), new DateOnly(2023, 5, 1)),
        ["count"] = (From("RecordedOffences").Where(Eq("Offence", "Robbery")).OrderBy("Month").Count(), null),
        ["count-of-groups"] = (From("RecordedOffences").GroupBy(["Offence"]).Count(), null),
        ["by-quarter"] = (From("RecordedOffences").Where(And(Eq("AreaType", "borough"), Eq("SourceCode", "mps_borough"))).GroupBy(["Quarter", "AreaCode"], Measure("Count", "Offences")).Where(Gt("Offences", 5)).Page(0, 10), null),
        ["by-offence"] = (From("RecordedOffences").Where(Burglary(Month(2022, 12), Month(2023, 2))).GroupBy(["Offence"], Sum("Count", "Total"), Rows("Rows")).OrderBy("-Total"), null),
        ["two-levels"] = (From("RecordedOffences").Where(Eq("AreaType", "ward")).GroupBy(["Month", "AreaCode"], Sum("Count", "Total")).GroupBy(["Month"], Of("Total", AggregationMethod.Max, "Highest")), null),
        ["compare"] = (new QueryTree.Compare(From("RecordedOffences").Where(And(Eq("AreaType", "borough"), Eq("Offence", "Residential burglary"))).GroupBy(["AreaCode", "Month"], Sum("Count", "Total")), [new Comparison.Earlier("", EarlierTime.Year)]), null),
        ["two-valued"] = (From("PublishedFigures").Where(Or(Not(Gt("Value", 1.5m)), Ne("Note", "x"), Eq("Note", null))).Select("FigureId"), null),
    };

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void The_statement_reads_as_the_file_says(string name)
    {
        var (tree, asOf) = Cases[name];
        var statement = Compiler.Compile(tree, SmallStar.Catalogue, Role.Public, asOf);
        var values = string.Concat(statement.Parameters.Select((p, i) => FormattableString.Invariant($"-- $p{i + 1} = {Show(p)}\n")));
        Approve(name, statement.Text + "\n" + values);
    }

    private static object? Show(object? value) => value is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value;

    private static void Approve(string name, string actual, [CallerFilePath] string thisFile = "")
    {
        var file = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "..", "..", "cases", "compiler", name + ".sql");
        if (Environment.GetEnvironmentVariable("WAREHOUSE_RECORD") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
