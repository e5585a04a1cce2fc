namespace Notebooks.Charts;

/// <summary>The limits of a funnel: where a rate lies that differs from the common one by chance alone (Byar's approximation of Poisson limits of the expected count).</summary>
internal static class FunnelLimits
{
    internal const double Z95 = 1.959963984540054;
    internal const double Z998 = 3.090232306167814;

    /// <summary>The share of a population below which a count lies that was expected to be rate times population.</summary>
    internal static double Lower(double rate, double population, double z)
    {
        var expected = rate * population;
        return expected <= 0 ? 0 : Math.Max(0, expected * Math.Pow(1 - (1 / (9 * expected)) - (z / (3 * Math.Sqrt(expected))), 3)) / population;
    }

    /// <summary>The same at the upper end.</summary>
    internal static double Upper(double rate, double population, double z)
    {
        var above = (rate * population) + 1;
        return above * Math.Pow(1 - (1 / (9 * above)) + (z / (3 * Math.Sqrt(above))), 3) / population;
    }
}
