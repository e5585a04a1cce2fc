namespace QueryApi.Tests.Hosting;

/// <summary>Files of our own in the Metropolitan Police's borough layout, small enough to add up by hand.</summary>
internal static class Offences
{
    /// <summary>
    /// November 2022 to March 2023. Residential burglary: Barnet 100, 10, 20, 30, 40; Brent 7 a month. Shoplifting: Barnet 200 to 240,
    /// Brent 300 to 340. The newest month is provisional.
    /// </summary>
    public const string First = """
        MajorText,MinorText,LookUp_BoroughName,202211,202212,202301,202302,202303
        Burglary,Burglary - Residential,Barnet,100,10,20,30,40
        Burglary,Burglary - Residential,Brent,7,7,7,7,7
        Theft,Shoplifting,Barnet,200,210,220,230,240
        Theft,Shoplifting,Brent,300,310,320,330,340

        """;

    /// <summary>A month later: Barnet's residential burglaries of February 2023 are revised from 30 to 31.</summary>
    public const string Revised = """
        MajorText,MinorText,LookUp_BoroughName,202211,202212,202301,202302,202303,202304
        Burglary,Burglary - Residential,Barnet,100,10,20,31,40,50
        Burglary,Burglary - Residential,Brent,7,7,7,7,7,7
        Theft,Shoplifting,Barnet,200,210,220,230,240,250
        Theft,Shoplifting,Brent,300,310,320,330,340,350

        """;
}
