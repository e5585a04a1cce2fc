using Spectre.Console;

namespace Cli.Output;

/// <summary>Shows the steps of a long piece of work: one line that changes on a terminal, a line for each step elsewhere.</summary>
internal static class StepLines
{
    public static Task<T> RunAsync<T>(Session session, string title, Func<IProgress<string>, Task<T>> work)
    {
        if (!session.IsTerminal)
            return work(new Direct(session.Error.WriteLine));
        return session.ConsoleOn(session.Error).Status().StartAsync(
            Markup.Escape(title), context => work(new Direct(step => context.Status(Markup.Escape($"{title}: {step}")))));
    }

    /// <summary>Shows each step at once.</summary>
    // Progress<T> would post to the thread pool, and lines would come out of order.
    internal sealed class Direct(Action<string> show) : IProgress<string>
    {
        public void Report(string value) => show(value);
    }
}
