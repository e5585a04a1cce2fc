using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Prints the denominator of another fact as one row for each of its keys, joined beside the groups of the numerator: no row is ever multiplied.</summary>
internal abstract class OtherSql(string alias)
{
    private bool isRead;

    /// <summary>The denominator as a side of a ratio.</summary>
    public abstract RatioSide Side { get; }

    /// <summary>Prints which version it is of; null where there is one only.</summary>
    public virtual Func<string>? Version => null;

    /// <summary>The keys that it is joined by.</summary>
    public abstract IEnumerable<SharedKey> Keys { get; }

    /// <summary>Writes the join, where somebody reads it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="group">SQL of a key of the groups.</param>
    public void PrintJoin(SqlWriter writer, Func<ColumnPath, string> group)
    {
        if (!isRead)
        {
            return;
        }

        var block = Block;
        string[] on = [.. Keys.Select(k => $"{SqlName.Of(alias, block.Expose(k.Other))} IS NOT DISTINCT FROM {group(k.Key)}")];
        writer.Line("LEFT JOIN (");
        writer.Indented(() => block.Print(writer));
        writer.Line($") AS {alias} ON {(on.Length == 0 ? "true" : string.Join(" AND ", on))}");
    }

    /// <summary>The rows that are joined.</summary>
    protected abstract SelectBlock Block { get; }

    /// <summary>SQL of a column of the joined rows.</summary>
    protected string Read(ColumnPath path)
    {
        isRead = true;
        return SqlName.Of(alias, Block.Expose(path));
    }

    protected string Read(string name) => Read(new ColumnPath(null, name));
}
