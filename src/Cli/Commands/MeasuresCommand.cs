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
        var json = Shared.Json();
        var command = new Command("measures", "What can be measured") { json };
        command.SetAction(parsed =>
        {
            var measures = Catalogue(session).Measures;
            if (parsed.GetValue(json))
                session.WriteJson([.. measures.Select(ListedMeasure.Of)], CliJson.Default.ListedMeasureArray);
            else
                session.WriteTable(["Measure", "Fact", "Unit", "What it counts"], measures.Select(m => new[] { m.QueryName, m.Fact, m.Unit, m.Description }));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateOne(Session session)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the measure, or FACT.NAME where several facts have one of that name" };
        var json = Shared.Json();
        var command = new Command("measure", "One measure: definition, caveats, breaks") { name, json };
        command.SetAction(parsed =>
        {
            var found = Find(Catalogue(session), parsed.GetRequiredValue(name));
            if (parsed.GetValue(json))
                session.WriteJson([.. found.Select(ListedMeasure.Of)], CliJson.Default.ListedMeasureArray);
            else
                Array.ForEach(found, m => Write(session.Output, m));
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

    private static Measure[] Find(Catalogue catalogue, string name)
    {
        var found = catalogue.Measures.Where(m => Is(m.QueryName, name) || Is($"{m.Fact}.{m.QueryName}", name)).ToArray();
        return found.Length > 0
            ? found
            : throw new CommandException($"There is no measure '{name}'.{NearestName.Hint(name, catalogue.Measures.Select(m => m.QueryName))} 'warehouse measures' lists them.");
    }

    private static bool Is(string known, string name) => known.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static void Write(TextWriter output, Measure measure)
    {
        output.WriteLine($"{measure.Fact}.{measure.QueryName}: {measure.Label}");
        output.WriteLine($"  {measure.Description}");
        output.WriteLine($"  Unit        {measure.Unit}");
        output.WriteLine($"  Computed    {(measure.IsRatio ? $"{measure.Multiplier} x {measure.Numerator} / {measure.Denominator}" : measure.Expression)}");
        output.WriteLine($"  Adds up     over {string.Join(", ", measure.AdditiveOver)}");
        output.WriteLine($"  Shown for   {string.Join(", ", measure.Levels)}");
        output.WriteLine($"  Source      {measure.Source}");
        output.WriteLine($"  Version     {measure.DefinitionVersion}");
        foreach (var found in measure.Breaks)
            output.WriteLine($"  Break       {Formats.Day(found.Date)}, {found.Kind}: {found.Text}");
        foreach (var caveat in measure.Caveats)
            output.WriteLine($"  Caveat      {caveat}");
    }
}
