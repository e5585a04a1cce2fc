using System.CommandLine;
using Cli.Commands;
using DuckDb;
using Notebooks.Editions;
using Notebooks.Format;
using Notebooks.Publish;
using Warehouse.Access;
using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Load;
using Warehouse.Query;

namespace Cli;

/// <summary>The root of the command line: parses, runs, and turns failures into a message and an exit code.</summary>
internal static class WarehouseCommand
{
    public static async Task<int> RunAsync(string[] args, Session session, CancellationToken cancellation)
    {
        var parsed = Create(session).Parse(args);
        if (parsed.Errors.Count > 0)
            return ReportUsage(session, parsed);
        try
        {
            var configuration = new InvocationConfiguration { Output = session.Output, Error = session.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (Exception e) when (IsExplained(e))
        {
            await session.Error.WriteLineAsync($"warehouse: {e.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await session.Error.WriteLineAsync("warehouse: stopped; nothing half done is kept.");
            return ExitCode.Failed;
        }
    }

    public static RootCommand Create(Session session) =>
        new("The community-safety warehouse: load publishers' files, build snapshots, ask them.")
        {
            LoadCommand.Create(session),
            BuildCommand.Create(session),
            StatusCommand.Create(session),
            DueCommand.Create(session),
            QueryCommand.Create(session),
            ExplainCommand.Create(session),
            MeasuresCommand.CreateList(session),
            MeasuresCommand.CreateOne(session),
            BatchCommand.Create(session),
            RejectsCommand.Create(session),
            CheckCommand.Create(session),
            NotebookCommand.Create(session),
            EditionCommand.Create(session),
            KeyCommand.Create(session),
            SampleCommand.Create(session),
            TemplateCommand.Create(session),
        };

    // Failures with a message for people. Anything else is our own mistake and may end the process with its trace.
    private static bool IsExplained(Exception e) =>
        e is CommandException or QueryException or KeyException or InvalidFileException or CheckFailedException or LedgerBusyException or BatchStateException
            or NotebookException or PublishStoppedException or EditionException or IOException or UnauthorizedAccessException
            or DuckDBException { Kind: DuckDBErrorKind.IO or DuckDBErrorKind.Permission };

    private static int ReportUsage(Session session, ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            session.Error.WriteLine($"warehouse: {error.Message}");
        session.Error.WriteLine($"Try 'warehouse {PathOf(parsed)}--help'.");
        return ExitCode.Usage;
    }

    private static string PathOf(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result.Parent is System.CommandLine.Parsing.CommandResult parent; result = parent)
            names.Push(result.Command.Name + " ");
        return string.Concat(names);
    }
}
