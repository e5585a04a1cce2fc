using QueryApi.Hosting;

await using var app = WarehouseApp.Create(args, Console.Error.WriteLine);
await app.RunAsync();
