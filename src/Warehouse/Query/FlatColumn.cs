using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>The flat column that says the same as a path: <c>Area/AreaCode</c> is <c>AreaCode</c>.</summary>
internal static class FlatColumn
{
    /// <summary>The name of the flat column of <paramref name="relation"/>, or null when the path has none.</summary>
    public static string? NameOf(ColumnPath path, Relation relation, Catalogue catalogue)
    {
        if (path.Navigation is null)
        {
            return relation.FindColumn(path.Name)?.Name;
        }

        var target = relation.FindNavigation(path.Navigation) is { } navigation ? catalogue.FindStem(navigation.Target) : null;
        var physical = target?.FindColumn(path.Name) is { Navigation: null } column ? column.Physical : null;
        return relation.Columns.FirstOrDefault(c => c.Navigation == path.Navigation && c.Physical == physical)?.Name;
    }

    /// <summary>The relation whose rows a tree starts from.</summary>
    public static Relation SourceOf(QueryTree tree, Catalogue catalogue)
    {
        var from = (QueryTree.From)QueryTreeInput.Chain(tree).Last();
        return catalogue.FindSet(from.SetName) ?? throw new UnreachableException(from.SetName);
    }
}
