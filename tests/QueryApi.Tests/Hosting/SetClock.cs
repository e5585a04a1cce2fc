namespace QueryApi.Tests.Hosting;

/// <summary>A clock that stands until it is set; then every timer made of it fires once.</summary>
internal sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    private readonly List<(TimerCallback Callback, object? State)> timers = [];
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (timers)
            timers.Add((callback, state));
        return new Stopped();
    }

    public void Set(DateTimeOffset moment)
    {
        now = moment;
        lock (timers)
            timers.ForEach(t => t.Callback(t.State));
    }

    private sealed class Stopped : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
