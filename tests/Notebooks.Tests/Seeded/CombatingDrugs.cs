using System.Collections.Immutable;
using Notebooks.Format;
using Notebooks.Publish;
using Notebooks.Run;
using Warehouse.Build;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace Notebooks.Tests.Seeded;

/// <summary>
/// The assessment over a police file, treatment figures and indicators of our own making. Months from March 2021: thirteen with ten offences of
/// trafficking and fifty of possession, thirteen with twenty and forty.
/// </summary>
public sealed class CombatingDrugs : IAsyncLifetime
{
    private const string Report = "combating-drugs";
    private readonly string _folder = Directory.CreateTempSubdirectory("drugs-").FullName;
    private SnapshotHost _host = null!;
    private SnapshotLease _lease = null!;
    private WarehouseHome _home = null!;

    internal Snapshot Snapshot => _lease.Snapshot;

    internal Page Barnet { get; private set; } = null!;

    internal Page Brent { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _home = WarehouseHome.Open(Path.Combine(_folder, "home"));
        var project = ProjectFiles.Locate();
        new Loader(_home, project).Load([Write("borough.csv", Police()), Write("treatment.csv", Treatment), Write("indicators.csv", Indicators)], new LoadOptions(Who: "test"));
        SnapshotBuilder.Build(_home, project);
        _host = SnapshotHost.Open(_home);
        _lease = _host.Lease();
        Barnet = await RunAsync(_home, Snapshot, "Barnet");
        Brent = await RunAsync(_home, Snapshot, "Brent");
    }

    public ValueTask DisposeAsync()
    {
        _lease.Dispose();
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal static async Task<Page> RunAsync(WarehouseHome home, Snapshot snapshot, string borough)
    {
        var result = await NotebookRunner.RunAsync(
            Notebook.Read(Path.Combine(ProjectFiles.Locate().Notebooks, $"{Report}.ipynb")), home, snapshot,
            new RunOptions { Parameters = ImmutableDictionary<string, string>.Empty.Add("borough", borough) }, null, TestContext.Current.CancellationToken);
        Assert.Null(result.Failure);
        return PageReader.Read(result.Notebook, Report);
    }

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

    private static string Police()
    {
        var months = Enumerable.Range(0, 26).Select(i => new DateOnly(2021, 3, 1).AddMonths(i).ToString("yyyyMM", System.Globalization.CultureInfo.InvariantCulture));
        string Row(string labels, int before, int after) => $"{labels},Barnet,{string.Join(',', Enumerable.Repeat(before, 13).Concat(Enumerable.Repeat(after, 13)))}";
        return string.Join('\n', $"MajorText,MinorText,LookUp_BoroughName,{string.Join(',', months)}", Row("Drug Offences,Drug Trafficking", 10, 20),
            Row("Drug Offences,Possession of Drugs", 50, 40), Row("Burglary,Burglary - Residential", 100, 100), Row("Violence Against the Person,Violence with Injury", 150, 150));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text + "\n");
        return path;
    }
}
