using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Works out how the denominator of a ratio is taken from another fact: which conditions and keys hold for it, which areas, which day.</summary>
internal sealed class OtherFactPlan(QueryTree.GroupBy asked, Relation fact, Catalogue catalogue)
{
    private const string AreaCode = "AreaCode";
    private const string PeriodStart = "PeriodStart";
    private static readonly string[] VersionColumns = ["Version", "Year", "SourceCode"];
    private static readonly string[] SpanColumns = ["Month", PeriodStart, "PeriodEnd"];

    private readonly ImmutableArray<Expression> conditions =
        [.. QueryTreeInput.Chain(asked.Input).OfType<QueryTree.Where>().Reverse().SelectMany(w => Conjunction.And(w.Condition))];

    private readonly QueryTree.From source = asked.Source();
    private readonly Dictionary<Measure, OtherFact> made = new(ReferenceEqualityComparer.Instance);

    /// <summary>The denominator of <paramref name="ratio"/>; one and the same for ratios over the same.</summary>
    public OtherFact Of(Measure ratio)
    {
        var measure = catalogue.DenominatorOf(ratio);
        if (QueryTreeInput.Chain(asked.Input).Any(n => n is QueryTree.Page))
        {
            throw QueryErrors.RatioOfPage(ratio);
        }

        if (!measure.IsStock && source.Period is not null)
        {
            throw QueryErrors.RatioByPeriods(ratio);
        }

        if (!made.TryGetValue(measure, out var found))
        {
            var other = catalogue.FindStem(measure.Fact)!;
            var shared = new SharedColumns(fact, other, catalogue);
            made[measure] = found = measure.IsStock ? OfDay(ratio, measure, other, shared) : Summed(measure, other, shared);
        }

        return found;
    }

    private OtherFact.Summed Summed(Measure measure, Relation other, SharedColumns shared)
    {
        var keys = shared.Among(asked.Keys, _ => true);
        var rows = Passed(Grouped(other, shared.Among(conditions, _ => true), keys.Select(k => k.Other), measure));
        return new OtherFact.Summed(measure.QueryName, rows, keys, HasBasis(rows));
    }

    private OtherFact.OfDay OfDay(Measure ratio, Measure measure, Relation other, SharedColumns shared)
    {
        if (other.FindColumn(AreaCode) is null || other.FindColumn(PeriodStart) is null || fact.FindColumn(AreaCode) is null)
        {
            throw QueryErrors.RatioWithoutAreas(ratio);
        }

        ImmutableArray<string> version = [PeriodStart, .. VersionColumns.Where(c => other.FindColumn(c) is not null)];
        var people = shared.Among(asked.Keys, SharedColumns.IsPeople);
        var columns = people.Select(k => k.Other).Concat(version.Prepend(AreaCode).Select(c => new ColumnPath(null, c))).Distinct();
        var rows = Passed(Grouped(other, shared.Among(conditions, SharedColumns.IsPeople), columns, measure));
        return new OtherFact.OfDay(measure.QueryName, rows, people, HasBasis(rows), version, Areas());
    }

    private QueryTree.GroupBy Grouped(Relation other, IEnumerable<Expression> conditions, IEnumerable<ColumnPath> keys, Measure measure)
    {
        QueryTree rows = new QueryTree.From(other.SetName) { AsOf = source.AsOf, Later = source.Later };
        rows = conditions.Aggregate(rows, (input, condition) => new QueryTree.Where(input, condition));
        return new QueryTree.GroupBy(rows, [.. keys], [new Aggregate.OfMeasure(measure.QueryName, measure.QueryName)]);
    }

    // The passes that come before this one have seen the numerator's rows only.
    private QueryTree Passed(QueryTree rows) => StatusPass.Apply(GrainPass.Apply(SuppliedAreaPass.Apply(rows, catalogue), catalogue), catalogue);

    private bool HasBasis(QueryTree rows) => Scope.Of(rows, catalogue).Columns.Any(c => c.HasBasis);

    private CoveredAreas Areas()
    {
        var bounds = AskedMonths.Of(conditions.Where(c => IsAll(c, SharedColumns.IsTime)), p => FlatColumn.NameOf(p, fact, catalogue));
        if (fact.Coverage is not null)
        {
            var covered = new CoveragePlan(asked, fact, catalogue);
            return new CoveredAreas(fact, source, null, covered.CoveredBy(conditions), [.. asked.Keys.Where(covered.HasKey).Select(Flat)], bounds);
        }

        ImmutableArray<SharedKey> keys = [.. asked.Keys.Select(Flat).Where(k => SharedColumns.IsTime(k.Other.Name) || SharedColumns.IsPlace(k.Other.Name))];
        return new CoveredAreas(fact, source, Seen(keys), [], keys, bounds);
    }

    private SharedKey Flat(ColumnPath key) => new(key, new ColumnPath(null, FlatColumn.NameOf(key, fact, catalogue) ?? key.ToString()));

    // Where nobody keeps account of what was received, an area is covered that has any row of this series: not only of what is counted.
    private QueryTree.GroupBy Seen(ImmutableArray<SharedKey> keys)
    {
        QueryTree rows = new QueryTree.From(fact.SetName) { AsOf = source.AsOf };
        var series = conditions.Where(c => IsAll(c, name => SharedColumns.IsTime(name) || SharedColumns.IsPlace(name) || fact.NotAdditiveOver.Contains(name)));
        rows = series.Aggregate(rows, (input, condition) => new QueryTree.Where(input, condition));
        var (first, last) = fact.FindColumn(PeriodStart) is null ? (SpanColumns[0], SpanColumns[0]) : (SpanColumns[1], SpanColumns[2]);
        return new QueryTree.GroupBy(
            rows,
            [.. keys.Select(k => k.Other).Append(new ColumnPath(null, AreaCode)).Distinct()],
            [
                new Aggregate.OfColumn(CoveredAreas.First, new ColumnPath(null, first), AggregationMethod.Min),
                new Aggregate.OfColumn(CoveredAreas.Last, new ColumnPath(null, last), AggregationMethod.Max),
            ]);
    }

    private bool IsAll(Expression condition, Func<string, bool> wanted) =>
        Conjunction.Columns(condition).ToArray() is { Length: > 0 } columns && columns.All(c => FlatColumn.NameOf(c, fact, catalogue) is { } name && wanted(name));
}
