using System.CommandLine;
using Cli.Output;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse load PATH...</c>: recognises files by their content, checks them and books one batch a file.</summary>
internal static class LoadCommand
{
    public static Command Create(Session session)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Do everything but book" };
        var issued = Shared.Date("--issued", "The day the publisher issued the files; else inferred from each file's last month");
        var synthetic = new Option<bool>("--synthetic") { Description = "Make this home one for synthetic files, and only those; for a home that holds no real file" };
        var json = Shared.Json();
        var command = new Command("load", "Take publishers' files in: recognise, check, and book one batch a file") { paths, dryRun, issued, synthetic, json };
        command.SetAction((parsed, cancellation) =>
        {
            var home = session.OpenHome();
            if (parsed.GetValue(synthetic))
                MakeSynthetic(home);
            var options = new LoadOptions(parsed.GetValue(dryRun), parsed.GetValue(issued), home.IsSynthetic, Environment.UserName);
            return LoadAsync(session, home, parsed.GetRequiredValue(paths), options, parsed.GetValue(json), cancellation);
        });
        return command;
    }

    private static void MakeSynthetic(WarehouseHome home)
    {
        if (home.IsSynthetic)
            return;
        using var ledger = Ledger.Open(home);
        if (ledger.Batches().Any(b => !b.Synthetic))
            throw new CommandException($"{home.Root} holds real files, and synthetic ones are never put beside them: set WAREHOUSE_HOME to another folder.");
        home.MarkSynthetic();
    }

    private static async Task<int> LoadAsync(Session session, WarehouseHome home, string[] paths, LoadOptions options, bool json, CancellationToken cancellation)
    {
        var missing = Array.FindAll(paths, p => !Path.Exists(p));
        if (missing.Length > 0)
            throw new CommandException($"There is no file or folder '{string.Join("', '", missing)}'. Nothing was loaded.");

        var loader = new Loader(home, ProjectFiles.Locate());
        var report = await LoadProgressBar.RunAsync(session, progress => loader.Load(paths, options, progress, cancellation));
        if (json)
            session.WriteJson(LoadedFile.Of(report), CliJson.Default.LoadedFileArray);
        else
            LoadReportText.Write(session, report);
        return report.AnyNamedFileRefused ? ExitCode.Failed : ExitCode.Done;
    }
}
