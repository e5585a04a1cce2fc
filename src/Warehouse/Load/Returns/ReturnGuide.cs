using System.Globalization;
using System.Text;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>The page about returns, <c>docs/returns/README.md</c>, from the templates themselves.</summary>
internal static class ReturnGuide
{
    private const string Introduction = """
        # Returns

        What partners send each quarter and nobody publishes comes in templates of our own: CSV, or the same columns on the first sheet of
        an Excel workbook. `warehouse template NAME --out FILE` writes an empty one, `warehouse load FILE` checks it and says, row by row,
        what is wrong with it. This page and the schemas beside it are generated from the templates; a test keeps them so.

        - **No person can be named.** A file with a column for names, dates of birth, NHS numbers, addresses, postcodes, telephone numbers or
          e-mail addresses is refused whole. A row with such a value in another column is rejected, and the value is not kept. Use the
          case reference of your own system, months instead of days, wards or postcode districts (NW9) instead of addresses.
        - **A return replaces the one before it.** What counts is the newest return of a sender for a period, by the day on which it was sent
          (`--issued`, else today). Loading says which rows are new, which have changed and which have disappeared.
        - **Nothing to report is a report.** A row with Sender, Period and Borough alone, or a file with the header alone, is a nil return:
          it is booked, and differs from nothing received.
        - **A row that is wrong is rejected, the rest goes on.** Where more than half is wrong, the whole return is held until somebody
          accepts it or a mended file comes.
        - **Sensitive returns** are about single people. They are stored apart, only the warehouse's own account can read them, and until their
          protection is built every question about them is answered `denied`. Their record keys are made from a secret that is kept
          in the configuration folder of the account that loads (`warehouse/record-key`); back it up apart from the data.

        | template | what | sensitive |
        | --- | --- | --- |

        """;

    public static string Write(IReadOnlyCollection<ReturnLayout> layouts)
    {
        var text = new StringBuilder(Introduction);
        foreach (var layout in layouts)
            text.Append(CultureInfo.InvariantCulture, $"| [{layout.Template}](#{layout.Template}) | {layout.Title} | {(layout.Sensitive ? "yes" : "no")} |\n");
        foreach (var layout in layouts)
            Append(text, layout);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder text, ReturnLayout layout)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {layout.Template}\n\n{layout.Title}. {layout.Guidance} Schema: [{layout.Template}.schema.json]({layout.Template}.schema.json).\n\n");
        text.Append("| column | needed | what | values |\n| --- | --- | --- | --- |\n");
        foreach (var column in layout.Columns)
            text.Append(CultureInfo.InvariantCulture, $"| {column.Headers[0]} | {(column.BlankAllowed ? "may be blank" : "yes")} | {column.Description} | {Values(column)} |\n");
    }

    private static string Values(LayoutColumn column) => column.Kind switch
    {
        ColumnKind.Text when column.Allowed is { } list => string.Join("; ", list.Values),
        ColumnKind.Text when column.Pattern is { } pattern => pattern.What,
        ColumnKind.Text => "text",
        ColumnKind.Count => "whole number from 0",
        ColumnKind.Number => "number",
        ColumnKind.Month => "month, such as 2023-02",
        ColumnKind.Date => "day, such as 2023-02-28",
        ColumnKind.Timestamp => "instant",
        ColumnKind.Quarter => "financial quarter, such as 2022/23 Q4",
        ColumnKind.Period => "period",
        _ => throw new System.Diagnostics.UnreachableException($"Kind {column.Kind}"),
    };
}
