using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>What one combination says of the columns of its fact.</summary>
internal static class GrainValues
{
    /// <summary>What is known of a column of the rows of <paramref name="grain"/>; null when nothing is.</summary>
    public static KnownValue? Of(string column, GrainSet set, Grain grain, Relation fact)
    {
        var at = set.Columns.IndexOf(column);
        return at >= 0 ? KnownValue.Parse(grain.Values[at], fact.FindColumn(column)!.Type) : OfMonths(column, grain);
    }

    /// <summary>What is known of the rows of one month.</summary>
    public static Func<string, KnownValue?> OfMonth(DateOnly month) => column => OfMonths(column, month, month);

    private static KnownValue? OfMonths(string column, Grain grain) =>
        (grain.FirstMonth, grain.LastMonth) is ({ } first, { } last) ? OfMonths(column, first, last) : null;

    private static KnownValue? OfMonths(string column, DateOnly first, DateOnly last) => column switch
    {
        "Month" => new KnownValue(first, last),
        "Quarter" => new KnownValue(Quarter(first), Quarter(last)),
        "FinancialYear" => new KnownValue(FinancialYear(first), FinancialYear(last)),
        _ => null,
    };

    // As the macros financial_year and financial_quarter of sql/dimensions/macros.sql write them.
    private static string FinancialYear(DateOnly month)
    {
        var year = month.AddMonths(-3).Year;
        return FormattableString.Invariant($"{year}/{(year + 1) % 100:00}");
    }

    private static string Quarter(DateOnly month) => FormattableString.Invariant($"{FinancialYear(month)} Q{((month.AddMonths(-3).Month - 1) / 3) + 1}");
}
