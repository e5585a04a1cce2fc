namespace Cli.Output;

/// <summary>The state of a warehouse for people.</summary>
internal static class StatusText
{
    public static void Write(Session session, WarehouseStatus status)
    {
        session.Output.WriteLine($"Home      {status.Home}");
        WriteSnapshot(session, status.Snapshot);
        if (status.Batches.Length > 0)
            session.WriteTable(ListedBatch.Headings, status.Batches.Select(b => b.Cells()));
        WriteAdvice(session, status);
    }

    private static void WriteSnapshot(Session session, ServedSnapshot? snapshot)
    {
        if (snapshot is null)
        {
            session.Output.WriteLine("Snapshot  none yet: 'warehouse build' makes one");
            return;
        }

        var age = DateTimeOffset.UtcNow - snapshot.BuiltAt;
        session.Output.WriteLine($"Snapshot  {snapshot.Number}, built {Formats.Moment(snapshot.BuiltAt)} UTC, {Math.Max(0, (int)age.TotalDays)} days ago{(snapshot.Synthetic ? ", SYNTHETIC DATA" : "")}");
        session.WriteTable(
            ["Data", "Source", "From", "To", ">Rows", ">Provisional", ">Partial", ">Missing"],
            snapshot.Coverage.Select(c => new[] { c.Set, c.Source, Formats.Day(c.First), Formats.Day(c.Last), Formats.Number(c.Rows), Some(c.Provisional), Some(c.Partial), Some(c.Missing) }));
    }

    // Areas times periods; a blank is easier to read than a nought.
    private static string Some(long cells) => cells == 0 ? "" : Formats.Number(cells);

    private static void WriteAdvice(Session session, WarehouseStatus status)
    {
        var held = status.Batches.Count(b => b.State == "held");
        if (held > 0)
            session.Error.WriteLine($"{held} batches are held: look at them, then 'warehouse batch accept ID' or 'warehouse batch withdraw ID --reason TEXT'.");
        if (status.Snapshot is { } snapshot && status.Batches.Any(b => b.LoadedAt > snapshot.BuiltAt))
            session.Error.WriteLine("Batches have been loaded since the snapshot was built: 'warehouse build' takes them in.");
    }
}
