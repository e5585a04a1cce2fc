namespace Warehouse.Load.Layouts;

/// <summary>What the Metropolitan Police's tables of recorded crime have in common: months as columns, labels of a taxonomy that has changed twice.</summary>
internal abstract class MpsCrimeLayout : Layout
{
    public override string Stem => "offence";
    public override string StagedTable => "staged_offence_record";
    public override bool MonthsAreColumns => true;
    public override string Vocabulary => "offence_taxonomy";

    protected static LayoutColumn Group { get; } = LayoutColumn.Text("group_label", "MajorText", "Major Category", "Group");
    protected static LayoutColumn Offence { get; } = LayoutColumn.Text("offence_label", "MinorText", "Minor Category", "SubGroup");
    protected static LayoutColumn Borough { get; } = LayoutColumn.Text("borough_name", "LookUp_BoroughName", "BoroughName", "Borough");
}
