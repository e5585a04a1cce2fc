using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>The columns that several templates have, with one meaning and one list of values.</summary>
internal static class ReturnColumns
{
    public static LayoutColumn Sender { get; } = LayoutColumn.Text("sender", "Sender").UpTo(100)
        .Described("Team or service that sends the return, written the same way each time. It replaces what this sender sent for the same period.");

    public static LayoutColumn Period { get; } = LayoutColumn.Quarter("period", "Period")
        .Described("Financial quarter, such as 2022/23 Q4 for January to March 2023.");

    public static LayoutColumn Borough { get; } = LayoutColumn.Text("borough", "Borough").UpTo(100)
        .Described("Name or ONS code of the borough.");

    public static LayoutColumn Ward { get; } = LayoutColumn.Text("ward", "Ward").OrBlank().UpTo(100)
        .Described("ONS code of the ward (E05...), or its name where the warehouse knows the borough's ward names. Blank where it is not known.");

    public static LayoutColumn BoundarySet { get; } = LayoutColumn.Text("boundary_set", "Boundary set").OrBlank().OneOf("WD2022", "WD2002")
        .Described("Boundaries that a ward name belongs to: WD2022 since 5 May 2022, WD2002 before. A code says it by itself.");

    public static LayoutColumn CaseReference { get; } = Reference("case_reference", "Case reference", "Reference of the case in the sender's own system, the same in every return.");

    public static LayoutColumn ReferralSource(string name, string header, string description, params ReadOnlySpan<string> values) =>
        LayoutColumn.Text(name, header).OneOf(values).Described(description);

    public static LayoutColumn Sex(string name = "sex", string header = "Sex") => LayoutColumn.Text(name, header).OneOf("Female", "Male", "Other", "Not known")
        .Described("As the person says.");

    public static LayoutColumn AgeBand(string name = "age_band", string header = "Age band") => LayoutColumn.Text(name, header)
        .OneOf("Under 16", "16-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65 and over", "Not known")
        .Described("Age at referral; never a date of birth.");

    public static LayoutColumn Ethnicity { get; } = LayoutColumn.Text("ethnicity_group", "Ethnicity group")
        .OneOf("Asian", "Black", "Mixed", "White", "Other", "Not stated").Described("Broad group of the Census.");

    public static LayoutColumn Children { get; } = LayoutColumn.Count("children_in_household", "Children in household").AtMost(20)
        .Described("Children under 18 who live in the household; 0 where there are none.");

    public static LayoutColumn Reference(string name, string header, string description) => LayoutColumn.Text(name, header).UpTo(40)
        .Matching("[A-Za-z/_.-]*[0-9][A-Za-z0-9/_.-]*", "a reference of letters, digits, '/' and '-' with a digit in it and no blanks, such as 2223-0417")
        .Described($"{description} No name, no date of birth, no NHS number.");

    public static LayoutColumn Month(string name, string header, string description) => LayoutColumn.Month(name, header).Described(description);

    public static LayoutColumn YesOrNo(string name, string header, string description) => LayoutColumn.Text(name, header).OneOf("Yes", "No").Described(description);

    public static LayoutColumn IfKnown(string name, string header, string description) => LayoutColumn.Text(name, header).OneOf("Yes", "No", "Not known").Described(description);
}
