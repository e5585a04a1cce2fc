namespace Warehouse.Catalog;

/// <summary>The count measures that a ratio measure names. A build refuses a ratio for which one of them is missing or not the only one.</summary>
internal static class RatioParts
{
    /// <summary>The measures of its own fact by the name above the line.</summary>
    public static Measure[] Numerators(Measure ratio, IEnumerable<Measure> known) =>
        [.. known.Where(m => m.Fact == ratio.Fact && m.QueryName == ratio.Numerator)];

    /// <summary>The measures by the name below the line: of its own fact, else of any.</summary>
    public static Measure[] Denominators(Measure ratio, IEnumerable<Measure> known)
    {
        var named = known.Where(m => m.QueryName == ratio.Denominator).ToArray();
        return named.Where(m => m.Fact == ratio.Fact).ToArray() is { Length: > 0 } own ? own : named;
    }
}
