using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>What is known of the values of a column: they lie between two; both are the same when there is only one, null when that is null.</summary>
internal readonly record struct KnownValue(IComparable? Low, IComparable? High)
{
    /// <summary>Exactly this value; null when it is of a type that is not reasoned about.</summary>
    public static KnownValue? Of(object? value) => value switch
    {
        null => new KnownValue(null, null),
        string text => One(text),
        bool yes => One(yes),
        DateOnly day => One(day),
        int or long or decimal => One(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>The value that is written as <paramref name="text"/> in the catalogue.</summary>
    public static KnownValue? Parse(string? text, ColumnType type) => (text, type) switch
    {
        (null, _) => Of(null),
        (_, ColumnType.String) => One(text),
        (_, ColumnType.Boolean) => One(bool.Parse(text)),
        (_, ColumnType.Int32 or ColumnType.Int64 or ColumnType.Decimal) => One(decimal.Parse(text, CultureInfo.InvariantCulture)),
        (_, ColumnType.Date) => One(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>Whether the values of the one compare so with those of the other; null when that depends. Two-valued as OData's comparisons are.</summary>
    public static bool? Compare(ComparisonOperator comparison, KnownValue left, KnownValue right) => (left, right) switch
    {
        ({ Low: null }, { Low: null }) => comparison is ComparisonOperator.Equal,
        ({ Low: null }, _) or (_, { Low: null }) => comparison is ComparisonOperator.NotEqual,
        _ when left.Low!.GetType() != right.Low!.GetType() => null,
        _ => comparison switch
        {
            ComparisonOperator.Equal => Equal(left, right),
            ComparisonOperator.NotEqual => !Equal(left, right),
            ComparisonOperator.LessThan => Less(left, right),
            ComparisonOperator.GreaterThan => Less(right, left),
            ComparisonOperator.LessThanOrEqual => !Less(right, left),
            ComparisonOperator.GreaterThanOrEqual => !Less(left, right),
            _ => null,
        },
    };

    private static KnownValue One(IComparable value) => new(value, value);

    private static bool? Equal(KnownValue left, KnownValue right) =>
        Order(left.High, right.Low) < 0 || Order(right.High, left.Low) < 0 ? false
        : Order(left.Low, left.High) == 0 && Order(right.Low, right.High) == 0 ? true
        : null;

    private static bool? Less(KnownValue left, KnownValue right) =>
        Order(left.High, right.Low) < 0 ? true : Order(left.Low, right.High) >= 0 ? false : null;

    private static int Order(IComparable? a, IComparable? b) =>
        a is string left && b is string right ? string.CompareOrdinal(left, right) : a!.CompareTo(b);
}
