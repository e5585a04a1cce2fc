using System.Collections.Immutable;

namespace Warehouse.Query;

/// <summary>
/// The neutral query: what every front end translates to and the only thing that the compiler reads. Each node takes the rows
/// of its input and gives rows; nothing in it is text of a client except literal values.
/// </summary>
public abstract record QueryTree
{
    private QueryTree()
    {
    }

    /// <summary>All rows of an entity set.</summary>
    public sealed record From(string SetName) : QueryTree
    {
        /// <summary>The day as of which versioned rows are read; set by the as-of pass, null for what is current.</summary>
        internal DateOnly? AsOf { get; init; }

        /// <summary>The type of period that its months are asked by: a month then stands in each period that holds it; null for months.</summary>
        public PeriodType? Period { get; init; }

        /// <summary>Which periods; set by the period pass.</summary>
        internal AskedPeriods? Periods { get; init; }

        /// <summary>By how many months its rows are taken to be later than they are, so that an earlier time stands beside the time that is asked for.</summary>
        internal int Later { get; init; }
    }

    /// <summary>The rows for which <paramref name="Condition"/> is true.</summary>
    public sealed record Where(QueryTree Input, Expression Condition) : QueryTree;

    /// <summary>One row per distinct combination of <paramref name="Keys"/>; one row in all when there is none.</summary>
    public sealed record GroupBy(QueryTree Input, ImmutableArray<ColumnPath> Keys, ImmutableArray<Aggregate> Aggregates) : QueryTree;

    /// <summary>The rows in order; the compiler adds the key so that the order is total.</summary>
    public sealed record OrderBy(QueryTree Input, ImmutableArray<SortKey> Keys) : QueryTree;

    /// <summary>Only these columns.</summary>
    public sealed record Select(QueryTree Input, ImmutableArray<ColumnPath> Columns) : QueryTree;

    /// <summary>Leaves out <paramref name="Skip"/> rows, then takes at most <paramref name="Top"/>.</summary>
    public sealed record Page(QueryTree Input, long Skip, long? Top) : QueryTree;

    /// <summary>One row with one column, <c>Count</c>: how many rows the input has.</summary>
    public sealed record Count(QueryTree Input) : QueryTree;

    /// <summary>Groups whose values stand beside others: of an earlier time, of a group of boroughs. The columns that it adds are in <see cref="Comparison"/>.</summary>
    /// <param name="Input">The groups, or the one total.</param>
    /// <param name="Comparisons">What each value is set beside.</param>
    public sealed record Compare(QueryTree Input, ImmutableArray<Comparison> Comparisons) : QueryTree
    {
        /// <summary>What each of them reads; set by the compare pass.</summary>
        internal ImmutableArray<ComparedBranch> Branches { get; init; } = [];
    }

    /// <summary>
    /// The change since an earlier time split by the keys of the groups: value, <c>Previous</c>, <c>Change</c> and <c>ShareOfChange</c> of
    /// each member of either time. The changes add up to that of the whole; what no member has is a row of its own, which the column <c>Part</c> tells.
    /// </summary>
    /// <param name="Input">The groups.</param>
    /// <param name="Time">Which earlier time.</param>
    public sealed record Contributions(QueryTree Input, EarlierTime Time) : QueryTree
    {
        /// <summary>The queries that it reads; set by the compare pass.</summary>
        internal SplitBranches? Branches { get; init; }
    }

    /// <summary>The one row of a total that is withheld; nothing of its input is read. Made by the disclosure pass only.</summary>
    internal sealed record Denied(QueryTree Input) : QueryTree;

    /// <summary>Groups whose measures are finished: ratios of what was added up, and limits; made by the measure pass only.</summary>
    /// <param name="Input">Groups with what each measure is made of.</param>
    /// <param name="Asked">The groups as they were asked for, which is how they come out.</param>
    /// <param name="Terms">The measures that are finished here; the other aggregates are as in <paramref name="Input"/>.</param>
    internal sealed record WithMeasures(QueryTree Input, GroupBy Asked, ImmutableArray<MeasureTerm> Terms) : QueryTree;

    /// <summary>Groups whose values are set against what has been received; made by the status pass only.</summary>
    internal sealed record WithStatus(GroupBy Input, CoverageTest? Coverage) : QueryTree;
}

/// <summary>A column of the input, or of a dimension that it leads to: <c>Month</c>, <c>Area/AreaName</c>.</summary>
public sealed record ColumnPath(string? Navigation, string Name)
{
    /// <summary>The path as OData writes it.</summary>
    public override string ToString() => Navigation is null ? Name : $"{Navigation}/{Name}";
}

/// <summary>A column to sort by. Nulls come first ascending and last descending (OData 4.0 part 2, 5.1.4).</summary>
public sealed record SortKey(ColumnPath Path, bool Descending);

/// <summary>A number computed over the rows of a group, under the name <paramref name="Alias"/>.</summary>
public abstract record Aggregate(string Alias)
{
    /// <summary>A measure of the catalogue, by its own expression.</summary>
    public sealed record OfMeasure(string Alias, string Measure) : Aggregate(Alias);

    /// <summary>A standard aggregation method over a column.</summary>
    public sealed record OfColumn(string Alias, ColumnPath Path, AggregationMethod Method) : Aggregate(Alias);

    /// <summary>The number of rows, <c>$count</c>.</summary>
    public sealed record OfRows(string Alias) : Aggregate(Alias);

    /// <summary>The worst status of the rows, exact where they have none; made by the status pass only.</summary>
    internal sealed record WorstStatus(string Alias, ColumnPath? Path) : Aggregate(Alias);

    /// <summary>A reason that some row gives; made by the status pass only.</summary>
    internal sealed record AnyReason(string Alias, ColumnPath? Path) : Aggregate(Alias);

    /// <summary>The worst geography basis of the rows; made by the status pass only.</summary>
    internal sealed record WorstBasis(string Alias, ColumnPath Path) : Aggregate(Alias);

    /// <summary>Whether it only serves the status of another aggregate.</summary>
    internal bool IsCompanion => this is WorstStatus or AnyReason or WorstBasis || Alias == Companion.Rows;
}

/// <summary>The aggregation methods of OData Extension for Data Aggregation 4.0, 3.1.3.</summary>
public enum AggregationMethod
{
    /// <summary>Sum of the non-null values.</summary>
    Sum,

    /// <summary>Smallest value.</summary>
    Min,

    /// <summary>Largest value.</summary>
    Max,

    /// <summary>Mean of the non-null values.</summary>
    Average,

    /// <summary>Number of distinct non-null values.</summary>
    CountDistinct,
}
