using System.CommandLine;
using System.CommandLine.Parsing;
using Cli.Output;
using Notebooks.Editions;
using Notebooks.Publish.Editions;
using Warehouse.Access;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse edition create|correct</c>: runs the notebook, and freezes its page under the next number.</summary>
internal static class EditionMakingCommand
{
    public static Command CreateNew(Session session)
    {
        var name = EditionCommand.NameArgument();
        var status = Shared.Choice("--status", "Where it stands at first", EditionState.Consultation);
        var approver = ApproverOption("Who answers for a final edition: name and position, shown on the page");
        var notBefore = NotBefore();
        var role = Shared.Choice("--role", "Who it is for; nobody else is served it", Role.Public);
        var (parameters, borough, asOf) = (NotebookCommand.ParameterOption(), NotebookCommand.BoroughOption(), NotebookCommand.AsOfOption());
        var command = new Command("create", "Run a notebook and freeze its page under the next number") { name, status, approver, notBefore, role, borough, parameters, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            var plan = new EditionPlan(EditionCommand.Who, parsed.GetValue(status))
            {
                Approver = parsed.GetValue(approver),
                NotBefore = parsed.GetValue(notBefore),
                Role = parsed.GetValue(role),
                AsOf = parsed.GetValue(asOf),
                Parameters = NotebookCommand.Parameters(parsed.GetValue(parameters)!, parsed.GetValue(borough)),
            };
            var edition = await MakeAsync(session, maker => maker.CreateAsync(parsed.GetRequiredValue(name), plan), cancellation);
            EditionCommand.Tell(session, edition, $"is frozen ({Formats.Word(edition.Status)})");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateCorrection(Session session)
    {
        var (name, number) = (EditionCommand.NameArgument(), EditionCommand.NumberArgument());
        var what = Told("--what", "What was wrong; readers are told");
        var why = Told("--why", "How it came to be wrong; readers are told");
        var effect = Told("--effect", "How the conclusions change, or that they do not; readers are told");
        var approver = ApproverOption("Who approved the correction; without, it goes out for comment until 'warehouse edition approve'");
        var parameters = NotebookCommand.ParameterOption();
        var command = new Command("correct", "Mend a published edition by a new one of the same period from the current snapshot; both say so") { name, number, what, why, effect, approver, parameters };
        command.SetAction(async (parsed, cancellation) =>
        {
            var note = new CorrectionNote(parsed.GetRequiredValue(what), parsed.GetRequiredValue(why), parsed.GetRequiredValue(effect));
            var changed = NotebookCommand.Parameters(parsed.GetValue(parameters)!, null);
            var edition = await MakeAsync(
                session,
                maker => maker.CorrectAsync(parsed.GetRequiredValue(name), parsed.GetValue(number), note, EditionCommand.Who, parsed.GetValue(approver), changed, TimeProvider.System),
                cancellation);
            EditionCommand.Tell(session, edition, $"mends edition {EditionCommand.Text(parsed.GetValue(number))} ({Formats.Word(edition.Status)})");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<Edition> MakeAsync(Session session, Func<EditionMaker, Task<Edition>> make, CancellationToken cancellation)
    {
        var home = session.OpenHome();
        using var host = SnapshotHost.Open(home);
        using var lease = host.Lease();
        return await StepLines.RunAsync(session, "Making the edition", progress => make(EditionMaker.Of(home, session.Files, lease.Snapshot, progress, cancellation)));
    }

    private static Option<string> Told(string name, string description) => new(name) { Description = description, HelpName = "TEXT", Required = true };

    private static Option<string?> ApproverOption(string description) => new("--approver") { Description = description, HelpName = "TEXT" };

    private static Option<DateTimeOffset?> NotBefore() => new("--not-before")
    {
        Description = "Show nothing of it before this moment, by the clock in London",
        HelpName = "\"YYYY-MM-DD HH:MM\"",
        CustomParser = ParseNotBefore,
    };

    private static DateTimeOffset? ParseNotBefore(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (LondonTime.Parse(text) is { } moment)
            return moment;
        result.AddError($"'{text}' is not a moment: write --not-before \"2026-12-01 09:30\".");
        return null;
    }
}
