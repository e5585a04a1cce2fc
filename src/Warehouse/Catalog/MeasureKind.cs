namespace Warehouse.Catalog;

/// <summary>Holds the lines of a measure file against each other: a count has an expression, a ratio two names and no more.</summary>
internal static class MeasureKind
{
    /// <exception cref="InvalidFileException">Two lines do not go together.</exception>
    public static void Verify(Header header, Measure measure)
    {
        if (measure.Numerator is not null || measure.Denominator is not null)
            VerifyRatio(header, measure);
        else
            VerifyCount(header, measure);
    }

    private static void VerifyCount(Header header, Measure measure)
    {
        Refuse(measure.Expression.Length == 0, header, header.BodyLine, "the expression is missing; write one SQL aggregate over the fact's columns, such as sum(\"Count\"), or '-- numerator: ...' and '-- denominator: ...' into the header");
        Refuse(measure.Multiplier != 1, header, header.Line("multiplier").Line, "only a ratio is multiplied; write 1, or name a numerator and a denominator");
        Refuse(measure.Interval is MeasureInterval.Wilson, header, header.Line("interval").Line, "'wilson' is the interval of a share; write 'byar' or 'none', or name a numerator and a denominator");
        Refuse(measure.Interval is MeasureInterval.Byar && measure.Type is not ColumnType.Int64, header, header.Line("interval").Line, $"'byar' is the interval of a count of events, and this measure is {measure.Type}; write 'none'");
    }

    private static void VerifyRatio(Header header, Measure measure)
    {
        header.Required("numerator");
        header.Required("denominator");
        Refuse(measure.Expression.Length > 0, header, header.BodyLine, "a ratio has no expression: it is computed from its numerator and denominator; delete the one or the other");
        Refuse(measure.Type is not ColumnType.Double, header, header.Line("type").Line, $"a ratio is Double, not {measure.Type}");
        Refuse(!measure.AdditiveOver.IsEmpty, header, header.Line("additive").Line, "ratios do not add up; write 'none'");
        Refuse(!measure.Fixes.IsEmpty, header, header.Has("fixes") ? header.Line("fixes").Line : 1, "a ratio fixes nothing itself; write the line into its numerator or denominator");
        Refuse(
            measure.Interval is MeasureInterval.Wilson && (measure.Multiplier != 100 || measure.Unit != "percent"),
            header,
            header.Line("interval").Line,
            "'wilson' is the interval of a share, which has multiplier 100 and unit percent; mend them, or write 'byar' for a rate");
    }

    private static void Refuse(bool when, Header header, int line, string problem)
    {
        if (when)
            throw new InvalidFileException(header.File, line, problem);
    }
}
