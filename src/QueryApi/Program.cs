using QueryApi;
using QueryApi.Hosting;

try
{
    await using var app = WarehouseApp.Create(args, Console.Error.WriteLine);
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (FirstStart.IsExplained(e))
{
    Console.Error.WriteLine($"warehouse: {e.Message}");
    return 1;
}
