using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Groups whose measures are finished: limits beside counts, ratios of what was added up here or in another fact.</summary>
internal sealed class MeasureRows : RowSource
{
    private const string Self = "r";
    private readonly SelectBlock groups;
    private readonly Catalogue catalogue;
    private readonly SqlParameters parameters;
    private readonly Func<QueryTree, SelectBlock> build;
    private readonly HashSet<string> inexact;
    private readonly Dictionary<string, Func<string>> finished = [];
    private readonly OrderedDictionary<OtherFact, OtherSql> others = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares to finish what <paramref name="build"/> makes of the groups.</summary>
    public MeasureRows(QueryTree.WithMeasures measures, Catalogue catalogue, SqlParameters parameters, Func<QueryTree, SelectBlock> build)
    {
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.build = build;
        groups = build(measures.Input);
        inexact = [.. Scope.Of(measures.Input, catalogue).Columns.Where(c => c.HasBasis).Select(c => c.Path.Name)];
        foreach (var term in measures.Terms)
        {
            Finish(term);
        }
    }

    public override string Read(ColumnPath path) =>
        path.Navigation is null && finished.TryGetValue(path.Name, out var print) ? print() : Inner(path);

    public override void Print(SqlWriter writer)
    {
        writer.Line("FROM (");
        writer.Indented(() => groups.Print(writer));
        writer.Line($") AS {Self}");
        foreach (var other in others.Values)
        {
            other.PrintJoin(writer, key => SqlName.Of(Self, key.ToString()));
        }
    }

    private string Inner(ColumnPath path) => SqlName.Of(Self, groups.Expose(path));

    private string Inner(string name) => Inner(new ColumnPath(null, name));

    private void Finish(MeasureTerm term)
    {
        if (term.Measure.IsRatio)
        {
            FinishRatio(term);
            return;
        }

        var alias = term.Alias;
        var count = new CountSql(() => Inner(alias), () => Inner(Companion.Status(alias)));
        finished[Companion.Lower(alias)] = () => count.Limit("poisson_lower");
        finished[Companion.Upper(alias)] = () => count.Limit("poisson_upper");
    }

    private void FinishRatio(MeasureTerm term)
    {
        var alias = term.Alias;
        var other = term.Other is null ? null : OtherOf(term, term.Other);
        var denominator = other is null ? SideOf(Companion.Denominator(alias)) : Joined(other);
        var ratio = new RatioSql(term.Measure, SideOf(Companion.Numerator(alias)), denominator, isOverStock: term.Other is OtherFact.OfDay, parameters);
        finished[alias] = () => ratio.Value;
        finished[Companion.Status(alias)] = () => ratio.Status;
        finished[Companion.Reason(alias)] = () => ratio.Reason;
        finished[Companion.Basis(alias)] = () => ratio.Basis;
        finished[Companion.Lower(alias)] = () => ratio.Lower;
        finished[Companion.Upper(alias)] = () => ratio.Upper;
        finished[Companion.Denominator(alias)] = denominator.Value;
        if (other?.Version is { } version)
        {
            finished[Companion.DenominatorVersion(alias)] = version;
        }
    }

    // Ratios over the same denominator read the same join.
    private OtherSql OtherOf(MeasureTerm term, OtherFact fact)
    {
        if (others.TryGetValue(fact, out var known))
        {
            return known;
        }

        var alias = FormattableString.Invariant($"o{others.Count + 1}");
        OtherSql other = fact switch
        {
            OtherFact.Summed summed => new SummedSql(summed, alias, build),
            OtherFact.OfDay day => new OfDaySql(day, alias, catalogue.DenominatorOf(term.Measure).Type, catalogue, parameters, build),
            _ => throw new UnreachableException(fact.GetType().Name),
        };
        others.Add(fact, other);
        return other;
    }

    // What is joined needs the keys on this side.
    private RatioSide Joined(OtherSql other)
    {
        foreach (var key in other.Keys)
        {
            groups.Expose(key.Key);
        }

        return other.Side;
    }

    private RatioSide SideOf(string name) => new(
        () => Inner(name),
        () => Inner(Companion.Status(name)),
        () => Inner(Companion.Reason(name)),
        inexact.Contains(name) ? () => Inner(Companion.Basis(name)) : null);
}
