using Spectre.Console;
using Warehouse.Load;

namespace Cli.Output;

/// <summary>Shows how far a load has come: a bar for each file on a terminal, a line for each step elsewhere.</summary>
internal static class LoadProgressBar
{
    public static Task<LoadReport> RunAsync(Session session, Func<IProgress<LoadProgress>?, LoadReport> load)
    {
        if (!session.IsTerminal)
            return Task.Run(() => load(new Direct(Lines(session.Error))));
        return session.ConsoleOn(session.Error).Progress().AutoClear(true).StartAsync(context =>
        {
            var bars = new Dictionary<string, ProgressTask>();
            return Task.Run(() => load(new Direct(p => Show(context, bars, p))));
        });
    }

    private static Action<LoadProgress> Lines(TextWriter error)
    {
        var last = ("", LoadStep.Reading);
        return p =>
        {
            if (last == (p.File, p.Step))
                return;
            last = (p.File, p.Step);
            error.WriteLine($"{p.Step} {p.File}");
        };
    }

    private static void Show(ProgressContext context, Dictionary<string, ProgressTask> bars, LoadProgress progress)
    {
        if (!bars.TryGetValue(progress.File, out var bar))
        {
            bar = context.AddTask(Markup.Escape(Path.GetFileName(progress.File)), maxValue: Math.Max(1, progress.BytesTotal));
            bars.Add(progress.File, bar);
        }

        bar.Value = progress.BytesDone;
    }

    // Progress<T> would post to the thread pool and could report out of order.
    private sealed class Direct(Action<LoadProgress> show) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => show(value);
    }
}
