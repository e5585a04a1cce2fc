using System.CommandLine;
using System.Globalization;
using Cli.Output;
using Notebooks.Editions;
using Warehouse.Access;

namespace Cli.Commands;

/// <summary><c>warehouse edition ...</c>: pages that are frozen under a number; each step is booked with who, when and why.</summary>
internal static class EditionCommand
{
    public static Command Create(Session session) => new("edition", "Pages that are frozen under a number: out for comment, final, withdrawn")
    {
        EditionMakingCommand.CreateNew(session),
        EditionMakingCommand.CreateCorrection(session),
        List(session),
        Consult(session),
        Approve(session),
        Withdraw(session),
        EditionDiffCommand.Create(session),
    };

    /// <summary>The account that acts.</summary>
    public static string Who => Environment.UserName;

    public static Argument<string> NameArgument() => new("NAME") { Description = "Name of the page, as its notebook has it" };

    public static Argument<int> NumberArgument() => new("NUMBER") { Description = "Number of the edition" };

    /// <summary>Tells where the edition is, who can see it and when.</summary>
    public static void Tell(Session session, Edition edition, string what)
    {
        var next = (edition.Role, edition.Published > DateTimeOffset.UtcNow) switch
        {
            (Role.Public, true) => $"Nothing shows it before {LondonTime.Words(edition.Published)} (London); then a running service does by itself.",
            (Role.Public, false) => $"/reports/{edition.Address} {(edition.Status == EditionState.Withdrawn ? "says so" : "has it")} as soon as a running service notices, in seconds; without one, 'warehouse notebook publish' makes it so.",
            _ => $"It is for {Formats.Word(edition.Role)} only: 'warehouse notebook publish --role {Formats.Word(edition.Role)} --out DIR' puts it beside their pages.",
        };
        session.Error.WriteLine($"Edition {Text(edition.Number)} of '{edition.Name}' {what}. {next}");
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Command List(Session session)
    {
        var name = new Argument<string?>("NAME") { Description = "Only those of this page", Arity = ArgumentArity.ZeroOrOne };
        var json = Shared.Json();
        var command = new Command("list", "All editions, those that nobody may see yet too; --json also gives every step that was booked") { name, json };
        command.SetAction(parsed =>
        {
            var store = EditionStore.Of(session.OpenHome());
            var editions = (parsed.GetValue(name) is { } only ? store.Of(only) : store.All()).Select(ListedEdition.Of).ToArray();
            if (parsed.GetValue(json))
                session.WriteJson(editions, CliJson.Default.ListedEditionArray);
            else
                session.WriteTable(ListedEdition.Headings, editions.Select(e => e.Cells()));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Consult(Session session)
    {
        var (name, number) = (NameArgument(), NumberArgument());
        var command = new Command("consult", "Send a draft out for comment") { name, number };
        command.SetAction(parsed => Step(session, parsed.GetRequiredValue(name), parsed.GetValue(number), (e, now) => e.Consult(Who, now), "is out for comment"));
        return command;
    }

    private static Command Approve(Session session)
    {
        var (name, number) = (NameArgument(), NumberArgument());
        var approver = new Option<string>("--approver") { Description = "Who answers for it: name and position, shown on the page", HelpName = "TEXT", Required = true };
        var command = new Command("approve", "Make a draft or consultation edition final: no watermark, and search engines may list it") { name, number, approver };
        command.SetAction(parsed => Step(
            session, parsed.GetRequiredValue(name), parsed.GetValue(number), (e, now) => e.Approve(parsed.GetRequiredValue(approver), Who, now), "is final"));
        return command;
    }

    private static Command Withdraw(Session session)
    {
        var (name, number) = (NameArgument(), NumberArgument());
        var reason = new Option<string>("--reason") { Description = "Why; readers are told", HelpName = "TEXT", Required = true };
        var command = new Command("withdraw", "Take an edition back: its address stays, and says so, why, and what replaces it") { name, number, reason };
        command.SetAction(parsed => Step(
            session, parsed.GetRequiredValue(name), parsed.GetValue(number), (e, now) => e.Withdraw(parsed.GetRequiredValue(reason), Who, now), "is withdrawn"));
        return command;
    }

    private static int Step(Session session, string name, int number, Func<Edition, DateTimeOffset, Edition> step, string done)
    {
        var edition = EditionStore.Of(session.OpenHome()).Take(name, number, e => step(e, DateTimeOffset.UtcNow));
        Tell(session, edition, done);
        return ExitCode.Done;
    }
}
