using Warehouse.Tests.Build;

namespace Warehouse.Tests.Measures;

/// <summary>
/// London by hand, January 2021 to May 2023. Residential burglary: Barnet 100 in the first month and one more in each next, every other
/// borough 50, but Camden 90 in June 2022 and Kingston 2 in March 2022. Brent lacks July 2022; five boroughs begin in March 2021. Personal
/// robbery: Kingston 200 always, Camden 8 in June 2022, else none.
/// </summary>
public sealed class LondonHome : IDisposable
{
    private const string Burglary = "BURGLARY - RESIDENTIAL";
    private const int Months = 29;
    private static readonly string[] Late = ["Bexley", "Havering", "Hounslow", "Merton", "Sutton"];

    public LondonHome()
    {
        using var ledger = Home.Ledger();
        var whole = ledger.Batch("mps_borough", "2021-01", "2023-05");
        foreach (var borough in Boroughs().Except(Late).Where(b => b != "Brent"))
            whole.Borough(borough, Burglary, [.. Enumerable.Range(0, Months).Select(m => Count(borough, m))]);
        whole.Add("Kingston upon Thames", null, null, "ROBBERY", "ROBBERY OF PERSONAL PROPERTY", [.. Enumerable.Repeat(200, Months)]);
        whole.Add("Camden", null, null, "ROBBERY", "ROBBERY OF PERSONAL PROPERTY", [.. Enumerable.Range(0, Months).Select(m => m == 17 ? 8 : 0)]);
        ledger.Batch("mps_borough", "2021-01", "2022-06").Borough("Brent", Burglary, [.. Enumerable.Repeat(50, 18)]);
        ledger.Batch("mps_borough", "2022-08", "2023-05").Borough("Brent", Burglary, [.. Enumerable.Repeat(50, 10)]);
        var late = ledger.Batch("mps_borough", "2021-03", "2023-05");
        foreach (var borough in Late)
            late.Borough(borough, Burglary, [.. Enumerable.Repeat(50, Months - 2)]);
    }

    internal MeasuredHome Home { get; } = new();

    public void Dispose() => Home.Dispose();

    private static int Count(string borough, int month) => (borough, month) switch
    {
        ("Barnet", _) => 100 + month,
        ("Camden", 17) => 90,
        ("Kingston upon Thames", 14) => 2,
        _ => 50,
    };

    // The 32 of the Metropolitan Police: those with a command unit.
    private static IEnumerable<string> Boroughs() =>
        from line in File.ReadLines(Path.Combine(TestHome.Project.Seed, "reference", "areas.csv"))
        let fields = line.Split(',')
        where fields[2] == "borough" && fields[4].Length > 0
        select fields[1];
}
