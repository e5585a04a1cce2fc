using System.Diagnostics;
using System.Globalization;

namespace Warehouse.Catalog;

/// <summary>One thing that a reader must know of a measure.</summary>
/// <param name="Name">What it is, such as <c>Unit</c>.</param>
/// <param name="Text">For readers.</param>
public sealed record MeasureAspect(string Name, string Text)
{
    /// <summary>Everything of a measure, in the order in which it is read.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="catalogue">Where its fact and, of a ratio, its numerator and denominator are.</param>
    public static IReadOnlyList<MeasureAspect> Of(Measure measure, Catalogue catalogue)
    {
        var fact = catalogue.FindStem(measure.Fact) ?? throw new UnreachableException($"The fact '{measure.Fact}' of a measure is in the catalogue.");
        return
        [
            new("What it is", measure.Description),
            new("Unit", measure.Unit),
            new("Of", $"{fact.SetName}: {fact.Grain}"),
            .. Computed(measure, catalogue),
            new("Interval", Interval(measure.Interval)),
            new("Adds up", AddsUp(measure)),
            .. measure.Fixes.IsEmpty ? [] : new[] { new MeasureAspect("Fixes", string.Join(", ", measure.Fixes)) },
            new("Better", Better(measure.Polarity)),
            new("Shown for", string.Join(", ", measure.Levels)),
            .. measure.Sensitive ? new[] { new MeasureAspect("Protected", "yes: it answers 'denied' until its protection exists") } : [],
            new("Stored", measure.HasValues ? "in MeasureValues, and live" : "not in MeasureValues: it means something only under a filter"),
            new("Version", Version(measure)),
            new("Source", measure.Source),
            .. measure.Published.Select(p => new MeasureAspect("Printed", p)),
            .. measure.Breaks.Select(b => new MeasureAspect("Break", string.Create(CultureInfo.InvariantCulture, $"{b.Date:yyyy-MM-dd}, {b.Kind}: {b.Text}"))),
            .. measure.Caveats.Select(c => new MeasureAspect("Caveat", c)),
        ];
    }

    /// <summary>All that a program shows where it has room for one text: what is counted, in which unit, by which version, and what to know.</summary>
    public static string Summary(Measure measure) => string.Join(' ',
    [
        measure.Description,
        $"Unit: {measure.Unit}.",
        .. measure.IsRatio ? new[] { $"{Formula(measure)}." } : [],
        $"Definition version {Version(measure)}.",
        .. measure.Caveats,
    ]);

    private static IEnumerable<MeasureAspect> Computed(Measure measure, Catalogue catalogue) => measure.IsRatio
        ?
        [
            new("Computed", Formula(measure)),
            new("Numerator", Part(catalogue.NumeratorOf(measure))),
            new("Denominator", Part(catalogue.DenominatorOf(measure))),
        ]
        : [new("Computed", measure.Expression)];

    private static string Formula(Measure ratio) =>
        string.Create(CultureInfo.InvariantCulture, $"{ratio.Multiplier:0.####} x {ratio.Numerator} / {ratio.Denominator}, each summed first");

    private static string Part(Measure part) => $"{part.Fact}.{part.QueryName}: {part.Description} {part.Expression}";

    private static string Interval(MeasureInterval interval) => interval switch
    {
        MeasureInterval.None => "none",
        MeasureInterval.Byar => "95 %, Poisson: exact below ten events, Byar's from ten",
        MeasureInterval.Wilson => "95 %, Wilson's of a share",
        _ => throw new UnreachableException($"interval {interval}"),
    };

    private static string AddsUp(Measure measure) => measure switch
    {
        { IsRatio: true } => "over nothing: it is computed anew for every period and area",
        { IsStock: true } => $"over {Listed(measure)}; of a day: the one nearest to the middle of a period counts for it",
        _ => $"over {Listed(measure)}",
    };

    private static string Listed(Measure measure) => measure.AdditiveOver.IsEmpty ? "nothing" : string.Join(", ", measure.AdditiveOver);

    private static string Better(string polarity) => polarity switch
    {
        "lower_is_better" => "lower",
        "higher_is_better" => "higher",
        _ => "neither: it is shown without red and green",
    };

    private static string Version(Measure measure) => measure.IsDefault ? $"{measure.DefinitionVersion}, the default" : $"{measure.DefinitionVersion}, asked for as {measure.QueryName}";
}
