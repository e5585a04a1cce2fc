using System.Text;
using Notebooks.Editions;
using Warehouse.Output;

namespace Notebooks.Publish.Editions;

/// <summary>All changes since another edition as CSV.</summary>
internal static class ChangesCsv
{
    internal static string Write(EditionComparison comparison)
    {
        var text = new StringBuilder("Kind,Place,Row,Column,Before,Before status,Now,Now status\r\n");
        foreach (var c in comparison.Changes)
        {
            string[] fields = [c.Kind.ToString().ToLowerInvariant(), c.Shown.Place, c.Shown.Row ?? "", c.Shown.Column ?? "", c.Before?.Text ?? "", c.Before?.Status ?? "", c.After?.Text ?? "", c.After?.Status ?? ""];
            text.AppendJoin(',', fields.Select(CsvField.Quoted)).Append("\r\n");
        }

        return text.ToString();
    }
}
