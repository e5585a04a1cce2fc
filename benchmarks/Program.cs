using BenchmarkDotNet.Running;
using Benchmarks;

// `dotnet run -c Release --project benchmarks -- http [rows]`: the service as a process, side by side with raw DuckDB.
// `dotnet run -c Release --project benchmarks -- --filter *`: BenchmarkDotNet over the parts.
if (args is ["http", ..])
    return await SideBySide.RunAsync(args.Length > 1 ? long.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20_000_000);

BenchmarkSwitcher.FromAssembly(typeof(SideBySide).Assembly).Run(args);
return 0;
