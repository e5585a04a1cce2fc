using System.CommandLine;
using System.Globalization;
using Cli.Output;
using Notebooks.Editions;

namespace Cli.Commands;

/// <summary><c>warehouse edition diff NAME A B</c>: the numbers that are not the same in two editions, or in an edition and the present draft.</summary>
internal static class EditionDiffCommand
{
    private const string Draft = "draft";

    public static Command Create(Session session)
    {
        var name = EditionCommand.NameArgument();
        var before = new Argument<string>("A") { Description = "Number of the earlier edition" };
        var after = new Argument<string>("B") { Description = $"Number of the later one, or '{Draft}' for the page as it is now in /reports/", DefaultValueFactory = _ => Draft };
        var json = Shared.Json();
        var command = new Command("diff", "The numbers that are not the same in two editions") { name, before, after, json };
        command.SetAction(parsed =>
        {
            var page = parsed.GetRequiredValue(name);
            var source = new ComparedPages(session.OpenHome(), page);
            var comparison = source.Compare(Number(parsed.GetRequiredValue(before)), Number(parsed.GetRequiredValue(after)));
            if (parsed.GetValue(json))
                session.WriteJson(ListedComparison.Of(comparison), CliJson.Default.ListedComparison);
            else
                Write(session, comparison);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, EditionComparison comparison)
    {
        session.WriteTable(["Change", "Where", "Row", "Column", ">Before", ">Now"], comparison.Changes.Select(ListedNumberChange.Of).Select(c => c.Cells()));
        session.Error.WriteLine(
            $"{Count(comparison, ChangeKind.Changed)} changed, {Count(comparison, ChangeKind.Status)} with another status, {Count(comparison, ChangeKind.Appeared)} new, " +
            $"{Count(comparison, ChangeKind.Vanished)} gone, {Formats.Number(comparison.Same)} the same.");
    }

    private static string Count(EditionComparison comparison, ChangeKind kind) => Formats.Number(comparison.Count(kind));

    private static int? Number(string text) => text == Draft
        ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new CommandException($"'{text}' is no edition: give its number, or '{Draft}' for the page as it is now.");
}
