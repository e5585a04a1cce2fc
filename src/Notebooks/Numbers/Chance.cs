namespace Notebooks.Numbers;

/// <summary>
/// Whether two counts over equal exposure differ by more than chance (methods 2.5). Two numbers in a cell are compared where there is no
/// database, so this is the rule of <c>sql/methods/chance.sql</c> once more; a test holds both together over a grid of counts.
/// </summary>
internal static class Chance
{
    private const double Z = 1.959963984540054;
    private const decimal ExactUnder = 40;

    /// <summary>Null for a negative number, which is no count.</summary>
    internal static bool? IsClear(decimal a, decimal b) => a < 0 || b < 0
        ? null
        : a + b < ExactUnder ? BinomialTest((int)a, (int)b) < 0.05 : IntervalExcludesOne((double)a, (double)b);

    /// <summary>Two-sided exact test of <paramref name="a"/> out of a + b at one half: the smaller tail, doubled.</summary>
    internal static double BinomialTest(int a, int b)
    {
        var n = a + b;
        var term = Math.Pow(0.5, n);
        var tail = term;
        for (var k = 1; k <= Math.Min(a, b); k++)
            tail += term *= (n - k + 1) / (double)k;
        return Math.Min(1, 2 * tail);
    }

    /// <summary>The ratio a / b with its 95% limits.</summary>
    internal static (double Ratio, double Lower, double Upper) RatioInterval(double a, double b)
    {
        var factor = Math.Exp(Z * Math.Sqrt((1 / a) + (1 / b)));
        return (a / b, a / b / factor, a / b * factor);
    }

    private static bool IntervalExcludesOne(double a, double b)
    {
        if (a == 0 || b == 0)
            return true;
        var (_, lower, upper) = RatioInterval(a, b);
        return lower > 1 || upper < 1;
    }
}
