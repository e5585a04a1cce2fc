using QueryApi;

await using var app = WarehouseApp.Create(args, Console.Error.WriteLine);
await app.RunAsync();
