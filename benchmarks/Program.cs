using System.Globalization;
using Benchmarks;

// dotnet run -c Release --project benchmarks -- http [rows]
if (args is not ["http", ..])
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project benchmarks -- http [rows]");
    return 2;
}

return await SideBySide.RunAsync(args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 20_000_000);
