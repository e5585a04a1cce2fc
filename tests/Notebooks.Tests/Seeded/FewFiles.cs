namespace Notebooks.Tests.Seeded;

/// <summary>The seed and one made-up police file of all boroughs, so that there are ranks.</summary>
public sealed class FewFiles : SeedSnapshot
{
    private static readonly string[] Boroughs =
    [
        "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "Croydon", "Ealing", "Enfield", "Greenwich", "Hackney", "Hammersmith and Fulham", "Haringey",
        "Harrow", "Havering", "Hillingdon", "Hounslow", "Islington", "Kensington and Chelsea", "Kingston upon Thames", "Lambeth", "Lewisham", "Merton", "Newham", "Redbridge",
        "Richmond upon Thames", "Southwark", "Sutton", "Tower Hamlets", "Waltham Forest", "Wandsworth", "Westminster",
    ];

    private protected override IEnumerable<string> Files(string folder) =>
    [
        MadeUpPolice.Write(
            folder, Boroughs,
            ("Violence Against the Person,Violence with Injury", Rising(180)), ("Violence Against the Person,Homicide", Rising(1)), ("Robbery,Robbery of Personal Property", Rising(60)),
            ("Sexual Offences,Rape", Rising(20)), ("Sexual Offences,Other Sexual Offences", Rising(40)), ("Possession of Weapons,Possession of Other Weapon", Rising(12))),
    ];

    // From May 2022 on, in each borough by another number.
    private static Func<int, int, int> Rising(int count) => (borough, month) => count + (month < 14 ? 0 : borough);
}
