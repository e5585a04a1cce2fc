using System.Globalization;
using System.Text;
using Notebooks.Display;
using Warehouse.Output;

namespace Notebooks.Publish;

/// <summary>
/// An exhibit as CSV: the rows as shown, numbers plain with as many decimals as shown; a numeric column that is not exact
/// throughout is followed by a column with status and reason.
/// </summary>
internal static class CsvText
{
    internal static string Write(Exhibit exhibit)
    {
        var withStatus = exhibit.Columns.Select((c, i) => c.IsNumeric && exhibit.Rows.Any(r => r[i] is not { Status: "exact", Reason: null })).ToList();
        var text = new StringBuilder();
        text.AppendJoin(',', exhibit.Columns.SelectMany((c, i) => withStatus[i] ? [c.Name, c.Name + " status"] : new[] { c.Name }).Select(CsvField.Quoted)).Append("\r\n");
        foreach (var row in exhibit.Rows)
            text.AppendJoin(',', row.SelectMany((c, i) => withStatus[i] ? [Plain(c), StatusOf(c)] : new[] { Plain(c) }).Select(CsvField.Quoted)).Append("\r\n");
        return text.ToString();
    }

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
