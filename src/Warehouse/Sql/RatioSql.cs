using Warehouse.Catalog;

namespace Warehouse.Sql;

/// <summary>One side of a ratio; each asks for its column when it is printed.</summary>
/// <param name="Value">The sum.</param>
/// <param name="Status">Its status.</param>
/// <param name="Reason">Its reason; null where it never has one.</param>
/// <param name="Basis">How well its areas are known; null where they are known exactly.</param>
internal sealed record RatioSide(Func<string> Value, Func<string> Status, Func<string>? Reason, Func<string>? Basis);

/// <summary>
/// Prints a ratio of two sums. A side of which a month or an area is missing makes it null: a part over the whole is no rate. A ratio of
/// nothing, and a rate of fewer than three events (methods, 2.2), are null and say why; never an infinity.
/// </summary>
internal sealed class RatioSql(Measure measure, RatioSide numerator, RatioSide denominator, bool isOverStock, SqlParameters parameters)
{
    private const string Incomplete = "IN ('missing_period', 'not_comparable')";
    private readonly bool isRate = measure.Interval == MeasureInterval.Byar;
    private string? multiplier;

    public string Value => Where($"{Multiplier} * {Numerator} / {Denominator}");

    public string Lower => Where(measure.Interval switch
    {
        MeasureInterval.Wilson => $"{Multiplier} * wilson_lower({Numerator}, {Denominator})",
        _ => $"{Multiplier} * (poisson_lower({Numerator}) / {Denominator})",
    });

    public string Upper => Where(measure.Interval switch
    {
        MeasureInterval.Wilson => $"{Multiplier} * wilson_upper({Numerator}, {Denominator})",
        _ => $"{Multiplier} * (poisson_upper({Numerator}) / {Denominator})",
    });

    /// <summary>The worse of both sides.</summary>
    public string Status =>
        $"CASE WHEN {Numerator} IS NULL OR {Denominator} IS NULL THEN greatest({Worse}, {StatusSql.Incomplete}) ELSE {Worse} END";

    public string Reason => $"CASE {string.Join(' ', Reasons())} ELSE {First([ReasonOf(numerator), ReasonOf(denominator)])} END";

    /// <summary>The worse of both sides, whose names happen to be sorted from worst to best.</summary>
    public string Basis => $"least({string.Join(", ", new[] { numerator.Basis, denominator.Basis }.OfType<Func<string>>().Select(b => b()))})";

    private string Numerator => numerator.Value();

    private string Denominator => denominator.Value();

    private string Worse => $"greatest({numerator.Status()}, {denominator.Status()})";

    private string Multiplier => multiplier ??= parameters.Add((double)measure.Multiplier);

    private IEnumerable<string> Reasons()
    {
        yield return $"WHEN {IsMissing(numerator)} THEN {First([ReasonOf(numerator), StatusSql.MissingPeriod])}";
        yield return $"WHEN {IsMissing(denominator)} THEN {First([ReasonOf(denominator), StatusSql.NoDenominator])}";
        yield return $"WHEN {Denominator} <= 0 THEN {(isOverStock ? StatusSql.NoDenominator : StatusSql.ZeroBase)}";
        if (isRate)
        {
            yield return $"WHEN {Numerator} < 3 THEN {StatusSql.SmallCount}";
        }
    }

    private static string IsMissing(RatioSide side) => $"{side.Value()} IS NULL{(ReasonOf(side) is { } reason ? $" OR {reason} {Incomplete}" : "")}";

    private static string? ReasonOf(RatioSide side) => side.Reason?.Invoke();

    private static string First(string?[] reasons) => reasons.OfType<string>().ToArray() switch
    {
        [] => "NULL",
        [var only] => only,
        var several => $"COALESCE({string.Join(", ", several)})",
    };

    private string Where(string sql) =>
        $"CASE WHEN {Denominator} > 0{(isRate ? $" AND {Numerator} >= 3" : "")}{HasAll(numerator)}{HasAll(denominator)} THEN {sql} END";

    private static string HasAll(RatioSide side) => ReasonOf(side) is { } reason ? $" AND ({reason} {Incomplete}) IS NOT TRUE" : "";
}
