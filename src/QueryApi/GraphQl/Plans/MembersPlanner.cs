using System.Globalization;
using GraphQl.Execution;
using QueryApi.GraphQl.Types;
using Warehouse.Catalog;
using Warehouse.Query;

namespace QueryApi.GraphQl.Plans;

/// <summary>A list of a dimension's members to its query: in the order of their key, going on behind the member with a given key.</summary>
internal static class MembersPlanner
{
    public static MembersPlan Plan(SelectedField field, Relation dimension, PlanContext context)
    {
        context.CountQuery(field);
        var first = RootPlanner.First(field, SchemaBuilder.DefaultMembers, GraphQlLimits.Members);
        var selection = new RowSelection(dimension, context.Catalogue);
        var key = dimension.FindColumn(dimension.Key[0]) ?? dimension.Columns[0];
        QueryTree tree = new QueryTree.OrderBy(Source(field, dimension, key), [new Warehouse.Query.SortKey(new ColumnPath(null, key.Name), Descending: false)]);
        tree = new QueryTree.Select(new QueryTree.Page(tree, 0, first), selection.Columns(field.Selections));
        var statement = context.Compile(tree, null, field);
        return new MembersPlan(field, statement, selection.Slots(field.Selections, statement));
    }

    private static QueryTree Source(SelectedField field, Relation dimension, Column key)
    {
        var rows = RootPlanner.Source(field, dimension);
        return field.Arguments.Get<string>("after") is { } after
            ? new QueryTree.Where(rows, new Expression.Compare(
                ComparisonOperator.GreaterThan, new Expression.Column(new ColumnPath(null, key.Name)), KeyOf(field, key, after)))
            : rows;
    }

    private static Expression.Literal KeyOf(SelectedField field, Column key, string text)
    {
        object? value = key.Type switch
        {
            ColumnType.String => text,
            ColumnType.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            ColumnType.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            ColumnType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? date : null,
            _ => null,
        };
        return new Expression.Literal(value ?? throw PlanErrors.BadInput(
            field, "after", $"after takes the {GraphQlNames.Field(key.Name)} of the last member of the page before, and \"{text}\" cannot be one."), key.Type);
    }
}
