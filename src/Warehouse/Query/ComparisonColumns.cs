using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>The columns that a comparison adds beside a value.</summary>
public static class ComparisonColumns
{
    /// <summary>The value of the earlier time.</summary>
    public const string Previous = "Previous";

    /// <summary>By how much it has changed, in its unit.</summary>
    public const string Change = "Change";

    /// <summary>The same in per cent of the earlier value.</summary>
    public const string ChangePercent = "ChangePercent";

    /// <summary>Whether the change is more than chance.</summary>
    public const string ChangeIsClear = "ChangeIsClear";

    /// <summary>How much of the change of the whole it is, in per cent.</summary>
    public const string ShareOfChange = "ShareOfChange";

    /// <summary>The value of the group of peers as a whole.</summary>
    public const string Comparator = "Comparator";

    /// <summary>similar, better or worse, higher or lower.</summary>
    public const string ComparedTo = "ComparedTo";

    /// <summary>The rank among the peers.</summary>
    public const string Rank = "Rank";

    /// <summary>How many peers have a value.</summary>
    public const string Ranked = "Ranked";

    /// <summary>The column that says whether a row is a member, or the rest that no member has.</summary>
    public const string Part = "Part";

    /// <summary>The name of one of them.</summary>
    public static string NameOf(string value, string tag, string column) => value + tag + column;

    /// <summary>The columns of the groups with what each comparison adds.</summary>
    internal static Scope Of(QueryTree.Compare compare, Scope groups)
    {
        ScopeColumn[] values = [.. Compared(groups)];
        return groups with { Columns = [.. groups.Columns, .. compare.Comparisons.SelectMany(c => values.SelectMany(v => Added(c, v)))] };
    }

    /// <summary>The columns of a split change.</summary>
    internal static Scope OfSplit(Scope groups)
    {
        var keys = groups.Columns.Where(c => groups.Key.Contains(c.Path)).Select(c => c with { Nullable = true });
        var values = Compared(groups).SelectMany(v => (ScopeColumn[])
        [
            v with { Nullable = true, Additive = true, Parts = null, HasBasis = false },
            Added(v, "", Previous, v.Type, hasStatus: true),
            Added(v, "", Change, v.Type, hasStatus: true),
            Added(v, "", ShareOfChange, ColumnType.Double, hasStatus: true),
        ]);
        var part = new ScopeColumn(new ColumnPath(null, Part), ColumnType.String, Nullable: false, Additive: false, Hidden: false);
        return groups with { Columns = [.. keys, part, .. values], Key = [part.Path, .. groups.Key] };
    }

    /// <summary>The values that can be compared: numbers that travel with a status.</summary>
    internal static IEnumerable<ScopeColumn> Compared(Scope groups) => groups.Columns.Where(c => c.HasStatus && Literals.IsNumber(c.Type));

    private static ImmutableArray<ScopeColumn> Added(Comparison comparison, ScopeColumn value) => comparison switch
    {
        Comparison.Earlier =>
        [
            Added(value, comparison.Tag, Previous, value.Type, hasStatus: true),
            Added(value, comparison.Tag, Change, value.Type, hasStatus: true),
            Added(value, comparison.Tag, ChangePercent, ColumnType.Double, hasStatus: true),
            Added(value, comparison.Tag, ChangeIsClear, ColumnType.Boolean, hasStatus: false),
        ],
        Comparison.Peers =>
        [
            Added(value, comparison.Tag, Comparator, value.Type, hasStatus: true),
            Added(value, comparison.Tag, ComparedTo, ColumnType.String, hasStatus: false),
            Added(value, comparison.Tag, Rank, ColumnType.Int64, hasStatus: true),
            Added(value, comparison.Tag, Ranked, ColumnType.Int64, hasStatus: false),
        ],
        _ => throw new UnreachableException(comparison.GetType().Name),
    };

    private static ScopeColumn Added(ScopeColumn value, string tag, string column, ColumnType type, bool hasStatus) =>
        new(new ColumnPath(null, NameOf(value.Path.Name, tag, column)), type, Nullable: true, Additive: false, Hidden: false, hasStatus);
}
