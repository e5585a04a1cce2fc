using System.Collections.Immutable;
using System.Text;
using Warehouse.Load.Reading;
using Warehouse.Load.Returns;

namespace Warehouse.Load.Layouts;

/// <summary>Finds the layout of a file from its header; never from its name.</summary>
internal static class Recognition
{
    /// <summary>The column that marks a file as made up, in every layout.</summary>
    public static LayoutColumn Synthetic { get; } = LayoutColumn.Text("synthetic", "Synthetic");

    /// <summary>
    /// The layout whose required columns are all there and that leaves fewest columns unknown; among those the one that finds no column
    /// twice, then the one that takes fewest names for data, then the one that asks for most.
    /// </summary>
    /// <exception cref="FileRefusedException">None does, several do equally well, or a column is there twice.</exception>
    public static LayoutBinding Recognise(FileHeader header, IReadOnlyList<Layout> layouts)
    {
        var fits = layouts
            .Select(l => Attempt(header, l))
            .Where(a => a.Missing.IsEmpty)
            .OrderBy(a => a.Rank)
            .ToList();
        return fits switch
        {
            [] => throw LoadMessages.NotRecognised(header, Hint(header, layouts)),
            [var first, var second, ..] when first.Rank == second.Rank => throw LoadMessages.Ambiguous(header, first.Layout, second.Layout),
            [var best, ..] => Bind(header, best),
        };
    }

    private static Trial Attempt(FileHeader header, Layout layout)
    {
        var known = Places(header, layout.Columns.Add(Synthetic));
        var months = layout.MonthsAreColumns ? MonthPlaces(header) : [];
        var taken = known.Values.SelectMany(p => p).Concat(months.Select(m => m.Index)).Concat(Ignored(header, layout)).ToHashSet();
        var rest = Enumerable.Range(0, header.Names.Length).Where(i => FileHeader.Key(header.Names[i]).Length > 0 && !taken.Contains(i)).ToList();
        var values = layout.ValueColumns is { } wanted ? ValuePlaces(header, rest, wanted) : [];
        var unknown = rest.Except(values.Select(v => v.Index)).Select(i => header.Names[i]).ToImmutableArray();
        return new Trial(layout, known, months, values, unknown, [.. Missing(layout, known, months, values)]);
    }

    private static IEnumerable<string> Missing(
        Layout layout, Dictionary<LayoutColumn, ImmutableArray<int>> known, ImmutableArray<BoundMonth> months, ImmutableArray<BoundColumn> values)
    {
        foreach (var column in layout.Columns.Where(c => c.Required && known[c].IsEmpty))
            yield return $"'{string.Join("' or '", column.Headers)}'";
        if (layout.MonthsAreColumns && months.IsEmpty)
            yield return "a column for each month, such as '202305'";
        if (layout.ValueColumns is { } wanted && values.IsEmpty)
            yield return $"columns such as '{wanted.Example}'";
    }

    // Columns of the same names share the places that fit them, in the order of the years there; what is left over is the last one's, and too much.
    private static Dictionary<LayoutColumn, ImmutableArray<int>> Places(FileHeader header, ImmutableArray<LayoutColumn> columns)
    {
        var keys = header.Names.Select(FileHeader.Key).ToArray();
        var places = new Dictionary<LayoutColumn, ImmutableArray<int>>();
        foreach (var alike in columns.GroupBy(c => string.Join('\n', c.Headers)))
        {
            var group = alike.ToList();
            var wanted = group[0].Headers.Select(HeaderPattern.Key).ToArray();
            var found = Enumerable.Range(0, keys.Length)
                .Where(i => Array.Exists(wanted, w => HeaderPattern.Fits(w, keys[i])))
                .OrderBy(i => group.Count > 1 ? HeaderPattern.Year(group[0], header.Names[i]) : null)
                .ToList();
            for (var i = 0; i < group.Count; i++)
                places.Add(group[i], [.. found.Skip(i).Take(i == group.Count - 1 ? found.Count : 1)]);
        }

        return places;
    }

