using System.CommandLine;
using System.Diagnostics;
using Cli.Output;
using Warehouse.Access;
using Warehouse.OData;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Cli.Commands;

/// <summary>How <c>warehouse query</c> writes its rows.</summary>
internal enum QueryFormat
{
    /// <summary>For a person.</summary>
    Table,

    /// <summary>The value of an OData answer.</summary>
    Json,

    /// <summary>For a spreadsheet.</summary>
    Csv,
}

/// <summary><c>warehouse query 'RecordedOffences?$apply=...'</c>: one OData query against the current snapshot.</summary>
internal static class QueryCommand
{
    public static Command Create(Session session)
    {
        var text = new Argument<string>("QUERY") { Description = "An OData address without the service root, such as 'PublishedFigures?$top=5'" };
        var format = Shared.Choice("--format", "How to write the rows", QueryFormat.Table);
        var json = new Option<bool>("--json") { Description = "One JSON object: the rows as value, with the definitions and breaks of their numbers" };
        var role = Shared.Choice("--role", "What the asker may see", Role.Public);
        var asOf = Shared.Date("--as-of", "Answer as of what had been issued by that day");
        var period = new Option<string?>("--period") { Description = "Add months up over periods: month, roll3, quarter, roll12, fytd, fin_year or cal_year", HelpName = "TYPE" };
        var compare = new Option<string?>("--compare") { Description = "Set each value beside previousYear or previousPeriod, and a group of peers such as london", HelpName = "WHAT" };
        var contributions = new Option<string?>("--contributions") { Description = "Split the change since previousYear or previousPeriod by the groups", HelpName = "TIME" };
        var command = new Command("query", "Ask the current snapshot one OData query") { text, period, compare, contributions, format, json, role, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var host = SnapshotHost.Open(session.OpenHome());
            using var lease = host.Lease();
            var statement = Compile(lease.Snapshot, WithOptions(parsed.GetRequiredValue(text), ("period", parsed.GetValue(period)), ("compare", parsed.GetValue(compare)), ("contributions", parsed.GetValue(contributions))), parsed.GetValue(role), parsed.GetValue(asOf));
            await using var result = await lease.Snapshot.QueryAsync(statement, cancellation);
            var synthetic = lease.Snapshot.Catalogue.Synthetic;
            if (parsed.GetValue(json))
            {
                await ResultText.WriteEnvelopeAsync(session, result, statement, synthetic, cancellation);
                return ExitCode.Done;
            }

            await WriteAsync(session, result, parsed.GetValue(format), cancellation);
            await WriteNotesAsync(session, statement, parsed.GetValue(format));
            if (synthetic)
                await session.Error.WriteLineAsync("Synthetic data: none of these numbers happened.");
            return ExitCode.Done;
        });
        return command;
    }

    // The options are those of the address.
    private static string WithOptions(string text, params ReadOnlySpan<(string Name, string? Value)> options)
    {
        foreach (var (name, value) in options)
            text = value is null ? text : $"{text}{(text.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}";
        return text;
    }

    private static Statement Compile(Snapshot snapshot, string text, Role role, DateOnly? asOf)
    {
        var query = ODataQuery.Parse(text, snapshot.Catalogue, EdmModelBuilder.Build(snapshot.Catalogue));
        if (asOf is not null && query.AsOf is not null && asOf != query.AsOf)
            throw new CommandException($"The query says asOf={Formats.Day(query.AsOf)} and the option --as-of {Formats.Day(asOf)}: leave one of them out.");
        return Compiler.Compile(query.Tree, snapshot.Catalogue, role, asOf ?? query.AsOf);
    }

    // Under the table for a person; rows for a program stay as they are, so there it goes to the error stream.
    private static async Task WriteNotesAsync(Session session, Statement statement, QueryFormat format)
    {
        var stream = format is QueryFormat.Table ? session.Output : session.Error;
        foreach (var definition in statement.Definitions)
            await stream.WriteLineAsync($"{definition.Alias}: {definition.Unit}, by definition {definition.Version} of {definition.Measure}");
        foreach (var found in statement.Breaks)
            await stream.WriteLineAsync($"Break on {Formats.Day(found.Date)} ({found.Kind}): {found.Text}");
    }

    private static Task WriteAsync(Session session, QueryResult result, QueryFormat format, CancellationToken cancellation) => format switch
    {
        QueryFormat.Table => ResultTable.WriteAsync(session, result, cancellation),
        QueryFormat.Json => ResultText.WriteJsonAsync(session, result, cancellation),
        QueryFormat.Csv => ResultText.WriteCsvAsync(session, result, cancellation),
        _ => throw new UnreachableException(format.ToString()),
    };
}
