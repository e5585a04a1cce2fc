using System.Text;

namespace Warehouse.Load.Sample;

/// <summary>
/// Made-up counts. Each depends only on the seed, ward, offence and month: not on how many others are made. How common an offence is
/// comes from its name by hash, so nothing of any real figure is in it.
/// </summary>
internal sealed class SampleNumbers(int seed)
{
    private const double SeasonSwing = 0.12;

    /// <summary>The mean of an offence in a ward and month: between a handful a year and a dozen a month.</summary>
    public double Mean(string offence, string ward)
    {
        var common = Uniform(Key(offence));
        return (0.05 + 9 * common * common * common) * (0.5 + 1.5 * Uniform(Key(ward)));
    }

    /// <summary>The count of one cell.</summary>
    public static int Count(ulong cell, double mean, DateOnly month)
    {
        var season = 1 + SeasonSwing * Math.Sin((month.Month - 4) * Math.PI / 6);
        return Poisson(mean * season, Uniform(Mix(cell ^ (ulong)month.DayNumber)));
    }

    /// <summary>What a ward and offence add to the randomness of their cells.</summary>
    public ulong Cell(string offence, string ward) => Mix(Key(offence) ^ (Key(ward) << 1));

    // The inverse of the Poisson distribution function; means here are small.
    private static int Poisson(double mean, double uniform)
    {
        var term = Math.Exp(-mean);
        var sum = term;
        var count = 0;
        while (uniform > sum && count < 1000)
        {
            count++;
            term *= mean / count;
            sum += term;
        }

        return count;
    }

    private static double Uniform(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    // FNV-1a, then mixed with the seed.
    private ulong Key(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ b) * 1099511628211UL);
        return Mix(hash ^ unchecked((ulong)seed * 0x9E3779B97F4A7C15UL));
    }

    // The finaliser of splitmix64.
    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
