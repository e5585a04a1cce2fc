using System.Globalization;

namespace Notebooks.Tests.Seeded;

/// <summary>A borough file in the layout of the Metropolitan Police: 26 months from March 2021 on; the newest is provisional.</summary>
internal static class MadeUpPolice
{
    private const int Months = 26;

    /// <summary>Writes it.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="boroughs">Names of the boroughs.</param>
    /// <param name="offences">Labels of both levels, and the count by position of the borough and of the month.</param>
    internal static string Write(string folder, IEnumerable<string> boroughs, params (string Labels, Func<int, int, int> Count)[] offences)
    {
        var months = Enumerable.Range(0, Months).Select(i => new DateOnly(2021, 3, 1).AddMonths(i).ToString("yyyyMM", CultureInfo.InvariantCulture));
        var rows = boroughs.SelectMany((b, i) => offences.Select(o =>
            $"{o.Labels},{b},{string.Join(',', Enumerable.Range(0, Months).Select(m => o.Count(i, m).ToString(CultureInfo.InvariantCulture)))}"));
        var path = Path.Combine(folder, "made-up borough file.csv");
        File.WriteAllLines(path, [$"MajorText,MinorText,LookUp_BoroughName,{string.Join(',', months)}", .. rows]);
        return path;
    }
}
