using Warehouse.Tests.Load;

namespace Warehouse.Tests.Measures;

/// <summary>
/// What each measure of recorded offences counts, by hand: three boroughs, one in each of the publisher's vocabularies, in which every
/// label has a number of its own.
/// </summary>
public sealed class OffenceMeasureTests(OffenceMeasureTests.Filled filled) : IClassFixture<OffenceMeasureTests.Filled>
{
    [Theory]
    [InlineData("NotifiableOffences", 1388)]
    [InlineData("ResidentialBurglary", 100)]
    [InlineData("NonResidentialBurglary", 30)]
    [InlineData("Burglary", 130)]
    [InlineData("RobberyOfPersonalProperty", 50)]
    [InlineData("Robbery", 55)]
    [InlineData("ViolenceWithInjury", 200)]
    [InlineData("ViolenceWithoutInjury", 300)]
    [InlineData("ViolenceAgainstThePerson", 501)] // 1 + 200 + 300
    [InlineData("Homicide", 1)]
    [InlineData("SexualOffences", 60)]
    [InlineData("Rape", 20)]
    [InlineData("OtherSexualOffences", 40)]
    [InlineData("SeriousViolence", 311)] // homicide 1, with injury 200, rape 20, other sexual 40, personal robbery 50
    [InlineData("Vawg", 561)] // 501 violence and 60 sexual
    [InlineData("DrugTrafficking", 15)]
    [InlineData("DrugPossession", 55)]
    [InlineData("DrugOffences", 70)]
    [InlineData("NeighbourhoodCrime", 327)] // 100 + 50 + 45 from the person + 60 + 70 + 2 of vehicles
    [InlineData("TheftFromPerson", 45)]
    [InlineData("VehicleOffences", 135)] // 2 + 3 + 60 + 70
    [InlineData("TheftOfMotorVehicle", 70)]
    [InlineData("TheftFromMotorVehicle", 60)]
    [InlineData("Shoplifting", 80)]
    [InlineData("CriminalDamageAndArson", 114)]
    [InlineData("PossessionOfWeapons", 18)]
    [InlineData("PublicOrderOffences", 75)]
    [InlineData("RacialOrReligiousPublicOrder", 9)]
    [InlineData("MopacSevenCrimes", 674)] // 200 + 130 burglary + 55 robbery + 114 damage + 45 + 70 + 60
    public void In_the_vocabulary_since_2019(string measure, int expected) => Assert.Equal([$"{expected}"], Ask("E09000003", measure));

    [Theory]
    [InlineData("NotifiableOffences", 296)] // all lines
    [InlineData("ViolenceWithInjury", 120)] // 20 + 100
    [InlineData("ViolenceWithoutInjury", 90)] // 50 + 30 + 10
    [InlineData("StalkingAndHarassment", 30)]
    [InlineData("ViolenceAgainstThePerson", 211)] // without the offensive weapons
    [InlineData("PossessionOfWeapons", 7)]
    [InlineData("SeriousViolence", 142)] // 1 + 20 + 100 + 4 + 6 + 11; other violence is mixed
    [InlineData("Vawg", 221)] // 211 and 10
    [InlineData("ResidentialBurglary", 40)]
    [InlineData("NonResidentialBurglary", 15)]
    public void In_the_vocabulary_before_2019(string measure, int expected) => Assert.Equal([$"{expected}"], Ask("E09000005", measure));

    [Theory]
    [InlineData("NotifiableOffences", 365)] // without the 500 other accepted crimes
    [InlineData("ViolenceWithoutInjury", 140)] // with the 40 that are counted apart
    [InlineData("StalkingAndHarassment", 40)]
    [InlineData("ResidentialBurglary", 25)] // of a home and of an unconnected building
    [InlineData("SeriousViolence", 200)]
    [InlineData("Vawg", 340)]
    public void In_the_vocabulary_of_connect(string measure, int expected) => Assert.Equal([$"{expected}"], Ask("E09000007", measure));

    [Fact]
    public void An_offence_that_did_not_happen_is_zero() => Assert.Equal(["0"], Ask("E09000007", "RobberyOfPersonalProperty"));

    private List<string> Ask(string borough, string measures) =>
        filled.Home.Ask($"RecordedOffences?$apply=filter(AreaCode eq '{borough}' and AreaType eq 'borough' and Month eq 2022-09-01)/aggregate({measures})");

    public sealed class Filled : IDisposable
    {
        public Filled()
        {
            Home.Load("since-2019.csv", Text("Barnet", """
                Violence Against the Person,Homicide,1
                Violence Against the Person,Violence with Injury,200
                Violence Against the Person,Violence without Injury,300
                Sexual Offences,Rape,20
                Sexual Offences,Other Sexual Offences,40
                Robbery,Robbery of Business Property,5
                Robbery,Robbery of Personal Property,50
                Burglary,Domestic Burglary,100
                Burglary,Burglary - Business and Community,30
                Vehicle Offences,Aggravated Vehicle Taking,2
                Vehicle Offences,Interfering with a Motor Vehicle,3
                Vehicle Offences,Theft from a Motor Vehicle,60
                Vehicle Offences,Theft or Taking of a Motor Vehicle,70
                Theft,Bicycle Theft,8
                Theft,Other Theft,90
                Theft,Shoplifting,80
                Theft,Theft from Person,45
                Arson and Criminal Damage,Arson,4
                Arson and Criminal Damage,Criminal Damage,110
                Drug Offences,Drug Trafficking,15
                Drug Offences,Possession of Drugs,55
                Possession of Weapons,Possession of Article with Blade or Point,12
                Possession of Weapons,Possession of Other Weapon,6
                Public Order Offences,Public Fear Alarm or Distress,65
                Public Order Offences,"Racially or Religiously Aggravated Public Fear, Al",9
                Public Order Offences,Violent Disorder,1
                Miscellaneous Crimes Against Society,Perjury,7
                """));
            Home.Load("before-2019.csv", Text("Brent", """
                Violence Against the Person,Murder,1
                Violence Against the Person,Wounding/GBH,20
                Violence Against the Person,Assault with Injury,100
                Violence Against the Person,Common Assault,50
                Violence Against the Person,Harassment,30
                Violence Against the Person,Offensive Weapon,7
                Violence Against the Person,Other violence,10
                Sexual Offences,Rape,4
                Sexual Offences,Other Sexual,6
                Robbery,Personal Property,11
                Robbery,Business Property,2
                Burglary,Burglary in a Dwelling,40
                Burglary,Burglary in Other Buildings,15
                """));
            Home.Load("connect.csv", Text("Camden", """
                VIOLENCE AGAINST THE PERSON,VIOLENCE WITH INJURY,200
                VIOLENCE AGAINST THE PERSON,VIOLENCE WITHOUT INJURY,100
                VIOLENCE AGAINST THE PERSON,STALKING AND HARASSMENT,40
                BURGLARY,RES BURGLARY OF A HOME,20
                BURGLARY,RES BURGLARY OF UNCONNECTED BUILDING,5
                OTHER ACCEPTED CRIME,OTHER ACCEPTED CRIME,500
                """));
        }

        internal MeasuredHome Home { get; } = new();

        public void Dispose() => Home.Dispose();

        // Two months alike, so that neither is implausible beside the other.
        private static string Text(string borough, string lines)
        {
            var text = MpsText.Boroughs(months: 2);
            foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var at = line.LastIndexOf(',');
                text.Line($"{line[..at]},{borough},{line[(at + 1)..]},{line[(at + 1)..]}");
            }

            return text.ToString();
        }
    }
}
