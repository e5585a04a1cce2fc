using Warehouse.Access;
using Warehouse.Query;
using Warehouse.Sql;

namespace QueryApi.OData;

/// <summary>The rows of one answer: which, how many, and where the next page begins.</summary>
/// <param name="Statement">The compiled query; it may give one row more than the page has, which tells that there is a next one.</param>
/// <param name="Size">Rows of a page.</param>
/// <param name="Limit">Rows of this page at most.</param>
/// <param name="Remaining">Rows of <c>$top</c> from this page on; null where there is none.</param>
internal sealed record Page(Statement Statement, int Size, long Limit, long? Remaining)
{
    /// <exception cref="QueryException">The query cannot be answered, or the token does not belong to it.</exception>
    public static Page Of(BoundRequest request, int size, Role role)
    {
        var (query, token) = (request.Query, request.Token);
        var remaining = query.IsSingle ? 1 : token is null ? query.Top : token.Remaining;
        var limit = Math.Min(remaining ?? size, size);
        var fetched = remaining is null || remaining > size ? limit + 1 : limit;
        var statement = Compile(query.PageTree(token is null ? query.Skip : 0, fetched));
        return new Page(token is null ? statement : Compile(query.PageTree(0, fetched, After(statement, token))), size, limit, remaining);

        Statement Compile(QueryTree tree) => Compiler.Compile(tree, request.Snapshot.Catalogue, role, query.AsOf);
    }

    /// <summary>The token of the next page.</summary>
    public PageToken Next(int snapshot, IEnumerable<object?> lastValues)
    {
        var after = Statement.Order.Zip(lastValues, (order, value) => Keyset.ValueOf(value, Statement.Columns[order.Ordinal].Type));
        return new PageToken(snapshot, Size, Remaining - Limit, [.. after]);
    }

    private static Expression After(Statement statement, PageToken token) =>
        statement.Order.Length == token.After.Length
            ? Keyset.After(statement.Order, token.After)
            : throw new QueryException(QueryErrorCode.BadValue, "This $skiptoken belongs to another question. Follow @odata.nextLink as it is.", "$skiptoken");
}
