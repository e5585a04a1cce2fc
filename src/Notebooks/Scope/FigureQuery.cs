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

    internal static PublishedFigures Read(Table rows) => new(rows.Records.Select(Read));

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

    private static PublishedFigure Read(TableRow row)
    {
        var id = row.Text("FigureId");
        var origin = new Origin.Printed(
            id, row.Text("ValueAsPrinted"), $"paper of {DateText.Long(row.Date("Document"))}", row.Text("Item"), row.Text("Locator"), row.Text("Note"));
        return new PublishedFigure(id, Number.Printed(row.Number("Value").Value, row.Text("Unit"), origin))
        {
            Measure = row.Text("Measure"),
            Category = row.Text("Category"),
            Subcategory = row.Text("Subcategory"),
            AreaCode = row.Text("AreaCode"),
            AreaName = row.Text("AreaName"),
            PeriodLabel = row.Text("PeriodLabel"),
            Reference = row.Text("Reference"),
            Rag = row.Text("Rag"),
            Direction = row.Text("Direction"),
        };
    }
}
