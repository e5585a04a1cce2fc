using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// The catalogue in which the months of a fact lead to the periods that hold them: the fact, and the calendar, have the columns
/// <c>PeriodStart</c>, <c>PeriodEnd</c> and <c>PeriodLabel</c>. A month leads to several rows, so it is only there where a query asks for one type.
/// </summary>
public static class PeriodCatalogue
{
    /// <summary>The navigation to the periods.</summary>
    internal const string Period = "Period";

    /// <summary>The column that names a period.</summary>
    internal const string End = "PeriodEnd";

    private const string Stem = "period";
    private const string Calendar = "month";
    private const string Month = "Month";

    /// <summary>The catalogue for a tree; the same one where it asks for no periods.</summary>
    internal static Catalogue For(QueryTree tree, Catalogue catalogue) =>
        tree.Source() is { Period: { } type } from ? For(from.SetName, type, catalogue) : catalogue;

    /// <summary>The catalogue in which one set has periods.</summary>
    /// <exception cref="QueryException">Its rows are not months.</exception>
    public static Catalogue For(string setName, PeriodType type, Catalogue catalogue)
    {
        if (catalogue.FindSet(setName) is not { } fact || catalogue.FindStem(Stem) is not { } periods)
            return catalogue;
        if (!HasMonths(fact))
            throw QueryErrors.NoMonths(setName, type, fact.FindColumn("PeriodType") is not null);
        return catalogue with { Relations = [.. catalogue.Relations.Select(r => r == fact || r.Stem == Calendar ? WithPeriods(r, periods) : r)] };
    }

    /// <summary>Whether each row of the relation is of one month, of which it is kept what was received.</summary>
    public static bool HasMonths(Relation relation) =>
        relation.Coverage is not null
        && relation.FindColumn("PeriodType") is null
        && relation.FindColumn(Month) is { Navigation: null, Nullable: false } month
        && relation.Navigations.Any(n => n.Target == Calendar && n.ForeignKey == month.Physical);

    private static Relation WithPeriods(Relation relation, Relation periods)
    {
        var month = relation.FindColumn(Month)!.Physical;
        return relation with
        {
            Columns = [.. relation.Columns, Of(periods, "PeriodStart", "PeriodStart"), Of(periods, End, End), Of(periods, "PeriodLabel", "Label")],
            Navigations = relation.Navigations.Add(new Navigation(Period, Stem, month, month)),
        };
    }

    private static Column Of(Relation periods, string name, string column) => periods.FindColumn(column)! with { Name = name, Navigation = Period };
}
