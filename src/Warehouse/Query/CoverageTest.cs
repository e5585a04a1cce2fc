using System.Collections.Immutable;

namespace Warehouse.Query;

/// <summary>How to tell whether all that a query asks for has been received.</summary>
/// <param name="Fact">The fact whose coverage table is read.</param>
/// <param name="AsOf">As for the fact's own rows.</param>
/// <param name="Conditions">The filter's conjuncts that coverage can answer, over the fact's columns.</param>
/// <param name="Keys">The group keys that coverage has too: each group is tested by itself.</param>
/// <param name="Members">The filter's conjuncts on dimensions that coverage does not have: a member that does not exist has no zeros.</param>
/// <param name="Expected">How many months there ought to be; null when the filter names no bounds.</param>
/// <param name="NamedAreas">How many areas the filter names, where a group is over all of them; null where it names none.</param>
internal sealed record CoverageTest(
    Catalog.Relation Fact,
    DateOnly? AsOf,
    ImmutableArray<Expression> Conditions,
    ImmutableArray<ColumnPath> Keys,
    ImmutableArray<MemberTest> Members,
    ExpectedMonths? Expected,
    int? NamedAreas);

/// <summary>Whether a dimension has a member for which a condition holds.</summary>
internal sealed record MemberTest(Catalog.Relation Dimension, Expression Condition);

/// <summary>How many months a complete answer rests on.</summary>
internal abstract record ExpectedMonths
{
    private ExpectedMonths()
    {
    }

    /// <summary>So many, counted from the bounds of the filter.</summary>
    internal sealed record Fixed(int Months) : ExpectedMonths;

    /// <summary>As many as the calendar has under the conditions, for each combination of the keys.</summary>
    internal sealed record Calendar(Catalog.Relation Months, ImmutableArray<Expression> Conditions, ImmutableArray<ColumnPath> Keys) : ExpectedMonths;
}
