using System.Text.Json.Nodes;

namespace Notebooks.Charts;

/// <summary>An axis from zero to a round number, with some four or five round steps.</summary>
/// <param name="Top">The last step.</param>
/// <param name="Step">The distance of steps.</param>
internal sealed record NiceScale(double Top, double Step)
{
    private const int Steps = 4;
    private static readonly double[] Round = [1, 2, 2.5, 5, 10];

    internal static NiceScale Over(double max)
    {
        if (max <= 0)
            return new NiceScale(1, 1);
        var wanted = max / Steps;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        var step = magnitude * Round.First(r => r * magnitude >= wanted * 0.999);
        return new NiceScale(step * Math.Ceiling((max / step) - 0.001), step);
    }

    internal JsonArray Values()
    {
        var values = new JsonArray();
        for (var i = 0; i <= (int)Math.Round(Top / Step); i++)
            values.Add((JsonNode)Math.Round(i * Step, 6));
        return values;
    }
}
