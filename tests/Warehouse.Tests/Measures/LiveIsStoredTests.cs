using System.Globalization;
using Warehouse.Catalog;
using Warehouse.Tests.Load;

namespace Warehouse.Tests.Measures;

/// <summary>A measure asked over the months of a period is its row of <c>MeasureValues</c>: value, limits, parts, population, status and reason.</summary>
public sealed class LiveIsStoredTests(LiveIsStoredTests.Filled filled) : IClassFixture<LiveIsStoredTests.Filled>
{
    private const int Fields = 8;

    [Theory]
    [InlineData("quarter", "2022-07-01", "2022-09-30")]
    [InlineData("roll12", "2021-09-01", "2022-08-31")]
    [InlineData("fin_year", "2021-04-01", "2022-03-31")]
    [InlineData("roll12", "2022-02-01", "2023-01-31")]
    public void Boroughs(string type, string start, string end) => AssertSame(type, start, end, "borough");

    [Theory]
    [InlineData("quarter", "2022-07-01", "2022-09-30")]
    public void Wards(string type, string start, string end) => AssertSame(type, start, end, "ward");

    private void AssertSame(string type, string start, string end, string areaType)
    {
        var measures = filled.Home.Catalogue.Measures.Where(m => m is { Fact: "offence", HasValues: true, Sensitive: false } && m.Levels.Contains(areaType)).ToArray();
        var stored = Stored(type, start, end, areaType);
        var live = Live(measures, start, end, areaType);
        Assert.Contains(measures, m => m.IsRatio && stored.Any(s => s.Key.Measure == m.QueryName && s.Value[0] != "null"));
        string[] different = [.. live.Where(l => stored.TryGetValue(l.Key, out var row) && !AreSame(row, l.Value)).Select(l => $"{l.Key}\n  stored {string.Join('|', stored[l.Key])}\n  live   {string.Join('|', l.Value)}")];
        Assert.True(different.Length == 0, string.Join('\n', different));
        // What no month of the files can tell has no row, and live no number.
        string[] untold = [.. live.Where(l => !stored.ContainsKey(l.Key) && l.Value[7] != "not_comparable").Select(l => l.Key.ToString())];
        Assert.True(untold.Length == 0, string.Join('\n', untold));
    }

    private Dictionary<(string Measure, string Area), string[]> Stored(string type, string start, string end, string areaType) => filled.Home
        .Ask($"MeasureValues?$filter=Fact eq 'offence' and Origin eq 'computed' and PeriodType eq '{type}' and PeriodStart eq {start} and PeriodEnd eq {end} and AreaType eq '{areaType}' and GeographyBasis ne 'apportioned'"
            + "&$select=Measure,DefinitionVersion,AreaCode,Value,Lower,Upper,Numerator,Denominator,Population,Status,Reason")
        .Select(r => r.Split('|'))
        .ToDictionary(r => (NameOf(r[0], r[1]), r[2]), r => r[3..(3 + Fields)]);

    private string NameOf(string measure, string version) => filled.Home.Catalogue.Measures.Single(m => m.Fact == "offence" && m.Name == measure && m.DefinitionVersion == version).QueryName;

    private Dictionary<(string Measure, string Area), string[]> Live(Measure[] measures, string start, string end, string areaType)
    {
        var aggregates = string.Join(',', measures.Select(m => m.QueryName));
        var rows = filled.Home.Table($"RecordedOffences?$apply=filter(AreaType eq '{areaType}' and Month ge {start} and Month le {end} and GeographyBasis ne 'apportioned')/groupby((AreaCode,SourceCode),aggregate({aggregates}))");
        return rows.SelectMany(row => measures.Select(m => (Key: (m.QueryName, row["AreaCode"]), Row: Of(row, m)))).ToDictionary(r => r.Key, r => r.Row);
    }

    private static string[] Of(Dictionary<string, string> row, Measure measure) =>
        [.. new[] { "", "_lower", "_upper", "_numerator", "_denominator", "_denominator_version", "_status", "_reason" }.Select(part => row.GetValueOrDefault(measure.QueryName + part, "null"))];

    // What is counted of a part is told live, with its status; stored it is null. What no month of the period can tell is incomplete live,
    // where the row keeps the status of its months.
    private static bool AreSame(string[] stored, string[] live) => stored.Zip(live).Index().All(f =>
        f.Item.First == f.Item.Second
        || (IsNumber(f.Item.First, out var a) && IsNumber(f.Item.Second, out var b) && Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)))
        || (f.Index is 0 or 3 or 4 or 5 && stored[6] == "incomplete" && stored[0] == "null")
        || (f.Index == 6 && live[6] == "incomplete" && stored[7] == "not_comparable" && stored[0] == "null"));

    private static bool IsNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    public sealed class Filled : IDisposable
    {
        public Filled()
        {
            Home.Load("boroughs.csv", MpsText.Boroughs(new DateOnly(2021, 1, 1), months: 25).Borough("Barnet").Borough("Brent").ToString());
            Home.Load("wards.csv", MpsText.Wards(new DateOnly(2022, 6, 1), months: 12).Barnet().ToString());
        }

        internal MeasuredHome Home { get; } = new();

        public void Dispose() => Home.Dispose();
    }
}
