namespace Warehouse.Query;

/// <summary>What a caller asked cannot be answered. Carries a stable code, the place and the remedy; never SQL, never counts.</summary>
public sealed class QueryException : Exception
{
    /// <summary>Creates it; use the factories of <see cref="QueryErrors"/>.</summary>
    public QueryException(QueryErrorCode code, string message, string? target = null, int? position = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        Target = target;
        Position = position;
    }

    /// <summary>What kind of error.</summary>
    public QueryErrorCode Code { get; }

    /// <summary>The option, column or field at fault, such as <c>$filter</c>.</summary>
    public string? Target { get; }

    /// <summary>Offset of the fault in the text of <see cref="Target"/>, from 0, where known.</summary>
    public int? Position { get; }

    /// <summary>The reason that a null value would carry (<c>not_comparable</c>), where the refusal stands for one.</summary>
    public string? Reason { get; init; }
}

/// <summary>Error codes in number groups; a number is never reused. 1xx the request, 2xx the model, 3xx access, 4xx limits, 5xx not offered.</summary>
public enum QueryErrorCode
{
    /// <summary>The text cannot be parsed.</summary>
    Syntax = 101,

    /// <summary>A value does not fit its place.</summary>
    BadValue = 102,

    /// <summary>An option is unknown or given twice.</summary>
    UnknownOption = 103,

    /// <summary>No such entity set.</summary>
    UnknownSet = 201,

    /// <summary>No such column, navigation property or measure.</summary>
    UnknownColumn = 202,

    /// <summary>Operands of types that do not go together.</summary>
    TypeMismatch = 203,

    /// <summary>The aggregate would count the same thing twice, because area types or sources are mixed.</summary>
    MixedGrain = 204,

    /// <summary>The column cannot be aggregated in this way.</summary>
    NotAdditive = 205,

    /// <summary>The aggregate would mix areas of several boundary sets.</summary>
    NotComparable = 206,

    /// <summary>The fact is protected and this role has no access to it.</summary>
    Denied = 301,

    /// <summary>A limit is exceeded; the message names the limit and the value.</summary>
    LimitExceeded = 401,

    /// <summary>The query took longer than it may.</summary>
    Timeout = 402,

    /// <summary>The snapshot that a next link or cursor belongs to is gone.</summary>
    SnapshotGone = 403,

    /// <summary>The standard has it, this service does not offer it.</summary>
    NotImplemented = 501,
}
