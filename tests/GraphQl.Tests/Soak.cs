namespace GraphQl.Tests;

/// <summary>How much longer exhaustive tests may be: with WAREHOUSE_SOAK=1 their texts are one token longer.</summary>
internal static class Soak
{
    public static int Extra { get; } = Environment.GetEnvironmentVariable("WAREHOUSE_SOAK") == "1" ? 1 : 0;
}
