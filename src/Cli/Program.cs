using Cli;

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    interrupt.Cancel();
};
return await WarehouseCommand.RunAsync(args, Session.OfProcess(), interrupt.Token);
