using System.Data.Common;

namespace DuckDb;

/// <summary>An error that the engine reports. Misuse of the provider itself throws the exceptions of the base class library.</summary>
public sealed class DuckDBException : DbException
{
    // The engine gives some errors as text only; the text begins with the class of the error.
    private static readonly Dictionary<string, DuckDBErrorKind> KindByPrefix = new()
    {
        ["Out of Range"] = DuckDBErrorKind.OutOfRange,
        ["Conversion"] = DuckDBErrorKind.Conversion,
        ["Unknown Type"] = DuckDBErrorKind.UnknownType,
        ["Decimal"] = DuckDBErrorKind.Decimal,
        ["Mismatch Type"] = DuckDBErrorKind.MismatchType,
        ["Divide by Zero"] = DuckDBErrorKind.DivideByZero,
        ["Object Size"] = DuckDBErrorKind.ObjectSize,
        ["Invalid type"] = DuckDBErrorKind.InvalidType,
        ["Serialization"] = DuckDBErrorKind.Serialization,
        ["TransactionContext"] = DuckDBErrorKind.Transaction,
        ["Not implemented"] = DuckDBErrorKind.NotImplemented,
        ["Expression"] = DuckDBErrorKind.Expression,
        ["Catalog"] = DuckDBErrorKind.Catalog,
        ["Parser"] = DuckDBErrorKind.Parser,
        ["Planner"] = DuckDBErrorKind.Planner,
        ["Scheduler"] = DuckDBErrorKind.Scheduler,
        ["Executor"] = DuckDBErrorKind.Executor,
        ["Constraint"] = DuckDBErrorKind.Constraint,
        ["Index"] = DuckDBErrorKind.Index,
        ["Stat"] = DuckDBErrorKind.Stat,
        ["Connection"] = DuckDBErrorKind.Connection,
        ["Syntax"] = DuckDBErrorKind.Syntax,
        ["Settings"] = DuckDBErrorKind.Settings,
        ["Binder"] = DuckDBErrorKind.Binder,
        ["Network"] = DuckDBErrorKind.Network,
        ["Optimizer"] = DuckDBErrorKind.Optimizer,
        ["NullPointer"] = DuckDBErrorKind.NullPointer,
        ["IO"] = DuckDBErrorKind.IO,
        ["INTERRUPT"] = DuckDBErrorKind.Interrupt,
        ["FATAL"] = DuckDBErrorKind.Fatal,
        ["INTERNAL"] = DuckDBErrorKind.Internal,
        ["Invalid Input"] = DuckDBErrorKind.InvalidInput,
        ["Out of Memory"] = DuckDBErrorKind.OutOfMemory,
        ["Permission"] = DuckDBErrorKind.Permission,
        ["Parameter Not Resolved"] = DuckDBErrorKind.ParameterNotResolved,
        ["Parameter Not Allowed"] = DuckDBErrorKind.ParameterNotAllowed,
        ["Dependency"] = DuckDBErrorKind.Dependency,
        ["HTTP"] = DuckDBErrorKind.Http,
        ["Missing Extension"] = DuckDBErrorKind.MissingExtension,
        ["Extension Autoloading"] = DuckDBErrorKind.Autoload,
        ["Sequence"] = DuckDBErrorKind.Sequence,
        ["Invalid Configuration"] = DuckDBErrorKind.InvalidConfiguration,
    };

    internal DuckDBException(DuckDBErrorKind kind, string message, Exception? inner = null)
        : base(message, inner) => Kind = kind;

    /// <summary>The class of the error.</summary>
    public DuckDBErrorKind Kind { get; }

    /// <summary>True when a lock held elsewhere, or a conflict with another transaction, made the statement fail: trying again may help.</summary>
    public override bool IsTransient =>
        Kind == DuckDBErrorKind.Transaction && Message.Contains("onflict", StringComparison.Ordinal);

    internal static DuckDBException FromText(string message) => new(KindOf(message), message);

    private static DuckDBErrorKind KindOf(string message)
    {
        var end = message.IndexOf(" Error", StringComparison.Ordinal);
        return end > 0 && KindByPrefix.TryGetValue(message[..end], out var kind) ? kind : DuckDBErrorKind.Invalid;
    }
}
