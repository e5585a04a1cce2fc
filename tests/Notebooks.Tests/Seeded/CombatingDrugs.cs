namespace Notebooks.Tests.Seeded;

/// <summary>
/// The seed, a police file, treatment figures and indicators of our own making. Months from March 2021: thirteen with ten offences of
/// trafficking and fifty of possession, thirteen with twenty and forty.
/// </summary>
public sealed class CombatingDrugs : SeedSnapshot
{
    // The examples T-51 and T-52 of the methods: 640 in treatment of 1,500 (1,200 to 1,900) users, 21 completions of 400.
    private const string Treatment = """
        Area,Substance group,2021/22,2022/23
        England,Opiate,140500,139000
        Barnet,Opiate,620,640
        Barnet,Non-opiate only,210,220
        Barnet,Non-opiate and alcohol,160,165
        Barnet,Alcohol only,420,455
        Barnet,All,1410,1480
        """;

    private const string Indicators = """
        Sender,Period,Borough,Indicator,Breakdown,Group,Area type,Area,Kind,Value,Numerator,Denominator,Unit,Lower limit,Upper limit,Polarity,Source,Note
        Public health,2022/23,Barnet,Estimated opiate and crack users,,,borough,Barnet,Result,1500,,,count,1200,1900,neutral,OHID estimates of opiate and crack use,
        Public health,2022/23,Barnet,Successful completion of drug treatment - opiate users,,,borough,Barnet,Result,,21,400,percent,3.5,7.9,neutral,Fingertips,
        Public health,2022/23,Barnet,Deaths from drug misuse,,,borough,Barnet,Result,1.5,12,800000,rate_per_100000,0.8,2.6,neutral,Fingertips,
        """;

    private protected override IEnumerable<string> Files(string folder) =>
    [
        MadeUpPolice.Write(
            folder, ["Barnet"],
            ("Drug Offences,Drug Trafficking", (_, month) => month < 13 ? 10 : 20), ("Drug Offences,Possession of Drugs", (_, month) => month < 13 ? 50 : 40),
            ("Burglary,Burglary - Residential", (_, _) => 100), ("Violence Against the Person,Violence with Injury", (_, _) => 150)),
        Write(folder, "treatment.csv", Treatment),
        Write(folder, "indicators.csv", Indicators),
    ];

    private static string Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text + "\n");
        return path;
    }
}
