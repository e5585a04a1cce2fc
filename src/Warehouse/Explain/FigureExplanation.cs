using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Explain;

/// <summary>A printed figure: what it counts, where it is printed, where it was transcribed, and where else it is printed.</summary>
internal static class FigureExplanation
{
    public const string Set = "PublishedFigures";
    public const string Id = "FigureId";

    private const int MaxOthers = 10;
    private static readonly string[] SameFigure = ["Measure", "Category", "Subcategory", "AreaName", "PeriodStart", "PeriodEnd"];

    public static async Task<Explanation?> ReadAsync(string id, ExplanationReader reader)
    {
        if (reader.Catalogue.FindSet(Set) is not { } relation)
            return null;
        var rows = await reader.ReadAsync(Set, ExplanationReader.Equal(Id, id, ColumnType.String), 1);
        if (rows.Count == 0)
            return null;
        var figure = rows[0];
        return new Explanation(id, "published figure", Title(figure),
        [
            .. ExplanationReader.Part("What it is", figure, "Measure", "Category", "Subcategory", "AreaName", "PeriodLabel", "PeriodStart", "PeriodEnd", "Comparator", "Note"),
            .. ExplanationReader.Part("The number", figure, "ValueAsPrinted", "Value", "Unit", "Qualifier", "Quality", "Status", "Reason"),
            .. ExplanationReader.Part("Where it is printed", figure, "Document", "Item", "Locator"),
            .. await reader.SourceAsync(figure.GetValueOrDefault("SourceCode")),
            .. await OthersAsync(id, figure, relation, reader),
            reader.DataPart(FileOf(figure)),
        ]);
    }

    private static string Title(IReadOnlyDictionary<string, string?> figure)
    {
        var place = string.Join(", ", new[] { figure.GetValueOrDefault("AreaName"), figure.GetValueOrDefault("PeriodLabel") }.Where(p => !string.IsNullOrEmpty(p)));
        return $"{figure["Measure"]}: {figure["ValueAsPrinted"]}{(place.Length > 0 ? $" ({place})" : "")}";
    }

    // The table's file in seed/figures has a line of headings; the position counts the rows under it.
    private static IEnumerable<ExplanationFact> FileOf(IReadOnlyDictionary<string, string?> figure)
    {
        if (figure.GetValueOrDefault("Topic") is not { } topic || !int.TryParse(figure.GetValueOrDefault("Position"), NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            yield break;
        yield return new ExplanationFact("File", $"seed/figures/{topic}.csv, line {(position + 1).ToString(CultureInfo.InvariantCulture)}");
    }

    // The same thing counted for the same place and period, printed in another paper: perhaps revised.
    private static async Task<ImmutableArray<ExplanationPart>> OthersAsync(
        string id, IReadOnlyDictionary<string, string?> figure, Relation relation, ExplanationReader reader)
    {
        if (figure.GetValueOrDefault("PeriodStart") is null)
            return [];
        Expression condition = new Expression.Not(ExplanationReader.Equal(Id, id, ColumnType.String));
        foreach (var column in SameFigure.Select(relation.FindColumn).OfType<Column>())
            condition = new Expression.And(condition, ExplanationReader.Equal(column.Name, ValueOf(figure[column.Name], column.Type), column.Type));
        var rows = await reader.ReadAsync(Set, condition, MaxOthers);
        return rows.Count == 0
            ? []
            : [new ExplanationPart("Also printed", [.. rows.Select(r => new ExplanationFact(r[Id] ?? "", $"{r["ValueAsPrinted"]} ({r["Document"]}: {r["Locator"]})"))])];
    }

    private static object? ValueOf(string? text, ColumnType type) =>
        type == ColumnType.Date && text is not null ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : text;
}
