using System.CommandLine;
using Cli.Output;
using Warehouse.Load.Sample;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse sample --rows N --out DIR</c>: synthetic files in the publishers' own layouts.</summary>
internal static class SampleCommand
{
    public static Command Create(Session session)
    {
        var rows = new Option<long>("--rows") { Description = "How many offence rows the files hold together, at least", Required = true };
        var folder = new Option<string>("--out") { Description = "Folder to write to", Required = true, HelpName = "DIR" };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same files", DefaultValueFactory = _ => 1 };
        rows.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && long.TryParse(result.Tokens[0].Value, out var wanted) && wanted < 1)
                result.AddError("--rows must be at least 1.");
        });
        var cases = new Option<long>("--cases") { Description = "Partners' returns too, of every kind for all boroughs, with at least so many MARAC cases" };
        var json = Shared.Json();
        var command = new Command("sample", "Write synthetic files in the publishers' own layouts") { rows, cases, folder, seed, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Write(session, new SampleOptions(parsed.GetValue(rows), parsed.GetValue(seed)) { Cases = parsed.GetValue(cases) }, parsed.GetRequiredValue(folder), parsed.GetValue(json), cancellation),
            cancellation));
        return command;
    }

    private static int Write(Session session, SampleOptions options, string folder, bool json, CancellationToken cancellation)
    {
        var report = SampleWriter.Write(ProjectFiles.Locate(), options, folder, cancellation);
        if (json)
            session.WriteJson(new WrittenSample([.. report.Files], report.Rows), CliJson.Default.WrittenSample);
        else
            session.Output.WriteLine(string.Join(Environment.NewLine, report.Files));
        session.Error.WriteLine($"{Formats.Number(report.Rows)} rows of synthetic data. Load them with 'warehouse load --synthetic' into a home that holds no real data.");
        return ExitCode.Done;
    }
}
