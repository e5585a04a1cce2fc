namespace Notebooks.Tests.Seeded;

/// <summary>As on a fresh clone.</summary>
public sealed class FreshClone() : SeededSite(homeBorough: null)
{
    private protected override string Node => "node";
}
