using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>How to tell whether all that a query asks for has been received.</summary>
/// <param name="Fact">The fact whose coverage table is read.</param>
/// <param name="Source">How the fact's own rows are read: as of which day, by which periods, how much later.</param>
/// <param name="Conditions">The filter's conjuncts that coverage can answer, over the fact's columns.</param>
/// <param name="Keys">The group keys that coverage has too: each group is tested by itself.</param>
/// <param name="Members">The filter's conjuncts on dimensions that coverage does not have: a member that does not exist has no zeros.</param>
/// <param name="Told">The filter's conjuncts, and the group keys, on the dimension of the fact's vocabulary: what a month's taxonomy must be able to tell.</param>
/// <param name="Expected">What a complete answer rests on; null when the filter names no bounds.</param>
/// <param name="NamedAreas">How many areas the filter names, where a group is over all of them; null where it names none.</param>
internal sealed record CoverageTest(
    Relation Fact,
    QueryTree.From Source,
    ImmutableArray<Expression> Conditions,
    ImmutableArray<ColumnPath> Keys,
    ImmutableArray<MemberTest> Members,
    ToldMembers? Told,
    ExpectedMonths? Expected,
    int? NamedAreas)
{
    /// <summary>What single measures count: each must be told by the taxonomy of a month too.</summary>
    public ImmutableArray<MeasureFilter> Filters { get; init; } = [];
}

/// <summary>Whether a dimension has a member for which a condition holds.</summary>
internal sealed record MemberTest(Relation Dimension, Expression Condition);

/// <summary>What the taxonomy of a month must be able to tell: a member for each of the conditions, and that of the group.</summary>
/// <param name="Fact">The fact, through whose flat columns the dimension is seen.</param>
/// <param name="Vocabulary">Its vocabulary.</param>
/// <param name="Through">The navigation to the dimension.</param>
/// <param name="Dimension">The dimension.</param>
/// <param name="Conditions">For each of these a member must be told.</param>
/// <param name="Keys">The group keys that are columns of it.</param>
internal sealed record ToldMembers(
    Relation Fact, TaxonomyVocabulary Vocabulary, Navigation Through, Relation Dimension, ImmutableArray<Expression> Conditions, ImmutableArray<ColumnPath> Keys)
{
    /// <summary>The column of the dimension's table behind a path; null where it is not of this dimension.</summary>
    public string? PhysicalOf(ColumnPath path) => path.Navigation is null ? Fact.FindColumn(path.Name)?.Physical : Dimension.FindColumn(path.Name)?.Physical;
}

/// <summary>What a complete answer rests on.</summary>
internal abstract record ExpectedMonths
{
    private ExpectedMonths()
    {
    }

    /// <summary>So many months, counted from the bounds of the filter.</summary>
    internal sealed record Fixed(int Months) : ExpectedMonths;

    /// <summary>As many months as the calendar has under the conditions, for each combination of the keys.</summary>
    internal sealed record Calendar(Relation Months, ImmutableArray<Expression> Conditions, ImmutableArray<ColumnPath> Keys) : ExpectedMonths;

    /// <summary>
    /// Each of these months from each borough that is expected in it: publishers deliver by borough and month. A borough is expected from
    /// a year before the first month that was received of it to a year after the last one.
    /// </summary>
    /// <param name="Asked">The months, and the keys among their columns.</param>
    /// <param name="Conditions">The filter's conjuncts on what boroughs were received, without those on months.</param>
    /// <param name="Bounds">Within which months to look, a year more on each side; null for all.</param>
    internal sealed record OfBoroughs(Calendar Asked, ImmutableArray<Expression> Conditions, MonthBounds? Bounds) : ExpectedMonths;
}
