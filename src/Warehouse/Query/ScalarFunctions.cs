using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>What the functions take and give.</summary>
internal static class ScalarFunctions
{
    /// <summary>What each argument must be.</summary>
    public static (Operand[] Required, Operand? Optional) Signature(ScalarFunction function) => function switch
    {
        ScalarFunction.Contains or ScalarFunction.StartsWith or ScalarFunction.EndsWith or ScalarFunction.IndexOf or ScalarFunction.Concat => ([Operand.Text, Operand.Text], null),
        ScalarFunction.Length or ScalarFunction.ToLower or ScalarFunction.ToUpper or ScalarFunction.Trim => ([Operand.Text], null),
        ScalarFunction.Substring => ([Operand.Text, Operand.WholeNumber], Operand.WholeNumber),
        ScalarFunction.Year or ScalarFunction.Month or ScalarFunction.Day => ([Operand.Date], null),
        ScalarFunction.Round or ScalarFunction.Floor or ScalarFunction.Ceiling => ([Operand.Number], null),
        _ => throw new UnreachableException(function.ToString()),
    };

    /// <summary>The type of the result; null when it is that of the first argument.</summary>
    public static ColumnType? Result(ScalarFunction function) => function switch
    {
        ScalarFunction.Contains or ScalarFunction.StartsWith or ScalarFunction.EndsWith => ColumnType.Boolean,
        ScalarFunction.Length or ScalarFunction.IndexOf or ScalarFunction.Year or ScalarFunction.Month or ScalarFunction.Day => ColumnType.Int32,
        ScalarFunction.Substring or ScalarFunction.ToLower or ScalarFunction.ToUpper or ScalarFunction.Trim or ScalarFunction.Concat => ColumnType.String,
        ScalarFunction.Round or ScalarFunction.Floor or ScalarFunction.Ceiling => null,
        _ => throw new UnreachableException(function.ToString()),
    };

    /// <summary>Whether a value of <paramref name="type"/> may stand there.</summary>
    public static bool Accepts(Operand operand, ColumnType type) => operand switch
    {
        Operand.Text => type == ColumnType.String,
        Operand.WholeNumber => type is ColumnType.Int32 or ColumnType.Int64,
        Operand.Number => Literals.IsNumber(type),
        Operand.Date => type is ColumnType.Date or ColumnType.DateTimeOffset,
        _ => throw new UnreachableException(operand.ToString()),
    };

    /// <summary>The type that a bare null takes there.</summary>
    public static ColumnType TypeOfNull(Operand operand) => operand switch
    {
        Operand.Text => ColumnType.String,
        Operand.WholeNumber => ColumnType.Int64,
        Operand.Number => ColumnType.Double,
        Operand.Date => ColumnType.Date,
        _ => throw new UnreachableException(operand.ToString()),
    };

    /// <summary>In the words of a message.</summary>
    public static string Describe(Operand operand) => operand switch
    {
        Operand.Text => "text",
        Operand.WholeNumber => "a whole number",
        Operand.Number => "a number",
        Operand.Date => "a date",
        _ => throw new UnreachableException(operand.ToString()),
    };
}

/// <summary>Kinds of arguments.</summary>
internal enum Operand
{
    Text,
    WholeNumber,
    Number,
    Date,
}
