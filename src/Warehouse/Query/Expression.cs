using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>A value or condition over the columns of a row. Comparisons are two-valued, as OData's are.</summary>
public abstract record Expression
{
    private Expression()
    {
    }

    /// <summary>A column.</summary>
    public sealed record Column(ColumnPath Path) : Expression;

    /// <summary>A value; becomes a parameter of the statement.</summary>
    /// <param name="Value">null, string, bool, int, long, decimal, double, DateOnly or DateTimeOffset.</param>
    /// <param name="Type">Its type; a null takes the type of what it is compared with.</param>
    public sealed record Literal(object? Value, ColumnType? Type) : Expression;

    /// <summary>A comparison; never unknown.</summary>
    public sealed record Compare(ComparisonOperator Operator, Expression Left, Expression Right) : Expression;

    /// <summary>Whether the operand is one of the values.</summary>
    public sealed record In(Expression Operand, ImmutableArray<Literal> Values) : Expression;

    /// <summary>Both.</summary>
    public sealed record And(Expression Left, Expression Right) : Expression;

    /// <summary>Either.</summary>
    public sealed record Or(Expression Left, Expression Right) : Expression;

    /// <summary>The opposite.</summary>
    public sealed record Not(Expression Operand) : Expression;

    /// <summary>Arithmetic; null in, null out.</summary>
    public sealed record Arithmetic(ArithmeticOperator Operator, Expression Left, Expression Right) : Expression;

    /// <summary>A function of the closed list <see cref="ScalarFunction"/>; null in, null out.</summary>
    public sealed record Call(ScalarFunction Function, ImmutableArray<Expression> Arguments) : Expression;
}

/// <summary>eq, ne, lt, le, gt, ge.</summary>
public enum ComparisonOperator
{
    /// <summary>eq; null equals null.</summary>
    Equal,

    /// <summary>ne.</summary>
    NotEqual,

    /// <summary>lt; false with null.</summary>
    LessThan,

    /// <summary>le; false with null.</summary>
    LessThanOrEqual,

    /// <summary>gt; false with null.</summary>
    GreaterThan,

    /// <summary>ge; false with null.</summary>
    GreaterThanOrEqual,
}

/// <summary>add, sub, mul, div, mod, divby.</summary>
public enum ArithmeticOperator
{
    /// <summary>add.</summary>
    Add,

    /// <summary>sub.</summary>
    Subtract,

    /// <summary>mul.</summary>
    Multiply,

    /// <summary>div: integers truncate.</summary>
    Divide,

    /// <summary>divby: never truncates.</summary>
    DivideBy,

    /// <summary>mod.</summary>
    Modulo,
}

/// <summary>The functions of OData 4.0 part 2, 5.1.1.5 to 5.1.1.9 that have a meaning here.</summary>
public enum ScalarFunction
{
    /// <summary>contains(text, part): plain text, no wildcards.</summary>
    Contains,

    /// <summary>startswith(text, part).</summary>
    StartsWith,

    /// <summary>endswith(text, part).</summary>
    EndsWith,

    /// <summary>length(text), in characters.</summary>
    Length,

    /// <summary>indexof(text, part), from 0; -1 when absent.</summary>
    IndexOf,

    /// <summary>substring(text, start[, length]), from 0.</summary>
    Substring,

    /// <summary>tolower(text).</summary>
    ToLower,

    /// <summary>toupper(text).</summary>
    ToUpper,

    /// <summary>trim(text).</summary>
    Trim,

    /// <summary>concat(text, text).</summary>
    Concat,

    /// <summary>year(date).</summary>
    Year,

    /// <summary>month(date), 1 to 12.</summary>
    Month,

    /// <summary>day(date).</summary>
    Day,

    /// <summary>round(number), half away from zero.</summary>
    Round,

    /// <summary>floor(number).</summary>
    Floor,

    /// <summary>ceiling(number).</summary>
    Ceiling,
}
