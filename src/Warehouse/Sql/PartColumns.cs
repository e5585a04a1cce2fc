using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>The result columns of what is computed beside the value of a measure.</summary>
internal static class PartColumns
{
    /// <summary>The columns beside the value <paramref name="name"/>.</summary>
    public static IEnumerable<(string Name, ColumnType Type, ResultRole Role)> Of(string name, MeasureParts? parts)
    {
        if (parts is { HasLimits: true })
        {
            yield return (Companion.Lower(name), ColumnType.Double, ResultRole.Lower);
            yield return (Companion.Upper(name), ColumnType.Double, ResultRole.Upper);
        }

        if (parts?.Ratio is { } ratio)
        {
            yield return (Companion.Numerator(name), ratio.Numerator, ResultRole.Numerator);
            yield return (Companion.Denominator(name), ratio.Denominator, ResultRole.Denominator);
        }

        if (parts?.Ratio is { HasVersion: true })
        {
            yield return (Companion.DenominatorVersion(name), ColumnType.String, ResultRole.DenominatorVersion);
        }
    }
}
