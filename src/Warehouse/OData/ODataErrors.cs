using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>What can be wrong with the text of a request. The target is the option at fault, the position an offset in its decoded value.</summary>
internal static class ODataErrors
{
    public static QueryException Syntax(string target, int position, string message) =>
        new(QueryErrorCode.Syntax, $"{message} (position {position} of {target}).", target, position);

    public static QueryException Expected(string target, Token found, string expected) =>
        Syntax(target, found.Start, $"Expected {expected}, found {found.Describe()}");

    public static QueryException BadValue(string target, int position, string text, string expected) =>
        new(QueryErrorCode.BadValue, $"'{text}' is not {expected} (position {position} of {target}).", target, position);

    public static QueryException TypeMismatch(string target, int position, string message) =>
        new(QueryErrorCode.TypeMismatch, $"{message} (position {position} of {target}).", target, position);

    public static QueryException UnknownColumn(string target, int position, string name, string place, IEnumerable<string> known) =>
        new(
            QueryErrorCode.UnknownColumn,
            $"'{place}' has no column '{name}' (position {position} of {target}).{QueryErrors.PeriodHint(name)}{NearestName.Hint(name, known)}",
            target,
            position);

    public static QueryException UnknownFunction(string target, int position, string name, IEnumerable<string> known) =>
        new(
            QueryErrorCode.Syntax,
            $"There is no function '{name}' (position {position} of {target}).{NearestName.Hint(name, known)}",
            target,
            position);

    public static QueryException NotOffered(string target, string what, int? position = null, string? instead = null) =>
        new(
            QueryErrorCode.NotImplemented,
            $"{what} is part of OData, but this service does not offer it{(instead is null ? "." : $"; {instead}.")}",
            target,
            position);

    public static QueryException Limit(string target, string limit, long allowed, long asked, int? position = null) =>
        new(QueryErrorCode.LimitExceeded, $"{limit} is limited to {allowed}; this request has {asked}.", target, position);

    public static QueryException UnknownOption(string name, IEnumerable<string> known) =>
        new(
            QueryErrorCode.UnknownOption,
            $"There is no query option '{name}'.{NearestName.Hint(name, known)} An option that is not understood would give wrong numbers if it were ignored.",
            name);

    public static QueryException OptionTwice(string name) =>
        new(QueryErrorCode.UnknownOption, $"The query option '{name}' is given twice; give it once.", name);

    public static QueryException OptionOutOfPlace(string name, string place) =>
        new(QueryErrorCode.UnknownOption, $"The query option '{name}' has no meaning with {place}; leave it out.", name);

    public static QueryException BadOption(string name, string text, string expected) =>
        new(QueryErrorCode.BadValue, $"'{text}' is not {expected}, as {name} needs.", name, 0);

    public static QueryException BadPath(string path, string reason) =>
        new(QueryErrorCode.Syntax, $"The resource path '{path}' cannot be read: {reason}", path);
}
