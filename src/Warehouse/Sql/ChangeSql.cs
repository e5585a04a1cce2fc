using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Prints the change of one value from an earlier side, by the macros of <c>sql/methods</c>.</summary>
/// <param name="value">The value.</param>
/// <param name="now">The side that is asked for.</param>
/// <param name="then">The earlier side.</param>
/// <param name="read">SQL of a column of a side.</param>
internal sealed class ChangeSql(ComparedValue value, int now, int then, Func<int, string, string> read)
{
    public string Previous => read(then, value.Alias);

    public string PreviousStatus => read(then, Companion.Status(value.Alias));

    public string PreviousReason => read(then, Companion.Reason(value.Alias));

    /// <summary>In the unit of the value; for shares in points.</summary>
    public string Change => Whole($"{Now} - {Previous}");

    /// <summary>The worse of both.</summary>
    public string Status => $"greatest({read(now, Companion.Status(value.Alias))}, {PreviousStatus})";

    /// <summary>Why there is no change, or why it is not exact.</summary>
    public string Reason => $"COALESCE({NowReason}, {PreviousReason})";

    public string Percent => value.Kind switch
    {
        ComparedKind.Share => "CAST(NULL AS DOUBLE)",
        ComparedKind.Rate => Whole($"rate_change_percent({Parts(now)}, {Parts(then)})"),
        _ => Whole($"change_percent({Now}, {Previous})"),
    };

    public string PercentReason
    {
        get
        {
            var (a, b) = value.Kind == ComparedKind.Rate ? (read(now, Companion.Numerator(value.Alias)), read(then, Companion.Numerator(value.Alias))) : (Now, Previous);
            return value.Kind == ComparedKind.Share
                ? StatusSql.NotComparable
                : $"CASE WHEN NOT {IsWhole} THEN {Reason} WHEN {Percent} IS NOT NULL THEN {Reason} ELSE COALESCE(change_reason({a}, {b}), CASE WHEN {b} < 10 THEN 'small_base' END, {Reason}) END";
        }
    }

    /// <summary>Whether it is more than chance; null where no test fits.</summary>
    public string IsClear => value.Kind switch
    {
        ComparedKind.Count => Whole($"change_is_clear({Now}, {Previous})"),
        ComparedKind.Rate => Whole($"rate_change_is_clear({Parts(now)}, {Parts(then)})"),
        ComparedKind.Share => Whole($"share_change_is_clear({Parts(now)}, {Parts(then)})"),
        _ => "CAST(NULL AS BOOLEAN)",
    };

    private string Now => read(now, value.Alias);

    private string NowReason => read(now, Companion.Reason(value.Alias));

    private string Parts(int side) => $"{read(side, Companion.Numerator(value.Alias))}, {read(side, Companion.Denominator(value.Alias))}";

    // A part of a period is not set beside a whole one.
    private string Whole(string sql) => $"CASE WHEN {IsWhole} THEN {sql} END";

    private string IsWhole => $"(({NowReason} IN ('missing_period', 'not_comparable') OR {PreviousReason} IN ('missing_period', 'not_comparable')) IS NOT TRUE)";
}
