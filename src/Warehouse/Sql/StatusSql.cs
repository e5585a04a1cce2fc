namespace Warehouse.Sql;

/// <summary>Words of the status type, whose members are ordered from best to worst.</summary>
internal static class StatusSql
{
    /// <summary>Name of the column of the status type: its members are sorted by rank where they lie, and as text for a caller, who compares text.</summary>
    public const string Column = "Status";

    /// <summary>The worst of some geography bases, whose names happen to be sorted from worst to best: apportioned, best_fit, exact.</summary>
    public static string WorstBasis(string basis) => $"min(CAST({basis} AS VARCHAR))";

    /// <summary>Nothing to say against the value.</summary>
    public const string Exact = "CAST('exact' AS status_enum)";

    /// <summary>Not all the periods or areas that it needs.</summary>
    public const string Incomplete = "CAST('incomplete' AS status_enum)";

    /// <summary>Not shown. Everything worse has no number either.</summary>
    public const string Suppressed = "CAST('suppressed' AS status_enum)";

    /// <summary>The file that it rested on has been withdrawn.</summary>
    public const string Withdrawn = "CAST('withdrawn' AS status_enum)";

    /// <summary>Withheld, because its protection does not exist yet.</summary>
    public const string Denied = "CAST('denied' AS status_enum)";

    /// <summary>Reason of a value that is withheld.</summary>
    public const string DeniedReason = "'denied'";

    /// <summary>Reason of a value for which something has not been received.</summary>
    public const string MissingPeriod = "'missing_period'";

    /// <summary>Reason of a value for which the source of a month cannot tell what is asked for.</summary>
    public const string NotComparable = "'not_comparable'";

    /// <summary>Reason of a rate of too few events to say anything.</summary>
    public const string SmallCount = "'small_count'";

    /// <summary>Reason of a ratio for which there is nothing to divide by.</summary>
    public const string NoDenominator = "'no_denominator'";

    /// <summary>Reason of a value that cannot be formed, because everything was received and there is nothing in it.</summary>
    public const string ZeroBase = "'zero_base'";
}
