namespace Notebooks.Tests.Seeded;

/// <summary>With one borough file of our own: 26 months to April 2023, so all periods of the dashboard are there.</summary>
public sealed class MadeUpFile() : SeededSite(homeBorough: null)
{
    // By month from March 2021: twelve months before, twelve months of the dashboard, two more.
    private static readonly (string Labels, Func<int, int, int> Count)[] Offences =
    [
        ("Burglary,Burglary - Residential", (_, _) => 100),
        ("Burglary,Burglary - Business and Community", (_, month) => month < 12 ? 10 : 20),
        ("Robbery,Robbery of Personal Property", (_, month) => month is 9 ? 45 : month < 12 ? 43 : month is 21 ? 65 : 63),
        ("Violence Against the Person,Violence with Injury", (_, month) => month < 12 ? 150 : 180),
    ];

    private protected override string Only => "performance-dashboard";

    private protected override IEnumerable<string> Files(string folder) => [MadeUpPolice.Write(folder, ["Barnet"], Offences)];
}
