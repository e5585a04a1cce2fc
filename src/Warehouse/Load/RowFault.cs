namespace Warehouse.Load;

/// <summary>Why one record is rejected.</summary>
internal sealed record RowFault(int Line, string? Column, string? Value, string Code, string Reason)
{
    /// <summary>Stands for a value that is not kept.</summary>
    public const string Masked = "(not kept)";

    public static RowFault PersonalData(int line, string? column, string what) =>
        new(line, column, Masked, "personal_data", $"The value holds {what}, which a return must not. It is not kept. Replace it by a reference of your own, a month, a ward or a postcode district such as NW9, and load the file again.");

    public static RowFault NotAQuarter(int line, string column, string value) =>
        new(line, column, value, "not_a_period", "A financial quarter such as 2022/23 Q4 (January to March 2023) is expected here.");

    public static RowFault NotAPeriod(int line, string column, string value) =>
        new(line, column, value, "not_a_period", "A period is expected here: 2022/23 Q4, 2022/23 (April to March), 2023, 2023-02, or 2022-12-01 to 2023-02-28.");

    public static RowFault NotListed(int line, string column, string value, string hint, IReadOnlyCollection<string> values) =>
        new(line, column, value, "not_in_list", $"It is none of the values that this column takes.{hint} Use one of: {string.Join("; ", values)}.");

    public static RowFault NotMatching(int line, string column, string value, string what) =>
        new(line, column, value, "not_in_form", $"Expected here: {what}.");

    public static RowFault NotACount(int line, string column, string value) =>
        new(line, column, value, "not_a_number", value.StartsWith('-')
            ? "A count cannot be negative. Ask the publisher, or mend the row."
            : "A whole number is expected here. Mend the row and load the file again.");

    public static RowFault TooLarge(int line, string column, string value, long largest) =>
        new(line, column, value, "too_large", LoadMessages.Invariant($"At most {largest:#,0} is taken here."));

    public static RowFault NotAMonth(int line, string column, string value) =>
        new(line, column, value, "not_a_month", "A month such as 2023-05 is expected here.");

    public static RowFault NotANumber(int line, string column, string value) =>
        new(line, column, value, "not_a_number", "A number with a decimal point, such as 0.56 or 1,412.5, is expected here.");

    public static RowFault NotADate(int line, string column, string value) =>
        new(line, column, value, "not_a_date", "A day such as 2023-05-31 or 31/05/2023 is expected here.");

    public static RowFault NotATimestamp(int line, string column, string value) =>
        new(line, column, value, "not_a_timestamp", "A day and time with its offset from UTC, such as 2023-05-31T22:45:00+01:00, is expected here.");

    public static RowFault Blank(int line, string column) =>
        new(line, column, "", "blank", "There is no value here. A count of nothing is written 0; a name or code must be given.");

    public static RowFault BadText(int line, string column, string value, int maxBytes) =>
        new(line, column, value, "bad_text", LoadMessages.Invariant($"The value holds control characters or is longer than {maxBytes:#,0} bytes: the row is damaged."));

    public static RowFault TooFewFields(int line, string? column, string raw, int fields, int expected) =>
        new(line, column, raw, "too_few_fields", LoadMessages.Invariant($"The row has {fields} fields, the header {expected}; the row is cut off before this column. Fetch the file again, or mend the row."));

    public static RowFault TooManyFields(int line, string raw, int fields, int expected) =>
        new(line, null, raw, "too_many_fields", LoadMessages.Invariant($"The row has {fields} fields, the header {expected}. A value with a comma in it must stand in quotes."));

    public static RowFault BadQuotes(int line, string raw) =>
        new(line, null, raw, "bad_quotes", "A quote is opened and not closed, or stands in the middle of a value. Put the whole value in quotes and write a quote inside it twice.");

    public static RowFault NotAnObject(int line, string raw) =>
        new(line, null, raw, "not_an_object", "The element is no JSON object with named values.");

    public static RowFault NotUnicode(int line, string raw) =>
        new(line, null, raw, "bad_text", "A name or value holds half of a character: the element is damaged.");

    public static RowFault NotMarkedSynthetic(int line, string column, string value) =>
        new(line, column, value, "not_marked_synthetic", "Other rows of this file are marked as synthetic and this one is not. Real rows must not be mixed with synthetic ones.");
}
