using System.Globalization;
using Warehouse.Build;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace Notebooks.Tests.Seeded;

/// <summary>The seed and one made-up police file of all boroughs.</summary>
public sealed class FewFiles : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("checklist-").FullName;
    private SnapshotHost _host = null!;
    private SnapshotLease _lease = null!;

    internal Snapshot Snapshot => _lease.Snapshot;

    internal WarehouseHome Home { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Home = WarehouseHome.Open(Path.Combine(_folder, "home"));
        new Loader(Home, ProjectFiles.Locate()).Load([BoroughFile()], new LoadOptions(Who: "test"));
        SnapshotBuilder.Build(Home, ProjectFiles.Locate());
        _host = SnapshotHost.Open(Home);
        _lease = _host.Lease();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _lease.Dispose();
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    // 26 months to April 2023 of every borough, so that there are ranks; the newest month is provisional.
    private string BoroughFile()
    {
        var months = Enumerable.Range(0, 26).Select(i => new DateOnly(2021, 3, 1).AddMonths(i).ToString("yyyyMM", CultureInfo.InvariantCulture));
        (string Labels, int Count)[] offences =
        [
            ("Violence Against the Person,Violence with Injury", 180), ("Violence Against the Person,Homicide", 1), ("Robbery,Robbery of Personal Property", 60),
            ("Sexual Offences,Rape", 20), ("Sexual Offences,Other Sexual Offences", 40), ("Possession of Weapons,Possession of Other Weapon", 12),
        ];
        var lines = Boroughs.SelectMany((b, i) => offences.Select(o =>
            $"{o.Labels},{b},{string.Join(',', Enumerable.Range(0, 26).Select(m => (o.Count + (m < 14 ? 0 : i)).ToString(CultureInfo.InvariantCulture)))}"));
        var path = Path.Combine(_folder, "made-up borough file.csv");
        File.WriteAllLines(path, [$"MajorText,MinorText,LookUp_BoroughName,{string.Join(',', months)}", .. lines]);
        return path;
    }

    private static readonly string[] Boroughs =
    [
        "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "Croydon", "Ealing", "Enfield", "Greenwich", "Hackney", "Hammersmith and Fulham", "Haringey",
        "Harrow", "Havering", "Hillingdon", "Hounslow", "Islington", "Kensington and Chelsea", "Kingston upon Thames", "Lambeth", "Lewisham", "Merton", "Newham", "Redbridge",
        "Richmond upon Thames", "Southwark", "Sutton", "Tower Hamlets", "Waltham Forest", "Wandsworth", "Westminster",
    ];
}
