using GraphQl.Errors;
using GraphQl.Execution;
using Warehouse.Catalog;
using Warehouse.Query;

namespace QueryApi.GraphQl.Plans;

/// <summary>The codes and messages of what can be wrong with a valid document when it meets the data.</summary>
internal static class PlanErrors
{
    public const string KeyNotGrouped = "KEY_NOT_GROUPED";
    public const string InvalidCursor = "INVALID_CURSOR";
    public const string StaleCursor = "STALE_CURSOR";
    public const string Timeout = "TIMEOUT";
    public const string Forbidden = "FORBIDDEN";

    public static GraphQlException KeyIsNotGrouped(SelectedField field, string key) => new(field.Error(
        KeyNotGrouped, $"\"{GraphQlNames.Field(key)}\" is not a key of these groups: add {GraphQlNames.EnumValue(key)} to groups(by:), or leave it out."));

    public static GraphQlException BadCursor(SelectedField field) => new(field.Error(
        InvalidCursor, "This cursor does not belong to this question: take it from a page of the same filter, keys and order.", "after"));

    public static GraphQlException OldCursor(SelectedField field, int then, int now) => new(field.Error(
        StaleCursor, $"This cursor is of snapshot {then}, and the data is now snapshot {now}: begin again with the first page.", "after"));

    public static GraphQlException BadInput(SelectedField field, string argument, string message) =>
        new(field.Error(ErrorCode.BadUserInput, message, argument));

    public static GraphQlException TooMany(SelectedField field, string? argument, string limit, long allowed, long actual, string message)
    {
        var error = field.Error(ErrorCode.LimitExceeded, message, argument);
        return new(error with { Details = [.. error.Details, new("limit", limit), new("allowed", allowed), new("actual", actual)] });
    }

    /// <summary>What the query stages refuse, at the field that asked for it.</summary>
    public static GraphQlError Of(QueryException e, SelectedField field)
    {
        var error = field.Error(CodeOf(e.Code), e.Message);
        return error with { Details = [.. error.Details, new("reason", e.Reason ?? e.Code.ToString()), new("number", (int)e.Code)] };
    }

    private static string CodeOf(QueryErrorCode code) => code switch
    {
        QueryErrorCode.Denied => Forbidden,
        QueryErrorCode.Timeout => Timeout,
        QueryErrorCode.LimitExceeded => ErrorCode.LimitExceeded,
        QueryErrorCode.SnapshotGone => StaleCursor,
        _ => ErrorCode.BadUserInput,
    };
}
