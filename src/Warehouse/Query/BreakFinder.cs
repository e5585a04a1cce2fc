using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// Finds the breaks that a result lies across: months on both sides, by the bounds of the filter or else by what the data holds, and an
/// offence, series and area that the break concerns.
/// </summary>
internal sealed class BreakFinder
{
    private readonly Relation fact;
    private readonly RemainingGrains remaining;
    private readonly ImmutableArray<(Expression Condition, Func<ColumnPath, string?> Names)> conditions;
    private readonly ImmutableHashSet<string> measures;
    private readonly ImmutableArray<int> earlier;

    private BreakFinder(QueryTree tree, Relation fact, Catalogue catalogue)
    {
        this.fact = fact;
        remaining = RemainingGrains.Of(tree, fact, catalogue);
        conditions = [.. QueryTreeInput.Chain(tree).OfType<QueryTree.Where>().Select(w => (w.Condition, RemainingGrains.Names(w.Input, fact, catalogue)))];
        earlier = [0, .. QueryTreeInput.Chain(tree).SelectMany(EarlierMonthsOf).Distinct()];
        var groups = QueryTreeInput.Chain(tree).Select(n => n is QueryTree.WithMeasures measured ? measured.Asked : n).OfType<QueryTree.GroupBy>();
        var asked = groups.SelectMany(g => g.Aggregates).OfType<Aggregate.OfMeasure>().Select(a => a.Measure).ToHashSet();
        measures = [.. catalogue.MeasuresOf(fact).Where(m => asked.Contains(m.QueryName)).Select(m => m.Label)];
    }

    /// <summary>The breaks of the result of <paramref name="tree"/>, by date.</summary>
    public static ImmutableArray<FactBreak> Of(QueryTree tree, Catalogue catalogue)
    {
        var source = FlatColumn.SourceOf(tree, catalogue);
        ImmutableArray<FactBreak> breaks = [.. catalogue.Breaks.Where(b => b.Fact == source.Stem)];
        return breaks.IsEmpty || QueryTreeInput.Chain(tree).Any(n => n is QueryTree.Count or QueryTree.Denied) ? [] : new BreakFinder(tree, source, catalogue).Among(breaks);
    }

    private ImmutableArray<FactBreak> Among(ImmutableArray<FactBreak> breaks)
    {
        DateOnly[] months = [.. Months().Where(m => earlier.Any(e => MayHold(GrainValues.OfMonth(m.AddMonths(e)))))];
        return months.Length == 0 ? [] : [.. breaks.Where(b => Crosses(b, months[0], months[^1]) && Concerns(b))];
    }

    // A comparison reads rows of an earlier time as if they were of the asked time.
    private static IEnumerable<int> EarlierMonthsOf(QueryTree node) => node switch
    {
        QueryTree.Compare compare => compare.Branches.OfType<ComparedBranch.Earlier>().Select(b => b.Groups.Source().Later),
        QueryTree.Contributions { Branches: { } branches } => [branches.Before.Source().Later],
        _ => [],
    };

    // From the first to the last month in which the fact holds one of the combinations that are left.
    private IEnumerable<DateOnly> Months()
    {
        DateOnly?[] ends = [.. remaining.Sets.Take(1).SelectMany(s => s.Grains).SelectMany(g => new[] { g.FirstMonth, g.LastMonth })];
        if (ends.Max() is not { } last)
        {
            yield break;
        }

        for (var month = ends.Min()!.Value; month <= last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    // The month in which the new kind begins is of the new kind.
    private static bool Crosses(FactBreak found, DateOnly first, DateOnly last)
    {
        var begins = new DateOnly(found.Date.Year, found.Date.Month, 1);
        return first < begins && begins <= last;
    }

    private bool Concerns(FactBreak found) =>
        Has("SourceCode", found.SourceCode)
        && Has("AreaType", found.AreaType)
        && !(found.Kind == "geography" && IsOneBoundarySet())
        && IsAbout(found)
        && (found.Place is not { } place || place.Areas.Any(a => MayHoldFor(name => name switch
        {
            "AreaCode" => a,
            "BoroughCode" => place.Code,
            "BoroughName" => place.Name,
            _ => null,
        })));

    private bool Has(string column, string? member) => member is null || remaining.MembersOf(column).Contains(member);

    // The wards of one boundary set are the same land in every month.
    private bool IsOneBoundarySet() => remaining.OneArea || remaining.MembersOf("BoundarySet").Count(m => m is not null) <= 1;

    private bool IsAbout(FactBreak found) => found.Subject is null
        || (found.Members.IsEmpty ? measures.Contains(found.Subject) : MayHoldFor(name => found.Members.GetValueOrDefault(name)));

    private bool MayHoldFor(Func<string, string?> valueOf) => MayHold(name => valueOf(name) is { } text ? KnownValue.Of(text) : null);

    private bool MayHold(Func<string, KnownValue?> valueOf) =>
        conditions.All(c => GrainCondition.MayHold(c.Condition, path => c.Names(path) is { } name && fact.FindColumn(name) is not null ? valueOf(name) : null));
}
