using System.Collections.Immutable;
using CsvHelper;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Sample;

/// <summary>The ward file and the borough file of one window of months, written as they are made up.</summary>
internal sealed class SampleIssue
{
    private const string Mark = "synthetic";
    private const double WithoutWard = 0.5;

    private readonly SampleReference _reference;
    private readonly SampleNumbers _numbers;
    private readonly ImmutableArray<DateOnly> _months;
    private readonly int[] _counts;

    public SampleIssue(SampleReference reference, SampleNumbers numbers, ImmutableArray<DateOnly> months, string folder)
    {
        _reference = reference;
        _numbers = numbers;
        _months = months;
        _counts = new int[months.Length];
        var window = $"{SampleWriter.Compact(months[0])}-{SampleWriter.Compact(months[^1])}";
        Paths = [Path.Combine(folder, $"SYNTHETIC MPS Ward Level Crime {window}.csv"), Path.Combine(folder, $"SYNTHETIC MPS Borough Level Crime {window}.csv")];
    }

    /// <summary>The ward file, then the borough file.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Writes whole boroughs until there are enough rows, and says how many there are.</summary>
    public long Write(ImmutableArray<string> boroughs, long wanted, CancellationToken cancellationToken)
    {
        using var wards = Open(Paths[0], "MajorText", "MinorText", "WardName", "WardCode", "LookUp_BoroughName");
        using var totals = Open(Paths[1], "MajorText", "MinorText", "LookUp_BoroughName");
        var labels = _reference.Labels(_months[^1]);
        var rows = 0L;
        foreach (var borough in boroughs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var places = _reference.Wards(borough, _months[^1]);
            var lines = (wanted - rows + _months.Length - 1) / _months.Length;
            var enough = (int)Math.Clamp((lines + places.Length) / (places.Length + 1), 1, labels.Length);
            rows += WriteBorough(wards, totals, _reference.Name(borough), places, labels[..enough]);
            if (rows >= wanted)
                break;
        }

        return rows;
    }

    // As in the publisher's own files: offences without a ward are in the borough file only, so the wards sum to less, and a row of
    // nothing but zeros is left out. Each ward keeps its first row, or it would look undelivered.
    private long WriteBorough(CsvWriter wards, CsvWriter totals, string borough, ImmutableArray<SampleWard> places, ImmutableArray<SampleLabel> labels)
    {
        var lines = 0L;
        var sums = new int[_months.Length];
        foreach (var label in labels)
        {
            Fill(label.Offence, borough, WithoutWard);
            _counts.CopyTo(sums, 0);
            foreach (var place in places)
            {
                Fill(label.Offence, place.Code, 1);
                for (var i = 0; i < sums.Length; i++)
                    sums[i] += _counts[i];
                if (label != labels[0] && !_counts.AsSpan().ContainsAnyExcept(0))
                    continue;
                WriteLine(wards, _counts, label.Group, label.Offence, place.Name, place.Code, borough);
                lines++;
            }

            WriteLine(totals, sums, label.Group, label.Offence, borough);
            lines++;
        }

        return lines * _months.Length;
    }

    private void Fill(string offence, string place, double factor)
    {
        var mean = factor * _numbers.Mean(offence, place);
        var cell = _numbers.Cell(offence, place);
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] = SampleNumbers.Count(cell, mean, _months[i]);
    }

    private static void WriteLine(CsvWriter file, int[] counts, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            file.WriteField(key);
        foreach (var count in counts)
            file.WriteField(count);
        file.WriteField(Mark);
        file.EndRecord();
    }

    private CsvWriter Open(string path, params ReadOnlySpan<string> keys)
    {
        var file = CsvWriter.ToFile(path);
        file.WriteHeader([.. keys, .. _months.Select(SampleWriter.Compact), Recognition.Synthetic.Headers[0]]);
        return file;
    }
}
