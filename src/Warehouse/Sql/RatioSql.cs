using Warehouse.Catalog;

namespace Warehouse.Sql;

/// <summary>One side of a ratio; each asks for its column when it is printed.</summary>
internal sealed record RatioSide(Func<string> Value, Func<string> Status, Func<string> Reason, Func<string> Basis);

/// <summary>
/// Prints a ratio of two sums. A side of which a month or an area is missing makes it null: a part over the whole is no rate. A ratio of
/// nothing, and a rate of fewer than three events (methods, 2.2), are null and say why; never an infinity.
/// </summary>
internal sealed class RatioSql(Measure measure, RatioSide numerator, RatioSide denominator, bool isOfOneFact, SqlParameters parameters)
{
    private const string Incomplete = "IN ('missing_period', 'not_comparable')";
    private readonly bool isRate = measure.Interval == MeasureInterval.Byar;
    private string? multiplier;

    public string Value => Where($"{Multiplier} * {Numerator} / {Denominator}");

    public string Lower => Where(measure.Interval switch
    {
        MeasureInterval.Wilson => $"{Multiplier} * wilson_lower({Numerator}, {Denominator})",
        _ => $"{Multiplier} * poisson_lower({Numerator}) / {Denominator}",
    });

    public string Upper => Where(measure.Interval switch
    {
        MeasureInterval.Wilson => $"{Multiplier} * wilson_upper({Numerator}, {Denominator})",
        _ => $"{Multiplier} * poisson_upper({Numerator}) / {Denominator}",
    });

    /// <summary>The worse of both sides.</summary>
    public string Status =>
        $"CASE WHEN {Numerator} IS NULL OR {Denominator} IS NULL THEN greatest({Worse}, {StatusSql.Incomplete}) ELSE {Worse} END";

    public string Reason
    {
        get
        {
            var fewEvents = isRate ? $" WHEN {Numerator} < 3 THEN {StatusSql.SmallCount}" : "";
            return $"CASE WHEN {Numerator} IS NULL OR {numerator.Reason()} {Incomplete} THEN COALESCE({numerator.Reason()}, {StatusSql.MissingPeriod})"
                + $" WHEN {Denominator} IS NULL OR {denominator.Reason()} {Incomplete} THEN COALESCE({denominator.Reason()}, {(isOfOneFact ? StatusSql.MissingPeriod : StatusSql.NoDenominator)})"
                + $" WHEN {Denominator} <= 0 THEN {(isOfOneFact ? StatusSql.ZeroBase : StatusSql.NoDenominator)}"
                + $"{fewEvents} ELSE COALESCE({numerator.Reason()}, {denominator.Reason()}) END";
        }
    }

    /// <summary>The worse of both sides, whose names happen to be sorted from worst to best.</summary>
    public string Basis => $"least({numerator.Basis()}, {denominator.Basis()})";

    private string Numerator => numerator.Value();

    private string Denominator => denominator.Value();

    private string Worse => $"greatest({numerator.Status()}, {denominator.Status()})";

    private string Multiplier => multiplier ??= parameters.Add((double)measure.Multiplier);

    private string Where(string sql) =>
        $"CASE WHEN {Denominator} > 0{(isRate ? $" AND {Numerator} >= 3" : "")}{HasAll(numerator)}{HasAll(denominator)} THEN {sql} END";

    private static string HasAll(RatioSide side) => $" AND ({side.Reason()} {Incomplete}) IS NOT TRUE";
}
