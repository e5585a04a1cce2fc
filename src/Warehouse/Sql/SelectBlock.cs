using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>One SELECT in the making. Clauses are added in the order of the tree, columns as they are asked for.</summary>
internal sealed class SelectBlock(RowSource source, SqlParameters parameters)
{
    /// <summary>Where its rows come from.</summary>
    public RowSource Source => source;

    private readonly List<string> conditions = [];
    private readonly List<(string Sql, string Name)> items = [];
    private readonly Dictionary<ColumnPath, string> groups = [];
    private readonly List<string> groupKeys = [];
    private IReadOnlyList<SortKey> order = [];
    private (long Skip, long? Top)? page;

    /// <summary>Whether its rows are groups already.</summary>
    public bool IsGrouped { get; private set; }

    /// <summary>Whether it takes a part of its rows only.</summary>
    public bool IsPaged => page is not null;

    /// <summary>SQL of a column of the rows before they are grouped.</summary>
    public string Read(ColumnPath path) => source.Read(path);

    /// <summary>SQL of a column of the rows that it gives.</summary>
    public string Output(ColumnPath path) => IsGrouped ? groups[path] : source.Read(path);

    /// <summary>Adds a condition of WHERE.</summary>
    public void Where(string condition) => conditions.Add(condition);

    /// <summary>Groups the rows.</summary>
    public void Group(IEnumerable<ColumnPath> keys, IEnumerable<(string Alias, string Sql)> aggregates) =>
        Group(keys.Select(k => (k, source.Read(k))), aggregates);

    /// <summary>Groups the rows by SQL that is not a column of theirs.</summary>
    public void Group(IEnumerable<(ColumnPath Path, string Sql)> keys, IEnumerable<(string Alias, string Sql)> aggregates)
    {
        foreach (var (key, sql) in keys)
        {
            groups[key] = sql;
            groupKeys.Add(sql);
        }

        foreach (var (alias, sql) in aggregates)
        {
            groups[new ColumnPath(null, alias)] = sql;
        }

        IsGrouped = true;
    }

    /// <summary>Sorts the rows; replaces an order set before.</summary>
    public void OrderBy(IReadOnlyList<SortKey> keys) => order = keys;

    /// <summary>Takes a part of the rows, of the part that it takes already.</summary>
    public void Page(long skip, long? top)
    {
        if (page is not { } outer)
        {
            page = (skip, top);
            return;
        }

        var left = outer.Top - Math.Min(skip, outer.Top ?? 0);
        page = (checked(outer.Skip + skip), left is null || top < left ? top ?? left : left);
    }

    /// <summary>Puts a column into the select list and gives its name there.</summary>
    public string Expose(ColumnPath path)
    {
        var name = path.ToString();
        if (!items.Exists(i => i.Name == name))
        {
            items.Add((Output(path), name));
        }

        return name;
    }

    /// <summary>Puts SQL into the select list under names of its own.</summary>
    public void Name(IEnumerable<(string Sql, string Name)> columns) => items.AddRange(columns);

    /// <summary>Puts the aggregates into the select list; keys are there when somebody joins by them.</summary>
    public void ExposeAll()
    {
        foreach (var path in groups.Keys.Where(k => !groupKeys.Contains(groups[k])).ToArray())
        {
            Expose(path);
        }
    }

    /// <summary>The place of a column in the select list; adds it when it is not there.</summary>
    public int OrdinalOf(ColumnPath path)
    {
        var name = Expose(path);
        return items.FindIndex(i => i.Name == name);
    }

    /// <summary>Writes it; nothing may be added after this.</summary>
    public void Print(SqlWriter writer)
    {
        var orderBy = order.Select(OrderItem).ToArray();
        string[] where = [.. source.Conditions, .. conditions];
        writer.List("SELECT", items.Count == 0 ? ["1"] : [.. items.Select(i => $"{i.Sql} AS {SqlName.Quote(i.Name)}")]);
        source.Print(writer);
        PrintWhere(writer, where);
        if (groupKeys.Count > 0)
        {
            writer.Clause("GROUP BY", groupKeys);
        }

        if (orderBy.Length > 0)
        {
            writer.Clause("ORDER BY", orderBy);
        }

        PrintPage(writer);
    }

    private static void PrintWhere(SqlWriter writer, string[] where)
    {
        for (var i = 0; i < where.Length; i++)
        {
            writer.Line($"{(i == 0 ? "WHERE" : "  AND")} {where[i]}");
        }
    }

    private void PrintPage(SqlWriter writer)
    {
        if (page is not { } part)
        {
            return;
        }

        if (part.Top is { } top)
        {
            writer.Line($"LIMIT {parameters.Add(top)}");
        }

        if (part.Skip > 0)
        {
            writer.Line($"OFFSET {parameters.Add(part.Skip)}");
        }
    }

    private string OrderItem(SortKey key)
    {
        var name = key.Path.ToString();
        var sql = items.Exists(i => i.Name == name) ? SqlName.Quote(name) : Output(key.Path);
        sql = key.Path.Name == StatusSql.Column ? $"CAST({sql} AS VARCHAR)" : sql;
        return $"{sql} {(key.Descending ? "DESC NULLS LAST" : "ASC NULLS FIRST")}";
    }
}
