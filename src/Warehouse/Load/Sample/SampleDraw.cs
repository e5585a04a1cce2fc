namespace Warehouse.Load.Sample;

/// <summary>A row of numbers that look drawn and are the same for the same seed and name (splitmix64).</summary>
internal sealed class SampleDraw
{
    private ulong _state;

    public SampleDraw(int seed, string name)
    {
        _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);
        foreach (var c in name)
            _state = unchecked((_state ^ c) * 1099511628211UL);
    }

    /// <summary>From 0 up to but not <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)((z ^ (z >> 31)) % (ulong)below);
        }
    }

    /// <summary>True in so many of a hundred.</summary>
    public bool Chance(int percent) => Next(100) < percent;
}
