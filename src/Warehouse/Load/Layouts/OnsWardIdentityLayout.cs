using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>ONS list of wards with the name of their local authority and no code of it. The year is only in the file's name.</summary>
internal sealed class OnsWardIdentityLayout : Layout
{
    public override string Name => "ons_ward_identity";
    public override string Title => "ONS list of wards with the name of their local authority";
    public override string SourceCode => "ons_geography";
    public override string Stem => "ward_borough";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
        [LayoutColumn.Text("ward_code", "Unique Id"), LayoutColumn.Text("ward_name", "Ward"), LayoutColumn.Text("borough_name", "Area")];

    public override ImmutableArray<string> Checks => ["year_in_file_name"];
}
