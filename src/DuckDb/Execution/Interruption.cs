using DuckDb.Native;

namespace DuckDb.Execution;

/// <summary>
/// Ends a running query from outside: by a token, by <c>Cancel</c> or when its time is spent. The engine forgets an interrupt that
/// arrives just before it begins to work, so the interrupt is repeated until the call has returned. It is never sent to an idle
/// connection or a closed one.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int RepeatMilliseconds = 10;

    private readonly Lock _lock = new();
    private readonly ConnectionHandle _connection;
    private readonly TimeSpan? _limit;
    private readonly Timer _timer;
    private TimeSpan _spent;
    private bool _inCall;
    private Cause _cause;

    /// <param name="connection">The connection on which the calls are made.</param>
    /// <param name="limitSeconds">Time that all calls together may take in the engine; 0 for no limit.</param>
    public Interruption(ConnectionHandle connection, int limitSeconds)
    {
        _connection = connection;
        _limit = limitSeconds == 0 ? null : TimeSpan.FromSeconds(limitSeconds);
        _timer = new Timer(_ => Tick(), null, Timeout.Infinite, Timeout.Infinite);
    }

    private enum Cause
    {
        None,
        Cancelled,
        TimeSpent,
    }

    /// <summary>Makes one call into the engine that can be interrupted.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="DuckDBException">The call failed, was cancelled, or took too long.</exception>
    public TResult Call<TArgument, TResult>(TArgument argument, Func<TArgument, TResult> call, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var started = TimeProvider.System.GetTimestamp();
        Begin();
        try
        {
            using (token.UnsafeRegister(static state => ((Interruption)state!).Raise(Cause.Cancelled), this))
                return call(argument);
        }
        catch (DuckDBException error) when (error.Kind == DuckDBErrorKind.Interrupt)
        {
            throw Explained(error, token);
        }
        finally
        {
            End(TimeProvider.System.GetElapsedTime(started));
        }
    }

    /// <summary>Ends the running call, if there is one, and lets no further one begin.</summary>
    public void Cancel() => Raise(Cause.Cancelled);

    public void Dispose() => _timer.Dispose();

    private void Begin()
    {
        lock (_lock)
        {
            if (_cause != Cause.None)
                throw Explained(new DuckDBException(DuckDBErrorKind.Interrupt, "INTERRUPT Error: the command was cancelled."), CancellationToken.None);
            _inCall = true;
            if (_limit is { } limit)
                _timer.Change(limit > _spent ? limit - _spent : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void End(TimeSpan took)
    {
        lock (_lock)
        {
            _inCall = false;
            _spent += took;
            if (_limit is not null || _cause != Cause.None)
                _timer.Change(Timeout.Infinite, Timeout.Infinite);
        }
    }

    // The timer first says that the time is spent, and after that repeats the interrupt.
    private void Tick() => Raise(Cause.TimeSpent);

    private void Raise(Cause cause)
    {
        lock (_lock)
        {
            if (_cause == Cause.None && (cause != Cause.TimeSpent || _inCall))
                _cause = cause;
            if (!_inCall)
                return;
            NativeMethods.duckdb_interrupt(_connection);
            _timer.Change(RepeatMilliseconds, Timeout.Infinite);
        }
    }

    private Exception Explained(DuckDBException error, CancellationToken token) => _cause switch
    {
        Cause.TimeSpent => new DuckDBException(
            DuckDBErrorKind.Interrupt,
            $"The command took longer than its CommandTimeout of {_limit?.TotalSeconds} seconds.",
            new TimeoutException("The time limit of the command is spent.", error)),
        _ when token.IsCancellationRequested => new OperationCanceledException("The query was cancelled and has been interrupted.", error, token),
        _ => error,
    };
}
