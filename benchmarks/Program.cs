using System.Globalization;
using Benchmarks;

return args switch
{
    ["http"] => await SideBySide.RunAsync(20_000_000),
    ["http", var rows] => await SideBySide.RunAsync(Number(rows)),
    ["load"] => await LoadAndBuild.RunAsync([1_000_000, 5_000_000, 20_000_000]),
    ["load", .. var sizes] => await LoadAndBuild.RunAsync([.. sizes.Select(Number)]),
    ["measures"] => MeasureValues.Run([1, 8, 33]),
    ["measures", .. var boroughs] => MeasureValues.Run([.. boroughs.Select(b => (int)Number(b))]),
    ["publish"] => await Publishing.RunAsync(null),
    ["publish", var home] => await Publishing.RunAsync(home),
    _ => Usage(),
};

static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project benchmarks -- http [rows] | load [rows...] | measures [boroughs...] | publish [home]");
    return 2;
}
