using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// Prints the middle of the period that a ratio is over: of the group's own period, cut by the bounds of the filter; else of these
/// bounds; else of what there is of the area.
/// </summary>
internal sealed class MiddleSql(CoveredAreas areas, Func<ColumnPath, string> read, SqlParameters parameters)
{
    /// <summary>A date; of an earlier time that stands in for the asked one, that of the earlier.</summary>
    public string Print() => areas.Source.Later == 0
        ? OfAsked()
        : FormattableString.Invariant($"CAST({OfAsked()} - to_months({areas.Source.Later}) AS DATE)");

    private string OfAsked()
    {
        // A period of a type has the months that there are of it.
        if (areas.Source.Period is not null)
        {
            return Middle(Read(CoveredAreas.First), Read(CoveredAreas.Last));
        }

        if (OwnPeriod() is { } own)
        {
            return Middle(Clipped("greatest", own.First, areas.Bounds.First), Clipped("least", own.Last, EndOf(areas.Bounds.Last)));
        }

        return (areas.Bounds.First, EndOf(areas.Bounds.Last)) is ({ } first, { } last)
            ? parameters.Add(first.AddDays((last.DayNumber - first.DayNumber) / 2))
            : Middle(Read(CoveredAreas.First), Read(CoveredAreas.Last));
    }

    // The finest of the keys that say when.
    private (string First, string Last)? OwnPeriod()
    {
        var keys = areas.Keys.Select(k => k.Other.Name).ToHashSet();
        return keys switch
        {
            _ when keys.Contains("Month") => (Read("Month"), $"last_day({Read("Month")})"),
            _ when keys.Contains("PeriodStart") && keys.Contains("PeriodEnd") => (Read("PeriodStart"), Read("PeriodEnd")),
            _ when keys.Contains("Quarter") => Quarter(Read("Quarter")),
            _ when keys.Contains("FinancialYear") => Months(April(Read("FinancialYear")), 12),
            _ => null,
        };
    }

    // 2022/23 Q4 begins nine months after April 2022.
    private static (string First, string Last) Quarter(string quarter) =>
        Months($"CAST({April(quarter)} + to_months(3 * (CAST(right({quarter}, 1) AS INTEGER) - 1)) AS DATE)", 3);

    private static (string First, string Last) Months(string first, int count) => (first, FormattableString.Invariant($"last_day({first} + to_months({count - 1}))"));

    private static string April(string year) => $"make_date(CAST(left({year}, 4) AS INTEGER), 4, 1)";

    private static string Middle(string first, string last) => $"({first} + CAST(({last} - {first}) // 2 AS INTEGER))";

    private string Clipped(string function, string sql, DateOnly? bound) => bound is { } day ? $"{function}({sql}, {parameters.Add(day)})" : sql;

    private static DateOnly? EndOf(DateOnly? month) => month?.AddMonths(1).AddDays(-1);

    private string Read(string name) => read(new ColumnPath(null, name));
}
