using System.Diagnostics;
using System.Globalization;
using Warehouse.Query;

namespace Warehouse.Tests.OData;

/// <summary>A query tree as one line, for the walls of cases.</summary>
internal static class TreeText
{
    public static string Of(QueryTree tree) => tree switch
    {
        QueryTree.From from => from.SetName,
        QueryTree.Where where => $"{Of(where.Input)} | where {Of(where.Condition)}",
        QueryTree.GroupBy group => $"{Of(group.Input)} | group [{string.Join(", ", group.Keys)}] [{string.Join(", ", group.Aggregates.Select(Of))}]",
        QueryTree.OrderBy order => $"{Of(order.Input)} | order {string.Join(", ", order.Keys.Select(k => k.Path + (k.Descending ? " desc" : "")))}",
        QueryTree.Select select => $"{Of(select.Input)} | select {string.Join(", ", select.Columns)}",
        QueryTree.Page page => $"{Of(page.Input)} | page {page.Skip} {page.Top?.ToString(CultureInfo.InvariantCulture) ?? "all"}",
        QueryTree.Count count => $"{Of(count.Input)} | count",
        _ => throw new UnreachableException(tree.GetType().Name),
    };

    public static string Of(Expression expression) => expression switch
    {
        Expression.Column column => column.Path.ToString(),
        Expression.Literal literal => Literal(literal.Value),
        Expression.Compare compare => $"({Of(compare.Left)} {compare.Operator} {Of(compare.Right)})",
        Expression.In list => $"({Of(list.Operand)} In [{string.Join(", ", list.Values.Select(Of))}])",
        Expression.And and => $"({Of(and.Left)} and {Of(and.Right)})",
        Expression.Or or => $"({Of(or.Left)} or {Of(or.Right)})",
        Expression.Not not => $"not {Of(not.Operand)}",
        Expression.Arithmetic sum => $"({Of(sum.Left)} {sum.Operator} {Of(sum.Right)})",
        Expression.Call call => $"{call.Function}({string.Join(", ", call.Arguments.Select(Of))})",
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    private static string Of(Aggregate aggregate) => aggregate switch
    {
        Aggregate.OfMeasure measure => $"measure {measure.Measure} as {measure.Alias}",
        Aggregate.OfColumn column => $"{column.Method} {column.Path} as {column.Alias}",
        Aggregate.OfRows rows => $"rows as {rows.Alias}",
        _ => throw new UnreachableException(aggregate.GetType().Name),
    };

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        IFormattable number => $"{number.ToString(null, CultureInfo.InvariantCulture)}:{value.GetType().Name}",
        _ => value.ToString()!,
    };
}
