using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Notebooks.Display;
using Notebooks.Numbers;
using Warehouse.Output;

namespace Notebooks.Publish;

/// <summary>
/// An exhibit as CSV: the rows as shown, numbers plain with as many decimals as shown. A numeric column with intervals is followed by their
/// ends, one that is not exact throughout by a column with status and reason.
/// </summary>
internal static class CsvText
{
    internal static string Write(Exhibit exhibit)
    {
        var columns = exhibit.Columns.SelectMany((c, i) => Columns(exhibit, c, i)).ToList();
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(c => CsvField.Quoted(c.Name))).Append("\r\n");
        foreach (var row in exhibit.Rows)
            text.AppendJoin(',', columns.Select(c => CsvField.Quoted(c.Text(row)))).Append("\r\n");
        return text.ToString();
    }

    private static IEnumerable<(string Name, Func<ImmutableArray<ExhibitCell>, string> Text)> Columns(Exhibit exhibit, TableColumn column, int index)
    {
        yield return (column.Name, row => Plain(row[index]));
        if (!column.IsNumeric)
            yield break;
        if (exhibit.Rows.Any(r => r[index].Lower is not null || r[index].Upper is not null))
        {
            yield return ($"{column.Name} lower", row => Limit(row[index].Lower));
            yield return ($"{column.Name} upper", row => Limit(row[index].Upper));
        }

        if (exhibit.Rows.Any(r => r[index] is not { Status: "exact", Reason: null }))
            yield return ($"{column.Name} status", row => StatusOf(row[index]));
    }

    private static string Limit(decimal? limit) => limit?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static string Plain(ExhibitCell cell) => cell switch
    {
        { Status: null } => cell.Text,
        { Value: { } value, Unit: "percent" or "percent_change" or "percent_difference" or "percentage_points" } => PlainPercentage(cell.Text, value),
        { Value: { } value } => value.ToString("0.####", CultureInfo.InvariantCulture),
        _ => "",
    };

    // The digits that the page shows; where it shows words such as "no change", the value.
    private static string PlainPercentage(string shown, decimal value)
    {
        var digits = shown.Replace('\u2212', '-').TrimEnd('%').Replace(" points", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var d)
            ? d.ToString(CultureInfo.InvariantCulture)
            : value.ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static string StatusOf(ExhibitCell cell) => cell.Reason is null ? cell.Status ?? "" : $"{cell.Status}: {cell.Reason}";
}
