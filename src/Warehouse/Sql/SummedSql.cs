using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>A denominator that adds up over time: its groups as they are.</summary>
internal sealed class SummedSql(OtherFact.Summed other, string alias, Func<QueryTree, SelectBlock> build) : OtherSql(alias)
{
    private readonly Lazy<SelectBlock> block = new(() => build(other.Rows));

    public override RatioSide Side => new(
        () => Read(other.Value),
        () => Read(Companion.Status(other.Value)),
        () => Read(Companion.Reason(other.Value)),
        other.HasBasis ? () => Read(Companion.Basis(other.Value)) : null);

    public override IEnumerable<SharedKey> Keys => other.Keys;

    protected override SelectBlock Block => block.Value;
}
