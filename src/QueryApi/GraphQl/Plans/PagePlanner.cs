using System.Collections.Immutable;
using System.Text.Json;
using GraphQl.Execution;
using GraphQl.Types;
using Warehouse.Query;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>What pages of groups and of facts have in common: order, size, cursor, and the lists of the connection.</summary>
internal sealed class PagePlanner(SelectedField root, SelectedField field, PlanContext context, DateOnly? asOf)
{
    /// <param name="fallback">Rows on a page when <c>first</c> says nothing.</param>
    /// <param name="limit">Rows on a page at most.</param>
    /// <param name="rows">The rows, before order and page.</param>
    /// <param name="order">What to sort by.</param>
    /// <param name="select">Narrows the page to the columns that it needs.</param>
    /// <param name="slots">The members of a node.</param>
    public ConnectionPlan Plan(
        int fallback,
        int limit,
        QueryTree rows,
        ImmutableArray<SortKey> order,
        Func<QueryTree, QueryTree> select,
        Func<IEnumerable<SelectedField>, Statement, ImmutableArray<Slot>> slots)
    {
        var first = RootPlanner.First(field, fallback, limit);
        var mark = Cursor.Mark(root, field);
        var needsRows = field.Selections.Any(f => f.Name is "edges" or "nodes" or "pageInfo");
        var page = needsRows ? Page(rows, order, select, first, mark) : null;
        var count = field.Selections.Any(f => f.Name == "totalCount") ? Count(rows) : null;
        var query = new ConnectionQuery(page, count, first, field.Arguments.Get<string>("after") is not null, mark);
        return new ConnectionPlan(field, query, page is null ? [] : [.. Lists(slots, page)]);
    }

    /// <summary>What is selected of the nodes, in all lists together.</summary>
    public static IEnumerable<SelectedField> NodeSelections(SelectedField field) => field.Selections.SelectMany(list => list.Name switch
    {
        "nodes" => list.Selections.AsEnumerable(),
        "edges" => list.Selections.Where(f => f.Name == "node").SelectMany(f => f.Selections),
        _ => [],
    });

    /// <summary>The fields of <c>orderBy</c>.</summary>
    public static IEnumerable<(string Name, bool Descending)> OrderFields(SelectedField field) =>
        from key in field.Arguments.Get<IReadOnlyList<object?>>("orderBy") ?? []
        from part in ((InputObject)key!).Fields
        select (part.Key, (string?)part.Value == "DESC");

    /// <summary>The sort keys of <c>orderBy</c>.</summary>
    public static ImmutableArray<SortKey> Order(SelectedField field, Func<string, ColumnPath> path) =>
        [.. OrderFields(field).Select(o => new SortKey(path(o.Name), o.Descending)).DistinctBy(k => k.Path)];

    private Statement Page(QueryTree rows, ImmutableArray<SortKey> order, Func<QueryTree, QueryTree> select, int first, string mark)
    {
        context.CountQuery(field);
        var statement = context.Compile(Tree(rows), asOf, field);
        if (field.Arguments.Get<string>("after") is not { } after)
            return statement;
        var values = Cursor.Read(after, statement, context.Catalogue.Snapshot, mark, field);
        return context.Compile(Tree(new QueryTree.Where(rows, Keyset.After(statement.Order, values))), asOf, field);

        // One row more than the page has tells whether there is another page.
        QueryTree Tree(QueryTree input) => select(new QueryTree.Page(order.IsEmpty ? input : new QueryTree.OrderBy(input, order), 0, first + 1L));
    }

    private Statement Count(QueryTree rows)
    {
        context.CountQuery(field);
        return context.Compile(new QueryTree.Count(rows), asOf, field);
    }

    private IEnumerable<RowList> Lists(Func<IEnumerable<SelectedField>, Statement, ImmutableArray<Slot>> slots, Statement page) =>
        from list in field.Selections
        where list.Name is "nodes" or "edges"
        select new RowList(list, list.Name == "nodes" ? slots(list.Selections, page) : [.. list.Selections.Select(f => Edge(f, slots, page))]);

    private static Slot Edge(SelectedField part, Func<IEnumerable<SelectedField>, Statement, ImmutableArray<Slot>> slots, Statement page)
    {
        var name = JsonEncodedText.Encode(part.ResponseName);
        return part.Name switch
        {
            "cursor" => new Slot.Cursor(name),
            "node" => new Slot.Group(name, slots(part.Selections, page)),
            _ => new Slot.Constant(name, part.ParentType.Name),
        };
    }
}
