using System.Collections.Frozen;
using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>The functions that expressions may call, and those that OData has and this service does not offer.</summary>
internal static class FunctionTable
{
    private const ValueFamily Day = ValueFamily.Date | ValueFamily.Timestamp;

    private static readonly FrozenDictionary<string, FunctionSignature> Functions = new Dictionary<string, FunctionSignature>
    {
        ["contains"] = new(ScalarFunction.Contains, [ValueFamily.Text, ValueFamily.Text], 0, ColumnType.Boolean),
        ["startswith"] = new(ScalarFunction.StartsWith, [ValueFamily.Text, ValueFamily.Text], 0, ColumnType.Boolean),
        ["endswith"] = new(ScalarFunction.EndsWith, [ValueFamily.Text, ValueFamily.Text], 0, ColumnType.Boolean),
        ["length"] = new(ScalarFunction.Length, [ValueFamily.Text], 0, ColumnType.Int32),
        ["indexof"] = new(ScalarFunction.IndexOf, [ValueFamily.Text, ValueFamily.Text], 0, ColumnType.Int32),
        ["substring"] = new(ScalarFunction.Substring, [ValueFamily.Text, ValueFamily.Number, ValueFamily.Number], 1, ColumnType.String),
        ["tolower"] = new(ScalarFunction.ToLower, [ValueFamily.Text], 0, ColumnType.String),
        ["toupper"] = new(ScalarFunction.ToUpper, [ValueFamily.Text], 0, ColumnType.String),
        ["trim"] = new(ScalarFunction.Trim, [ValueFamily.Text], 0, ColumnType.String),
        ["concat"] = new(ScalarFunction.Concat, [ValueFamily.Text, ValueFamily.Text], 0, ColumnType.String),
        ["year"] = new(ScalarFunction.Year, [Day], 0, ColumnType.Int32),
        ["month"] = new(ScalarFunction.Month, [Day], 0, ColumnType.Int32),
        ["day"] = new(ScalarFunction.Day, [Day], 0, ColumnType.Int32),
        ["round"] = new(ScalarFunction.Round, [ValueFamily.Number], 0, null),
        ["floor"] = new(ScalarFunction.Floor, [ValueFamily.Number], 0, null),
        ["ceiling"] = new(ScalarFunction.Ceiling, [ValueFamily.Number], 0, null),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NotOffered = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "case", "cast", "date", "fractionalseconds", "geo.distance", "geo.intersects", "geo.length", "hassubsequence", "hassubset", "hour", "isof",
        "isdefined", "matchespattern", "maxdatetime", "mindatetime", "minute", "now", "second", "time", "totaloffsetminutes", "totalseconds");

    public static IEnumerable<string> Names => Functions.Keys;

    public static FunctionSignature? Find(string name) => Functions.GetValueOrDefault(name);

    public static bool IsKnownToOData(string name) => NotOffered.Contains(name);
}

/// <summary>What a function takes and gives.</summary>
/// <param name="Function">The function of the query tree.</param>
/// <param name="Parameters">What each argument must be.</param>
/// <param name="Optional">How many of the last arguments may be left out.</param>
/// <param name="Result">Type of the result; null when it is that of the first argument.</param>
internal sealed record FunctionSignature(ScalarFunction Function, ImmutableArray<ValueFamily> Parameters, int Optional, ColumnType? Result);
