using System.CommandLine;
using Cli.Output;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse measures</c> and <c>warehouse measure NAME</c>: what the numbers mean.</summary>
internal static class MeasuresCommand
{
    public static Command CreateList(Session session)
    {
        var text = new Argument<string[]>("TEXT") { Description = "Words that name, label, description or fact must hold; without them all are listed", Arity = ArgumentArity.ZeroOrMore };
        var json = Shared.Json();
        var markdown = new Option<bool>("--markdown") { Description = "Write everything about each as Markdown: docs/measures.md is this" };
        var command = new Command("measures", "What can be measured") { text, json, markdown };
        command.SetAction(parsed =>
        {
            var catalogue = Catalogue(session);
            Measure[] found = [.. InOrder(catalogue).Where(m => Holds(m, catalogue, parsed.GetValue(text) ?? []))];
            if (parsed.GetValue(json))
                session.WriteJson([.. found.Select(m => ListedMeasure.Of(m, catalogue))], CliJson.Default.ListedMeasureArray);
            else if (parsed.GetValue(markdown))
                session.Output.Write(MeasureDocument.Write(catalogue, found));
            else if (found.Length > 0)
                MeasureTable.WriteList(session, found);
            else
                session.Error.WriteLine("No measure holds these words. 'warehouse measures' lists all.");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateOne(Session session)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the measure, or FACT.NAME where several facts have one of that name" };
        var json = Shared.Json();
        var command = new Command("measure", "One measure: definition, versions, caveats, breaks, how to ask for it") { name, json };
        command.SetAction(parsed =>
        {
            var catalogue = Catalogue(session);
            var found = Find(catalogue, parsed.GetRequiredValue(name));
            if (parsed.GetValue(json))
                session.WriteJson([.. found.Select(m => ListedMeasure.Of(m, catalogue))], CliJson.Default.ListedMeasureArray);
            else
                Write(session, found, catalogue);
            return ExitCode.Done;
        });
        return command;
    }

    private static Catalogue Catalogue(Session session)
    {
        using var host = SnapshotHost.Open(session.OpenHome());
        using var lease = host.Lease();
        return lease.Snapshot.Catalogue;
    }

    private static IEnumerable<Measure> InOrder(Catalogue catalogue) =>
        catalogue.Measures.OrderBy(m => m.Fact, StringComparer.Ordinal).ThenBy(m => m.QueryName, StringComparer.Ordinal);

    private static bool Holds(Measure measure, Catalogue catalogue, string[] words)
    {
        var text = string.Join('\n', measure.QueryName, measure.Label, measure.Description, measure.Fact, catalogue.FindStem(measure.Fact)?.SetName);
        return words.All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    // A plain name means every version of it.
    private static Measure[] Find(Catalogue catalogue, string name)
    {
        var found = InOrder(catalogue).Where(m => Is(m.Name, name) || Is($"{m.Fact}.{m.Name}", name)).ToArray();
        found = found.Length > 0 ? found : [.. catalogue.Measures.Where(m => Is(m.QueryName, name) || Is($"{m.Fact}.{m.QueryName}", name))];
        return found.Length > 0
            ? found
            : throw new CommandException($"There is no measure '{name}'.{NearestName.Hint(name, catalogue.Measures.Select(m => m.QueryName))} 'warehouse measures' lists them.");
    }

    private static bool Is(string known, string name) => known.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static void Write(Session session, Measure[] found, Catalogue catalogue)
    {
        if (found.Select(m => m.Fact).Distinct().Count() > 1)
        {
            MeasureTable.WriteList(session, found);
            session.Output.WriteLine($"Several facts have a measure of that name. For one of them: warehouse measure {found[0].Fact}.{found[0].Name}");
        }
        else
        {
            MeasureTable.WriteOne(session, found, catalogue);
        }
    }
}