    private static IEnumerable<int> Ignored(FileHeader header, Layout layout)
    {
        var patterns = layout.Ignored.Select(HeaderPattern.Key).ToArray();
        return Enumerable.Range(0, header.Names.Length).Where(i => Array.Exists(patterns, p => HeaderPattern.Fits(p, FileHeader.Key(header.Names[i]))));
    }

    private static ImmutableArray<BoundColumn> ValuePlaces(FileHeader header, List<int> places, ValueColumns wanted) =>
        [.. places.Where(i => wanted.Headers.IsMatch(header.Names[i].Trim())).Select(i => new BoundColumn(wanted.Cell, i, header.Names[i].Trim()))];

    private static ImmutableArray<BoundMonth> MonthPlaces(FileHeader header) =>
    [
        .. header.Names
            .Select((name, i) => FieldText.TryMonth(Encoding.UTF8.GetBytes(name.Trim()), out var month) ? new BoundMonth(month, i, name.Trim()) : null)
            .OfType<BoundMonth>()
            .OrderBy(m => m.Month),
    ];

    private static LayoutBinding Bind(FileHeader header, Trial trial)
    {
        if (trial.Layout.IsReturn && PersonalColumns.First(trial.Unknown) is { } personal)
            throw LoadMessages.PersonalColumn(trial.Layout, personal);
        var columns = trial.Known.Where(k => !k.Value.IsEmpty).Select(k => new BoundColumn(k.Key, Single(header, k.Key, k.Value), header.Names[k.Value[0]].Trim())).ToList();
        foreach (var (first, second) in trial.Months.Zip(trial.Months.Skip(1)))
        {
            if (first.Month == second.Month)
                throw LoadMessages.ColumnTwice("the same month", first.Header, first.Index, second.Header, second.Index);
        }

        var synthetic = columns.Find(c => c.Column == Synthetic);
        var own = columns.Where(c => c.Column != Synthetic).OrderBy(c => c.Index).ToImmutableArray();
        var needed = columns.Where(c => c.Column.Required).Concat(trial.Values.Where(v => !v.Column.BlankAllowed)).Select(c => c.Index);
        return new LayoutBinding(
            trial.Layout, header.Names.Length, own, trial.Months, trial.Values, trial.Unknown, synthetic, needed.Concat(trial.Months.Select(m => m.Index)).Max());
    }

    private static int Single(FileHeader header, LayoutColumn column, ImmutableArray<int> places) => places.Length == 1
        ? places[0]
        : throw LoadMessages.ColumnTwice($"the {column.Name.Replace('_', ' ')}", header.Names[places[0]], places[0], header.Names[places[1]], places[1]);

    // The layout that shares most columns with the header, and what it lacks.
    private static string Hint(FileHeader header, IReadOnlyList<Layout> layouts)
    {
        if (OtherSeparator(header) is { } separator)
            return LoadMessages.OtherSeparator(separator);
        var nearest = layouts.Select(l => Attempt(header, l)).MaxBy(Shared);
        return nearest is null || Shared(nearest) < 2
            ? ""
            : $" It is nearest to '{nearest.Layout.Title}', which also needs {string.Join(" and ", nearest.Missing)}.";
    }

    private static char? OtherSeparator(FileHeader header) =>
        header.Names is [var only] && ";\t|".FirstOrDefault(c => only.Count(o => o == c) >= 2) is var found and not '\0' ? found : null;

    private static int Shared(Trial trial) => trial.Known.Count(k => !k.Value.IsEmpty) + (trial.Months.IsEmpty ? 0 : 1) + (trial.Values.IsEmpty ? 0 : 1);

    private sealed record Trial(
        Layout Layout,
        Dictionary<LayoutColumn, ImmutableArray<int>> Known,
        ImmutableArray<BoundMonth> Months,
        ImmutableArray<BoundColumn> Values,
        ImmutableArray<string> Unknown,
        ImmutableArray<string> Missing)
    {
        /// <summary>The smaller, the better it fits.</summary>
        public (int Unknown, int Twice, int Values, int Unasked) Rank =>
            (Unknown.Length, Known.Values.Count(p => p.Length > 1), Values.Length, -Layout.Columns.Count(c => c.Required));
    }
}
