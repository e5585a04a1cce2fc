using System.Text;

namespace Warehouse.Sql;

/// <summary>Lines of SQL, indented: one clause or one item a line.</summary>
internal sealed class SqlWriter
{
    private readonly StringBuilder text = new();
    private int indent;

    /// <summary>A line at the present depth.</summary>
    public void Line(string line) => text.Append(' ', indent * 2).Append(line).Append('\n');

    /// <summary>A clause whose items follow one a line.</summary>
    public void List(string clause, IReadOnlyList<string> items, string separator = ",")
    {
        Line(clause);
        Indented(() =>
        {
            for (var i = 0; i < items.Count; i++)
            {
                Line(i < items.Count - 1 ? items[i] + separator : items[i]);
            }
        });
    }

    /// <summary>A clause of few words on one line, of many with one a line.</summary>
    public void Clause(string clause, IReadOnlyList<string> items)
    {
        if (items.Count == 1)
        {
            Line($"{clause} {items[0]}");
            return;
        }

        List(clause, items);
    }

    /// <summary>What <paramref name="write"/> writes, one level deeper.</summary>
    public void Indented(Action write)
    {
        indent++;
        write();
        indent--;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString().TrimEnd('\n');
}
