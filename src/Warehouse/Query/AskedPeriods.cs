using System.Collections.Immutable;

namespace Warehouse.Query;

/// <summary>The periods that rows of months are asked by: those of one type all of whose months the filter leaves.</summary>
/// <param name="Type">Their type.</param>
/// <param name="OfMonths">What must hold for each month of a period, over the fact's calendar columns.</param>
/// <param name="OfPeriods">What must hold for the period itself.</param>
internal sealed record AskedPeriods(PeriodType Type, ImmutableArray<Expression> OfMonths, ImmutableArray<Expression> OfPeriods);
