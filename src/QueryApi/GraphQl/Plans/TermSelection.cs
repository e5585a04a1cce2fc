using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GraphQl.Execution;
using QueryApi.GraphQl.Types;
using Warehouse.Query;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>The fields of a measure that set it beside an earlier time or a group of peers: which comparisons they need, and how a row shows them.</summary>
internal static class TermSelection
{
    /// <summary>The groups with what the selected fields of their measures need.</summary>
    public static QueryTree Compared(QueryTree groups, IEnumerable<SelectedField> measures)
    {
        ImmutableArray<Comparison> comparisons = [.. measures.SelectMany(m => m.Selections).Select(ComparisonOf).OfType<Comparison>().Distinct()];
        return comparisons.IsEmpty ? groups : new QueryTree.Compare(groups, comparisons);
    }

    /// <summary>The object that such a field becomes; null for another field.</summary>
    public static Slot? SlotOf(SelectedField field, string alias, Statement statement) => ComparisonOf(field) is { } comparison
        ? new Slot.Group(JsonEncodedText.Encode(field.ResponseName), [.. field.Selections.Select(f => PartOf(f, alias, comparison.Tag, statement))])
        : null;

    // '@' cannot be in the name of a measure, so that no column of a comparison is taken for one.
    private static Comparison? ComparisonOf(SelectedField field) => field.Name switch
    {
        TermTypes.Against => new Comparison.Earlier($"@{field.Arguments.Get<string>("time")}@", TermTypes.TimeOf(field.Arguments.Get<string>("time")!)),
        TermTypes.Among => new Comparison.Peers($"@{field.Arguments.Get<string>("peers")}@", field.Arguments.Get<string>("peers")!),
        _ => null,
    };

    private static Slot PartOf(SelectedField field, string alias, string tag, Statement statement)
    {
        var name = JsonEncodedText.Encode(field.ResponseName);
        var main = field.ParentType.Name.EndsWith("Peers", StringComparison.Ordinal) ? ComparisonColumns.Comparator : ComparisonColumns.Change;
        return field.Name switch
        {
            RowSelection.TypeName => new Slot.Constant(name, field.ParentType.Name),
            "previous" => Cell(ComparisonColumns.Previous, ResultRole.Value),
            "previousStatus" => Word(ComparisonColumns.Previous),
            "previousReason" => Cell(ComparisonColumns.Previous, ResultRole.Reason),
            "change" => Cell(ComparisonColumns.Change, ResultRole.Value),
            "percent" => Cell(ComparisonColumns.ChangePercent, ResultRole.Value),
            "percentReason" => Cell(ComparisonColumns.ChangePercent, ResultRole.Reason),
            "isClear" => Cell(ComparisonColumns.ChangeIsClear, ResultRole.Value),
            "comparator" => Cell(ComparisonColumns.Comparator, ResultRole.Value),
            "comparedTo" => Cell(ComparisonColumns.ComparedTo, ResultRole.Value),
            "rank" => Cell(ComparisonColumns.Rank, ResultRole.Value),
            "rankReason" => Cell(ComparisonColumns.Rank, ResultRole.Reason),
            "ranked" => Cell(ComparisonColumns.Ranked, ResultRole.Value),
            "status" => Word(main),
            "reason" => Cell(main, ResultRole.Reason),
            _ => throw new UnreachableException(field.Name),
        };

        Slot.Cell Cell(string column, ResultRole role) => new(name, statement.OrdinalOf(ComparisonColumns.NameOf(alias, tag, column), role));
        Slot.Word Word(string column) => new(name, statement.OrdinalOf(ComparisonColumns.NameOf(alias, tag, column), ResultRole.Status));
    }
}
