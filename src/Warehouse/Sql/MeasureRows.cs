using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Groups whose measures are finished: limits beside counts, ratios of what was added up.</summary>
internal sealed class MeasureRows : RowSource
{
    private const string Self = "r";
    private readonly SelectBlock groups;
    private readonly Dictionary<string, Func<string>> finished = [];

    public MeasureRows(SelectBlock groups, QueryTree.WithMeasures measures, SqlParameters parameters)
    {
        this.groups = groups;
        foreach (var term in measures.Terms)
        {
            Finish(term, parameters);
        }
    }

    public override string Read(ColumnPath path) =>
        path.Navigation is null && finished.TryGetValue(path.Name, out var print) ? print() : Inner(path);

    public override void Print(SqlWriter writer)
    {
        writer.Line("FROM (");
        writer.Indented(() => groups.Print(writer));
        writer.Line($") AS {Self}");
    }

    private string Inner(ColumnPath path) => SqlName.Of(Self, groups.Expose(path));

    private string Inner(string name) => Inner(new ColumnPath(null, name));

    private void Finish(MeasureTerm term, SqlParameters parameters)
    {
        var alias = term.Alias;
        if (!term.Measure.IsRatio)
        {
            var count = new CountSql(() => Inner(alias), () => Inner(Companion.Status(alias)));
            finished[Companion.Lower(alias)] = () => count.Limit("poisson_lower");
            finished[Companion.Upper(alias)] = () => count.Limit("poisson_upper");
            return;
        }

        var ratio = new RatioSql(term.Measure, SideOf(Companion.Numerator(alias)), SideOf(Companion.Denominator(alias)), isOfOneFact: true, parameters);
        finished[alias] = () => ratio.Value;
        finished[Companion.Status(alias)] = () => ratio.Status;
        finished[Companion.Reason(alias)] = () => ratio.Reason;
        finished[Companion.Basis(alias)] = () => ratio.Basis;
        finished[Companion.Lower(alias)] = () => ratio.Lower;
        finished[Companion.Upper(alias)] = () => ratio.Upper;
    }

    private RatioSide SideOf(string name) => new(
        () => Inner(name), () => Inner(Companion.Status(name)), () => Inner(Companion.Reason(name)), () => Inner(Companion.Basis(name)));
}
