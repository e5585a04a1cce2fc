using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Warehouse.OData;

namespace Warehouse.Tests.Sql;

/// <summary>Ratios case by case: the request, the SQL that people read, its parameters and the answer, in the plain files of <c>tests/cases/compiler</c>.</summary>
public sealed class RatioCaseTests(RatioStar star) : IClassFixture<RatioStar>
{
    private const string Winter = "AreaType eq 'borough' and Month ge 2022-12-01 and Month le 2023-02-01";

    private static readonly Dictionary<string, string> Cases = new(StringComparer.Ordinal)
    {
        ["share"] = $"RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and {Winter})/aggregate(BurglaryShare)",
        ["share-by-month"] = $"RecordedOffences?$apply=filter({Winter})/groupby((Month,AreaName),aggregate(BurglaryShare as Share))&$filter=Share lt 75&$orderby=Share desc",
        ["rate"] = $"RecordedOffences?$apply=filter({Winter} and Month eq 2022-12-01)/aggregate(BurglaryRate as Rate)",
        ["rate-by-quarter"] = $"RecordedOffences?$apply=filter({Winter})/groupby((Quarter,AreaName),aggregate(BurglaryRate as Rate,Burglaries))",
        ["rate-by-sex"] = "Victims?$apply=filter(Month eq 2022-12-01)/groupby((Sex),aggregate(VictimRate))",
        ["ratio-of-flows"] = "Victims?$apply=filter(Month eq 2022-12-01 and Kind eq 'a')/groupby((AreaCode),aggregate(VictimsPerBurglary))",
    };

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void The_request_reads_and_answers_as_the_file_says(string name)
    {
        var query = ODataQuery.Parse(Cases[name], RatioStar.Catalogue, EdmModelBuilder.Build(RatioStar.Catalogue));
        var statement = RatioStar.Compile(query.Tree);
        var text = new StringBuilder($"-- {Cases[name]}\n{statement.Text}\n");
        for (var i = 0; i < statement.Parameters.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"-- $p{i + 1} = {Show(statement.Parameters[i])}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"-- {string.Join('|', statement.Columns.Select(c => c.Heading(' ')))}\n");
        foreach (var row in star.Rows(statement))
        {
            text.Append(CultureInfo.InvariantCulture, $"-- {row}\n");
        }

        Approve(name, text.ToString());
    }

    private static object? Show(object? value) => value is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value;

    private static void Approve(string name, string actual, [CallerFilePath] string thisFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "cases", "compiler", name + ".sql");
        if (Environment.GetEnvironmentVariable("WAREHOUSE_RECORD") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
