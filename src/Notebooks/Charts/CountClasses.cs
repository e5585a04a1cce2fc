using System.Collections.Immutable;
using System.Globalization;

namespace Notebooks.Charts;

/// <summary>Equal classes of whole counts with round limits, and one for nothing: 0, 1 to 20, 21 to 40 ...</summary>
internal sealed class CountClasses
{
    private static readonly int[] RoundSteps = [1, 2, 3, 4, 5, 10, 15, 20, 25, 50, 75, 100, 150, 200, 250, 500];
    private readonly int _step;

    internal CountClasses(decimal max)
    {
        var filled = Palette.Sequence.Length - 1;
        var wanted = max / filled;
        _step = RoundSteps.FirstOrDefault(s => s >= wanted);
        if (_step == 0)
            _step = (int)(Math.Ceiling(wanted / 1000) * 1000);
        Labels = ["0", .. Enumerable.Range(0, filled).Select(LabelOf)];
    }

    internal ImmutableArray<string> Labels { get; }

    internal int IndexOf(decimal value) => value <= 0 ? 0 : Math.Min((int)((value - 1) / _step) + 1, Labels.Length - 1);

    private string LabelOf(int index)
    {
        var (first, last) = ((index * _step) + 1, (index + 1) * _step);
        return first == last ? Text(last) : $"{Text(first)} to {Text(last)}";
    }

    private static string Text(int value) => value.ToString("#,##0", CultureInfo.InvariantCulture);
}
