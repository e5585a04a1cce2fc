using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>Any context number that has no layout of its own: a rate, a share, a score, a target, for any place and period.</summary>
internal sealed class IndicatorReturn : ReturnLayout
{
    public override string Template => "indicator";
    public override string Title => "Indicators";
    public override string Guidance => "One row for each number: an indicator of a place in a period, for all or for one group. Give the value, or numerator and denominator, or all three.";
    public override string Stem => "indicator_return";
    public override ImmutableArray<string> RowName { get; } = ["indicator", "breakdown", "group_label", "area_type", "area", "figure_kind"];
    protected override bool MayLookAhead => true;
    protected override ImmutableArray<string> PlaceChecks { get; } = ["return_borough", "return_indicator_area"];
    protected override ImmutableArray<string> OwnChecks { get; } = ["return_indicator_value", "return_indicator_limits"];

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        ReturnColumns.Sender,
        LayoutColumn.Period("period", "Period").Described("2022/23 Q4, 2022/23 (April to March), 2023, 2023-02, or two days: 2022-12-01 to 2023-02-28."),
        ReturnColumns.Borough,
        LayoutColumn.Text("indicator", "Indicator").UpTo(300).Described("Name of the indicator, written the same way each time."),
        LayoutColumn.Text("breakdown", "Breakdown").OrBlank().UpTo(100).Described("What the number is broken down by, such as Risk band, School phase or Stop; blank for all."),
        LayoutColumn.Text("group_label", "Group").OrBlank().UpTo(200).Described("Which part of the breakdown, such as Higher risk; blank for all."),
        LayoutColumn.Text("area_type", "Area type").OneOf("ward", "lsoa", "borough", "bcu", "london", "region", "national", "other").Described("Kind of place; other for a station, a school, a bus route."),
        LayoutColumn.Text("area", "Area").UpTo(100).Described("ONS code or name of the place."),
        LayoutColumn.Text("figure_kind", "Kind").OneOf("Result", "Target", "Benchmark", "Baseline").Described("What the number is."),
        LayoutColumn.Number("value", "Value").OrBlank().Described("The number: 13.5 for 13.5 %. Blank where numerator and denominator say it."),
        LayoutColumn.Number("numerator", "Numerator").OrBlank().Described("What is counted."),
        LayoutColumn.Number("denominator", "Denominator").OrBlank().Described("Of how many."),
        LayoutColumn.Text("unit", "Unit").OneOf("count", "percent", "rate_per_1000", "rate_per_10000", "rate_per_100000", "gbp", "score", "rank", "years", "days", "ratio").Described("Unit of the value."),
        LayoutColumn.Number("lower", "Lower limit").OrBlank().Described("Lower confidence limit, where the source gives one."),
        LayoutColumn.Number("upper", "Upper limit").OrBlank().Described("Upper confidence limit."),
        LayoutColumn.Text("polarity", "Polarity").OrBlank().OneOf("higher is better", "lower is better", "neutral").Described("Which way is better."),
        LayoutColumn.Text("source", "Source").UpTo(300).Described("Publication, data set or system that the number comes from."),
        LayoutColumn.Text("note", "Note").OrBlank().UpTo(1000).Described("What a reader must know."),
    ];
}
