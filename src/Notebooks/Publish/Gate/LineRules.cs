using Notebooks.Scope;
using Warehouse.Query;

namespace Notebooks.Publish.Gate;

/// <summary>A line of a checklist has an output or a gap, and what it calls a gap is not there.</summary>
internal static class LineRules
{
    internal static async Task<IEnumerable<GateFinding>> CheckAsync(Page page, IWarehouse warehouse, CancellationToken cancellationToken)
    {
        var findings = new List<GateFinding>();
        foreach (var line in page.Lines)
        {
            if (line.Gaps.IsEmpty && !HasOutput(page, line))
                findings.Add(new GateFinding(PublishGate.FileOf(page), line.Id, $"{line.Name} shows nothing and states no gap.", "Show a table, a chart or a sentence below its Line(...), or name what it needs, so that the gap is stated."));
            foreach (var gap in line.Gaps)
            {
                if (gap.Query is { } query && await HasRowsAsync(query, warehouse, cancellationToken))
                    findings.Add(new GateFinding(PublishGate.FileOf(page), line.Id, $"{line.Name} says that '{gap.What}' is not known, but its query has rows: {query}", "Show them."));
            }
        }

        return findings;
    }

    private static bool HasOutput(Page page, Block.Line line) => page.Blocks
        .SkipWhile(b => b != line).Skip(1)
        .TakeWhile(b => b is not (Block.Line or Block.Heading { Level: 2 }))
        .Any(b => b is Block.Numbered or Block.Text);

    // What the readers of the page may not see is no gap that could be filled for them.
    private static async Task<bool> HasRowsAsync(string query, IWarehouse warehouse, CancellationToken cancellationToken)
    {
        try
        {
            return !(await warehouse.QueryAsync(ChecklistLine.FirstRowOf(query), null, cancellationToken)).Table.IsEmpty;
        }
        catch (QueryException e) when (e.Code == QueryErrorCode.Denied)
        {
            return false;
        }
    }
}
