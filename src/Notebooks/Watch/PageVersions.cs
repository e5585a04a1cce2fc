namespace Notebooks.Watch;

/// <summary>Counts the pages that were made, and lets a browser wait for the next.</summary>
internal sealed class PageVersions
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal int Current { get; private set; }

    /// <summary>There is a newer page.</summary>
    internal void Advance()
    {
        TaskCompletionSource reached;
        lock (_lock)
        {
            Current++;
            (reached, _next) = (_next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        reached.SetResult();
    }

    /// <summary>Ends as soon as there is a page after <paramref name="version"/>.</summary>
    internal Task AfterAsync(int version)
    {
        lock (_lock)
            return Current > version ? Task.CompletedTask : _next.Task;
    }
}
