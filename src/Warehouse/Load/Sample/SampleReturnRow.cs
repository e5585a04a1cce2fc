using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Load.Layouts;
using Warehouse.Load.Returns;

namespace Warehouse.Load.Sample;

/// <summary>Makes up the rows of one template for one borough and quarter: each field from what its column takes, then what fields must say together.</summary>
internal sealed class SampleReturnRow(ReturnLayout layout, string boroughName, string boroughCode, DateOnly first, ImmutableArray<SampleWard> wards, SampleDraw draw)
{
    private const int WithoutWard = 8;

    private readonly Dictionary<string, string> _row = [];

    /// <summary>The row of that number, by column; the same object each time.</summary>
    public Dictionary<string, string> Make(long number)
    {
        foreach (var column in layout.Columns)
            _row[column.Name] = Value(column, number);
        Reconcile(number);
        return _row;
    }

    private string Value(LayoutColumn column, long number) => column.Name switch
    {
        "sender" => $"{boroughName}: {layout.Title}",
        "period" => SampleReturns.Label(first),
        "borough" => boroughName,
        "ward" => draw.Chance(WithoutWard) ? "" : wards[draw.Next(wards.Length)].Code,
        "boundary_set" => "",
        "offence_code" => ((string[])["8N", "105A", "34B", "19C", "20A", "8L", "5D"])[draw.Next(7)],
        "month" => Month(draw.Next(3)),
        "survey" => "Feeling safe " + SampleReturns.Label(first),
        "question" => "How safe do you feel after dark?",
        "answer" => ((string[])["Safe", "Neither", "Unsafe"])[draw.Next(3)],
        _ when column.Pattern is not null => string.Create(CultureInfo.InvariantCulture, $"S{boroughCode[^2..]}-{first:yyMM}-{number + 1}"),
        _ when column.Allowed is { } list => column.BlankAllowed ? "" : list.Values[draw.Next(list.Values.Length)],
        _ when column.Kind == ColumnKind.Count => Text(draw.Next(4)),
        _ => "",
    };

    private void Reconcile(long number)
    {
        switch (layout)
        {
            case MaracCasesReturn:
                _row["repeat_case"] = draw.Chance(18) ? "Yes" : "No";
                _row["repeat_definition"] = "Any abuse";
                _row["previous_referral_month"] = _row["repeat_case"] == "Yes" ? first.AddMonths(-1 - draw.Next(9)).ToString("yyyy-MM", CultureInfo.InvariantCulture) : "";
                break;
            case HateCrimeStrandsReturn:
                foreach (var strand in (string[])["religion", "sexual_orientation", "transgender", "disability"])
                    _row[strand] = draw.Chance(15) ? "Yes" : "No";
                _row["race"] = "Yes";
                _row["records"] = "1";
                break;
            case OffenceEventsReturn:
                _row["knife_used"] = draw.Chance(8) ? "Yes" : "No";
                _row["knife_injury"] = _row["knife_used"] == "Yes" && draw.Chance(40) ? "Yes" : "No";
                _row["domestic_abuse"] = draw.Chance(30) ? "Yes" : "No";
                break;
            case NdtmsExtractReturn:
                _row["journey_start"] = first.AddDays(-draw.Next(200)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                _row["substance_2"] = draw.Chance(40) && _row["substance_1"] != "Alcohol" ? "Alcohol" : "";
                break;
            case CctvLogReturn:
                _row["hour"] = Text(draw.Next(24));
                _row["incidents"] = "1";
                break;
            case AsbPowersReturn:
                ReconcilePowers(number);
                break;
        }
    }

    // One row a month and power.
    private void ReconcilePowers(long number)
    {
        var powers = layout.Columns.Single(c => c.Name == "power").Allowed!.Values;
        _row["month"] = Month((int)(number % 3));
        _row["power"] = powers[(int)(number / 3 % powers.Length)];
        _row["ward"] = "";
    }

    private string Month(int ofQuarter) => first.AddMonths(ofQuarter).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
