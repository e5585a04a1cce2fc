using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// The flat columns that mean the same in two facts, so that a condition on one of them, or a group by it, holds for both sides of a
/// ratio: time, place, who, and any column of a dimension that both lead to. What tells series and issues apart is each fact's own.
/// </summary>
internal sealed class SharedColumns(Relation fact, Relation other, Catalogue catalogue)
{
    private static readonly string[] Time = ["Month", "Quarter", "FinancialYear", "PeriodType", "PeriodStart", "PeriodEnd"];
    private static readonly string[] Place = ["AreaCode", "AreaName", "AreaType", "BoroughCode", "BoroughName", "BoundarySet"];
    private static readonly string[] People = ["Sex", "AgeBand"];
    private static readonly string[] OwnDimensions = ["source", "batch"];

    /// <summary>Whether a column of this name says when.</summary>
    public static bool IsTime(string? name) => Time.Contains(name);

    /// <summary>Whether a column of this name says where.</summary>
    public static bool IsPlace(string? name) => Place.Contains(name);

    /// <summary>Whether a column of this name says who.</summary>
    public static bool IsPeople(string? name) => People.Contains(name);

    /// <summary>The name under which both facts have what <paramref name="path"/> of the first means; null where the other does not have it.</summary>
    public string? NameOf(ColumnPath path) =>
        FlatColumn.NameOf(path, fact, catalogue) is { } name && other.FindColumn(name) is { } column && IsShared(fact.FindColumn(name)!, column) ? name : null;

    /// <summary>The keys that both have, each under its name in the other fact.</summary>
    public ImmutableArray<SharedKey> Among(IEnumerable<ColumnPath> keys, Func<string, bool> wanted) =>
    [
        .. from key in keys
           let name = NameOf(key)
           where name is not null && wanted(name)
           select new SharedKey(key, new ColumnPath(null, name)),
    ];

    /// <summary>The conditions that hold for both, in terms of the other fact.</summary>
    public IEnumerable<Expression> Among(IEnumerable<Expression> conditions, Func<string, bool> wanted) =>
        from condition in conditions
        let columns = Conjunction.Columns(condition).ToArray()
        where columns.Length > 0 && columns.All(c => NameOf(c) is { } name && wanted(name))
        select ExpressionChildren.Rename(condition, c => new ColumnPath(null, NameOf(c)!));

    private bool IsShared(Column one, Column two) => one.Type == two.Type
        && (IsTime(one.Name) || IsPlace(one.Name) || IsPeople(one.Name) || (TargetOf(fact, one) is { } target && target == TargetOf(other, two) && one.Physical == two.Physical));

    private static string? TargetOf(Relation relation, Column column) =>
        column.Navigation is { } navigation && relation.FindNavigation(navigation)?.Target is { } target && !OwnDimensions.Contains(target) ? target : null;
}

/// <summary>A group key, and the column of the other side that it is matched with.</summary>
internal sealed record SharedKey(ColumnPath Key, ColumnPath Other);
