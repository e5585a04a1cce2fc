using System.Collections.Immutable;
using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>Published figures by id: the query, and what its rows mean.</summary>
internal static class FigureQuery
{
    private const string Columns =
        "FigureId,Measure,Category,Subcategory,AreaCode,AreaName,PeriodLabel,Value,ValueAsPrinted,Unit,Document,Item,Locator,Note,Reference,Rag,Direction";

    internal static string For(ImmutableArray<string> patterns) =>
        $"PublishedFigures?$filter={string.Join(" or ", patterns.Select(Condition))}&$orderby=Topic,Position&$select={Columns}";

    internal static PublishedFigures Read(Table rows) => new(Enumerable.Range(0, rows.Rows.Length).Select(r => Read(rows, r)));

    private static string Condition(string pattern)
    {
        var parts = pattern.Split('*').Select(p => p.Replace("'", "''", StringComparison.Ordinal)).ToList();
        return parts switch
        {
            [var whole] => $"FigureId eq '{whole}'",
            [var start, ""] => $"startswith(FigureId,'{start}')",
            ["", var end] => $"endswith(FigureId,'{end}')",
            [var start, var end] => $"(startswith(FigureId,'{start}') and endswith(FigureId,'{end}'))",
            _ => throw new ArgumentException($"'{pattern}': a pattern has one * at most.", nameof(pattern)),
        };
    }

    private static PublishedFigure Read(Table rows, int row)
    {
        string Text(string column) => rows.Text(row, column);
        var id = Text("FigureId");
        var origin = new Origin.Printed(
            id, Text("ValueAsPrinted"), $"paper of {DateText.Long(rows.Date(row, "Document"))}", Text("Item"), Text("Locator"), Text("Note"));
        return new PublishedFigure(id, Number.Printed(rows.Number(row, "Value").Value, Text("Unit"), origin))
        {
            Measure = Text("Measure"),
            Category = Text("Category"),
            Subcategory = Text("Subcategory"),
            AreaCode = Text("AreaCode"),
            AreaName = Text("AreaName"),
            PeriodLabel = Text("PeriodLabel"),
            Reference = Text("Reference"),
            Rag = Text("Rag"),
            Direction = Text("Direction"),
        };
    }
}
