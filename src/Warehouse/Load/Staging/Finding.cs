using System.Data.Common;

namespace Warehouse.Load.Staging;

/// <summary>What a check of a staged batch says: one row of its result.</summary>
/// <param name="Verdict"><c>hold</c>: the batch is held. <c>reject</c>: the row at <paramref name="Line"/> is rejected. <c>notice</c>: only told.</param>
/// <param name="Code">Which rule.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Message">In words, with the remedy.</param>
/// <param name="Line">For a reject, the line of the row.</param>
/// <param name="ColumnName">For a reject, the column at fault, as the layout names it.</param>
/// <param name="Value">For a reject, the value at fault.</param>
internal sealed record Finding(string Verdict, string Code, string Subject, string Message, int? Line, string? ColumnName, string? Value)
{
    public bool Holds => Verdict == "hold";

    public bool Rejects => Verdict == "reject";

    /// <summary>The row that a check's reader stands on.</summary>
    public static Finding Read(DbDataReader row) => new(
        row.GetString(row.GetOrdinal("verdict")),
        row.GetString(row.GetOrdinal("code")),
        row.GetString(row.GetOrdinal("subject")),
        row.GetString(row.GetOrdinal("message")),
        row.IsDBNull(row.GetOrdinal("line")) ? null : row.GetInt32(row.GetOrdinal("line")),
        Text(row, "column_name"),
        Text(row, "value"));

    /// <summary>The reject that it asks for.</summary>
    /// <param name="column">The column at fault, by its name in the file.</param>
    public RowFault Fault(string? column) =>
        new(Line ?? throw new InvalidOperationException($"Check '{Code}' rejects a row without naming its line."), column, Value, Code, Message);

    private static string? Text(DbDataReader row, string column) =>
        row.IsDBNull(row.GetOrdinal(column)) ? null : row.GetString(row.GetOrdinal(column));
}
