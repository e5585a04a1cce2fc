using System.Collections.Frozen;

namespace Warehouse.OData;

/// <summary>The query options, as they are spelt in errors.</summary>
internal static class OptionNames
{
    public const string Apply = "$apply";
    public const string AsOf = "asOf";
    public const string Count = "$count";
    public const string Filter = "$filter";
    public const string Format = "$format";
    public const string Compare = "compare";
    public const string Contributions = "contributions";
    public const string OrderBy = "$orderby";
    public const string Period = "period";
    public const string Select = "$select";
    public const string Skip = "$skip";
    public const string SkipToken = "$skiptoken";
    public const string Top = "$top";

    /// <summary>What this service answers.</summary>
    public static readonly string[] Offered = [Apply, AsOf, Compare, Contributions, Count, Filter, Format, OrderBy, Period, Select, Skip, SkipToken, Top];

    private static readonly string[] OfODataOnly = ["$compute", "$deltatoken", "$expand", "$id", "$index", "$levels", "$schemaversion", "$search"];

    // Without regard to case, and without the dollar sign (OData 4.01 part 1, 11.2.1).
    private static readonly FrozenDictionary<string, string> Spellings = Offered.Concat(OfODataOnly)
        .SelectMany(name => new[] { (Written: name, Name: name), (Written: name.TrimStart('$'), Name: name) })
        .DistinctBy(pair => pair.Written)
        .ToFrozenDictionary(pair => pair.Written, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The option's name in its own spelling; null when there is none.</summary>
    public static string? Find(string written) => Spellings.GetValueOrDefault(written);

    public static bool IsOffered(string name) => Offered.Contains(name);
}
