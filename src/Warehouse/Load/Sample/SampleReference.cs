using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Load.Reading;

namespace Warehouse.Load.Sample;

/// <summary>The real names that samples are made with: boroughs, ward codes and offence labels of the reference tables.</summary>
internal sealed class SampleReference
{
    private const int PublishersLabelLength = 50;

    private readonly ImmutableDictionary<string, string> _names;
    private readonly ILookup<string, WardRange> _ranges;
    private readonly ILookup<string, SampleLabel> _labels;

    public SampleReference(string seedFolder)
    {
        var areas = ReferenceTable.Read(seedFolder, "areas", "area_code", "area_name", "area_type").ToList();
        _names = areas.ToImmutableDictionary(a => a[0], a => a[1]);
        _ranges = ReferenceTable.Read(seedFolder, "ward_counts", "borough_code", "boundary_set", "first_code", "last_code")
            .ToLookup(r => r[0], r => new WardRange(r[1], Number(r[2]), Number(r[3])));
        _labels = ReferenceTable.Read(seedFolder, "offence_map", "source_taxonomy", "source_group", "source_subgroup")
            .Where(m => m[2] != "(any)")
            .ToLookup(m => m[0], m => new SampleLabel(m[1], m[2].Length > PublishersLabelLength ? m[2][..PublishersLabelLength] : m[2]));
        Boroughs = [.. areas.Where(a => a[2] == "borough" && a[1] != "City of London").Select(a => a[0])];
    }

    /// <summary>Codes of the boroughs that the Metropolitan Police polices.</summary>
    public ImmutableArray<string> Boroughs { get; }

    /// <summary>Name of a borough.</summary>
    public string Name(string code) => _names[code];

    /// <summary>The labels that were in use when the last month of a file was published.</summary>
    public ImmutableArray<SampleLabel> Labels(DateOnly lastMonth) =>
    [
        .. _labels[lastMonth switch
        {
            { Year: >= 2024 } => "MPS_CONNECT_2024",
            { Year: >= 2019 } => "MPS_2019",
            _ => "MPS_PRE_2019",
        }].Distinct(),
    ];

    /// <summary>The wards of a borough in the boundaries that the publisher used for the file. A ward without a name of ours is numbered.</summary>
    public ImmutableArray<SampleWard> Wards(string borough, DateOnly lastMonth)
    {
        var wanted = lastMonth >= new DateOnly(2022, 10, 1) ? "WD2022" : "WD2002";
        var range = _ranges[borough].OrderBy(r => r.BoundarySet == wanted ? 0 : 1).First();
        return
        [
            .. Enumerable.Range(range.First, range.Last - range.First + 1)
                .Select(n => (Code: string.Create(CultureInfo.InvariantCulture, $"E05{n:000000}"), Place: n - range.First + 1))
                .Select(w => new SampleWard(w.Code, _names.GetValueOrDefault(w.Code, string.Create(CultureInfo.InvariantCulture, $"{Name(borough)} ward {w.Place}")))),
        ];
    }

    private static int Number(string wardCode) => int.Parse(wardCode.AsSpan(3), CultureInfo.InvariantCulture);

    private sealed record WardRange(string BoundarySet, int First, int Last);
}

/// <summary>A pair of labels as the publisher writes them.</summary>
internal sealed record SampleLabel(string Group, string Offence);

/// <summary>A ward.</summary>
internal sealed record SampleWard(string Code, string Name);
