using System.CommandLine;
using System.Text;
using Warehouse.Load.Returns;

namespace Cli.Commands;

/// <summary><c>warehouse template NAME</c>: an empty return to fill in, or the schema of its rows; without a name the list of them.</summary>
internal static class TemplateCommand
{
    public static Command Create(Session session)
    {
        var name = new Argument<string?>("NAME") { Description = "Template; without it all are listed", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--out") { Description = "File to write; standard output without it", HelpName = "FILE" };
        var schema = new Option<bool>("--schema") { Description = "The rules of a row as JSON Schema instead" };
        var command = new Command("template", "An empty return to fill in") { name, file, schema };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is { } wanted)
                Write(session, Find(wanted), parsed.GetValue(schema), parsed.GetValue(file));
            else
                session.WriteTable(["Template", "What it is for", "Sensitive"], ReturnTemplates.All.Select(t => new[] { t.Name, t.Title, t.Sensitive ? "yes" : "no" }));
            return ExitCode.Done;
        });
        return command;
    }

    private static ReturnTemplate Find(string name) => ReturnTemplates.Find(name)
        ?? throw new CommandException($"There is no template '{name}'.{ReturnTemplates.Hint(name)} 'warehouse template' lists them.");

    private static void Write(Session session, ReturnTemplate template, bool schema, string? path)
    {
        using (var destination = path is null ? session.OpenData() : File.Create(path))
            destination.Write(Encoding.UTF8.GetBytes(schema ? template.Schema : template.EmptyFile));
        if (path is not null)
            session.Error.WriteLine($"{template.Title}: {template.Guidance}");
    }
}
