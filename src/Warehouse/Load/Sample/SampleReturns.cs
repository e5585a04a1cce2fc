using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Warehouse.Load.Layouts;
using Warehouse.Load.Returns;

namespace Warehouse.Load.Sample;

/// <summary>Made-up returns of partners: each template that partners send, every borough, the last quarters. Rows are written as they are made up.</summary>
internal sealed class SampleReturns(SampleReference reference, int seed, DateOnly lastMonth)
{
    private const int Quarters = 4;
    private const int RowsOfOthers = 30;
    private const string Mark = "synthetic";

    /// <summary>Writes a file a template.</summary>
    /// <param name="boroughs">Codes of the boroughs.</param>
    /// <param name="cases">How many MARAC cases there are in all, at least one a borough and quarter.</param>
    /// <param name="folder">Where to write.</param>
    /// <param name="cancellationToken">Stops between boroughs.</param>
    public IEnumerable<string> Write(ImmutableArray<string> boroughs, long cases, string folder, CancellationToken cancellationToken)
    {
        foreach (var layout in ReturnTemplates.Layouts.Where(l => l is not IndicatorReturn))
        {
            var path = Path.Combine(folder, $"SYNTHETIC return {layout.Template}.csv");
            var rows = layout is MaracCasesReturn ? (cases + (Quarters * boroughs.Length) - 1) / (Quarters * boroughs.Length) : RowsOfOthers;
            Write(layout, boroughs, rows, path, cancellationToken);
            yield return path;
        }
    }

    private void Write(ReturnLayout layout, ImmutableArray<string> boroughs, long rows, string path, CancellationToken cancellationToken)
    {
        using var file = CsvWriter.ToFile(path);
        file.WriteHeader([.. layout.Columns.Select(c => c.Headers[0]), Recognition.Synthetic.Headers[0]]);
        var draw = new SampleDraw(seed, layout.Template);
        foreach (var borough in boroughs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var wards = reference.Wards(borough, lastMonth);
            for (var quarter = 0; quarter < Quarters; quarter++)
            {
                var first = FirstOfQuarter(lastMonth.AddMonths(3 * (quarter + 1 - Quarters)));
                var made = new SampleReturnRow(layout, reference.Name(borough), borough, first, wards, draw);
                for (var row = 0L; row < rows; row++)
                    Write(file, layout, made.Make(row));
            }
        }
    }

    private static void Write(CsvWriter file, ReturnLayout layout, Dictionary<string, string> row)
    {
        foreach (var column in layout.Columns)
            file.WriteField(row[column.Name]);
        file.WriteField(Mark);
        file.EndRecord();
    }

    private static DateOnly FirstOfQuarter(DateOnly month) => new(month.Year, (((month.Month - 1) / 3) * 3) + 1, 1);

    /// <summary>A quarter as returns write it.</summary>
    internal static string Label(DateOnly first)
    {
        var year = first.Month < 4 ? first.Year - 1 : first.Year;
        return string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00} Q{(((first.Month + 8) % 12) / 3) + 1}");
    }
}
