using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>
/// Stops and searches of one force and month, data.police.uk. Latitude stands before longitude here. Stamps are UTC, the month of a file is
/// the local one: the first rows of June 2022 are stamped 31 May, 23:00.
/// </summary>
internal sealed class PoliceUkStopAndSearchLayout : Layout
{
    public override string Name => "police_uk_stop_and_search";
    public override string Title => "Stop and search, data.police.uk";
    public override string SourceCode => "police_uk_stop_search";
    public override string Stem => "stop_search";
    public override string MonthsFrom => "stopped_at";
    public override bool RowsMayRepeat => true;

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Text("search_type", "Type"),
        LayoutColumn.Timestamp("stopped_at", "Date"),
        LayoutColumn.Text("part_of_operation", "Part of a policing operation").OrBlank(),
        LayoutColumn.Text("operation", "Policing operation").OrBlank(),
        LayoutColumn.Number("latitude", "Latitude").OrBlank(),
        LayoutColumn.Number("longitude", "Longitude").OrBlank(),
        LayoutColumn.Text("gender", "Gender").OrBlank(),
        LayoutColumn.Text("age_range", "Age range").OrBlank(),
        LayoutColumn.Text("self_defined_ethnicity", "Self-defined ethnicity").OrBlank(),
        LayoutColumn.Text("officer_defined_ethnicity", "Officer-defined ethnicity").OrBlank(),
        LayoutColumn.Text("legislation", "Legislation").OrBlank(),
        LayoutColumn.Text("object_of_search", "Object of search").OrBlank(),
        LayoutColumn.Text("outcome", "Outcome").OrBlank(),
        LayoutColumn.Text("outcome_linked", "Outcome linked to object of search").OrBlank(),
        LayoutColumn.Text("clothing_removed", "Removal of more than just outer clothing").OrBlank(),
    ];

    public override ImmutableArray<string> Checks => ["true_or_false", "outside_uk", "local_month", "without_location"];
}
