using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace DuckDb;

/// <summary>
/// A value for a statement. With a name it goes where the statement says <c>$name</c>; without one, by position (<c>?</c> or
/// <c>$1</c>). The engine's type follows from the .NET type of the value: an array or list is a LIST, a dictionary from member to value
/// (<c>IReadOnlyDictionary&lt;string, object?&gt;</c>) a STRUCT, any other dictionary a MAP; a DateTime is a TIMESTAMP, in UTC or local
/// time one with zone.
/// </summary>
public sealed class DuckDBParameter : DbParameter
{
    private string _name = "";
    private DbType? _type;

    /// <summary>A parameter to be filled in.</summary>
    public DuckDBParameter()
    {
    }

    /// <summary>A value by position.</summary>
    public DuckDBParameter(object? value) => Value = value;

    /// <summary>A value by name; <c>$name</c>, <c>@name</c> and <c>name</c> are the same.</summary>
    public DuckDBParameter(string name, object? value)
    {
        ParameterName = name;
        Value = value;
    }

    /// <inheritdoc/>
    [AllowNull]
    public override string ParameterName
    {
        get => _name;
        set => _name = value ?? "";
    }

    /// <inheritdoc/>
    public override object? Value { get; set; }

    /// <summary>What was asked for, or what the value is. Only <see cref="DbType.Date"/> changes what the engine gets: a DateTime then goes as DATE.</summary>
    public override DbType DbType
    {
        get => _type ?? OfValue;
        set => _type = value;
    }

    /// <summary>Only input: the engine has no procedures.</summary>
    /// <exception cref="NotSupportedException">Any other direction.</exception>
    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input)
                throw new NotSupportedException("DuckDB has input parameters only.");
        }
    }

    /// <inheritdoc/>
    public override bool IsNullable { get; set; } = true;

    /// <inheritdoc/>
    public override int Size { get; set; }

    /// <inheritdoc/>
    [AllowNull]
    public override string SourceColumn { get; set; } = "";

    /// <inheritdoc/>
    public override bool SourceColumnNullMapping { get; set; }

    internal string PlainName => _name is ['$' or '@' or ':', .. var rest] ? rest : _name;

    internal object? EngineValue => (_type, Value) switch
    {
        (DbType.Date, DateTime moment) => DateOnly.FromDateTime(moment),
        _ => Value,
    };

    private DbType OfValue => Value switch
    {
        bool => DbType.Boolean,
        sbyte => DbType.SByte,
        byte => DbType.Byte,
        short => DbType.Int16,
        ushort => DbType.UInt16,
        int => DbType.Int32,
        uint => DbType.UInt32,
        long => DbType.Int64,
        ulong => DbType.UInt64,
        float => DbType.Single,
        double => DbType.Double,
        decimal => DbType.Decimal,
        Guid => DbType.Guid,
        byte[] => DbType.Binary,
        DateOnly => DbType.Date,
        TimeOnly => DbType.Time,
        DateTime => DbType.DateTime,
        DateTimeOffset => DbType.DateTimeOffset,
        null or string or char => DbType.String,
        _ => DbType.Object,
    };

    /// <inheritdoc/>
    public override void ResetDbType() => _type = null;
}
