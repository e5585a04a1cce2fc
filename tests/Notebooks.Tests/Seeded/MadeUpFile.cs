using System.Globalization;

namespace Notebooks.Tests.Seeded;

/// <summary>With one borough file of our own: 26 months to April 2023, so all periods of the dashboard are there.</summary>
public sealed class MadeUpFile() : SeededSite(homeBorough: null)
{
    // By month from March 2021: twelve months before, twelve months of the dashboard, two more.
    private static readonly (string Labels, Func<int, int> Count)[] Offences =
    [
        ("Burglary,Burglary - Residential", _ => 100),
        ("Burglary,Burglary - Business and Community", month => month < 12 ? 10 : 20),
        ("Robbery,Robbery of Personal Property", month => month is 9 ? 45 : month < 12 ? 43 : month is 21 ? 65 : 63),
        ("Violence Against the Person,Violence with Injury", month => month < 12 ? 150 : 180),
    ];

    private protected override IEnumerable<string> Files(string folder)
    {
        var months = Enumerable.Range(0, 26).Select(i => new DateOnly(2021, 3, 1).AddMonths(i).ToString("yyyyMM", CultureInfo.InvariantCulture));
        var lines = Offences.Select(r => $"{r.Labels},Barnet,{string.Join(',', Enumerable.Range(0, 26).Select(m => r.Count(m).ToString(CultureInfo.InvariantCulture)))}");
        var path = Path.Combine(folder, "made-up borough file.csv");
        File.WriteAllLines(path, [$"MajorText,MinorText,LookUp_BoroughName,{string.Join(',', months)}", .. lines]);
        return [path];
    }
}
