namespace Warehouse.Tests.Build;

/// <summary>Barnet's ward codes, which count on without a gap.</summary>
internal static class BarnetWards
{
    public static IEnumerable<string> Of2002 { get; } = Enumerable.Range(5000043, 21).Select(n => $"E0{n}");

    public static IEnumerable<string> Of2022 { get; } = Enumerable.Range(5013628, 24).Select(n => $"E0{n}");
}
