namespace Cli.Tests;

/// <summary>Files of our own in the Metropolitan Police's layout, small enough to add up by hand.</summary>
internal static class SmallFiles
{
    /// <summary>Barnet, November 2022 to March 2023: residential burglary 100, 10, 20, 30, 40; the newest month is provisional.</summary>
    public const string Borough = """
        MajorText,MinorText,LookUp_BoroughName,202211,202212,202301,202302,202303
        Burglary,Burglary - Residential,Barnet,100,10,20,30,40
        Theft,Shoplifting,Barnet,200,210,220,230,240
        Theft,Shoplifting,Brent,300,310,320,330,340

        """;

    /// <summary>The same with one count that is no number.</summary>
    public const string BoroughWithAReject = """
        MajorText,MinorText,LookUp_BoroughName,202211,202212,202301,202302
        Burglary,Burglary - Residential,Barnet,100,10,20,30
        Theft,Shoplifting,Barnet,200,many,220,230

        """;
}
