using Warehouse.Tests.Load.Returns;

namespace Warehouse.Tests.Measures;

/// <summary>Measures of sensitive facts: denied on every channel, and right by hand where a check computes them.</summary>
public sealed class SensitiveMeasureTests : IDisposable
{
    private readonly MeasuredHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void T_50_serious_violence_asks_for_the_offence_and_for_the_victim()
    {
        home.Load("events.csv", Events()
            .Row(("Event reference", "E-1"), ("Offence code", "34B"), ("Victim age band", "25-34")) // robbed at 30: on the list, not by the definition
            .Row(("Event reference", "E-2"), ("Offence code", "8N"), ("Domestic abuse", "Yes"))
            .Row(("Event reference", "E-3"), ("Offence code", "19C"))
            .Row(("Event reference", "E-4"), ("Offence code", "105A"), ("Victim age band", "18-24")) // common assault at 19: not on the list
            .Row(("Event reference", "E-5"), ("Offence code", "34B"), ("Victim age band", "18-24"))
            .Row(("Event reference", "E-6"), ("Offence code", "34B"), ("Victim age band", "Not known")).ToString());
        Assert.Equal("3", home.Sensitive("offence_event", "SeriousViolence")); // E-2, E-3, E-5
        Assert.Equal("6", home.Sensitive("offence_event", "Count"));
        Assert.StartsWith("null", Assert.Single(home.Ask("OffenceEvents?$apply=aggregate(SeriousViolence)")), StringComparison.Ordinal);
    }

    [Fact]
    public void Violence_against_women_and_girls_has_two_definitions_and_knife_crime_with_injury_too()
    {
        home.Load("events.csv", Events()
            .Row(("Event reference", "E-1"), ("Offence code", "8N")) // statistical rule alone
            .Row(("Event reference", "E-2"), ("Offence code", "8Q")) // stalking: both
            .Row(("Event reference", "E-3"), ("Offence code", "58D"), ("Domestic abuse", "Yes")) // damage in domestic abuse: threat list alone
            .Row(("Event reference", "E-4"), ("Offence code", "19F"), ("Victim sex", "Male"))
            .Row(("Event reference", "E-5"), ("Offence code", "104")) // assault on a constable: neither
            .Row(("Event reference", "E-6"), ("Offence code", "8N"), ("Victim sex", "Male"), ("Victim age band", "16-17"), ("Knife used", "Yes"), ("Knife injury", "Yes"))
            .Row(("Event reference", "E-7"), ("Offence code", "8N"), ("Victim sex", "Male"), ("Victim age band", "16-17"), ("Knife used", "Yes"), ("Knife injury", "Yes"), ("Domestic abuse", "Yes"))
            .Row(("Event reference", "E-8"), ("Offence code", "8N"), ("Victim sex", "Male"), ("Victim age band", "35-44"), ("Knife used", "Yes"), ("Knife injury", "Yes")).ToString());
        Assert.Equal("2", home.Sensitive("offence_event", "Vawg"));
        Assert.Equal("2", home.Sensitive("offence_event", "Vawg_ThreatList"));
        Assert.Equal("3", home.Sensitive("offence_event", "KnifeCrimeWithInjury"));
        Assert.Equal("1", home.Sensitive("offence_event", "KnifeCrimeWithInjury_Under25NonDomestic"));
    }

    [Fact]
    public void Marac_repeats_are_counted_rule_by_rule()
    {
        (string, string)[] repeat = [("Repeat", "Yes"), ("Previous referral month", "2022-09")];
        home.Load("marac.csv", new ReturnText("marac_cases")
            .Rows(4, "Case reference", "A-")
            .Row([("Case reference", "B-1"), .. repeat])
            .Row([("Case reference", "C-1"), .. repeat, ("Repeat definition", "Criminal behaviour")])
            .Row(("Case reference", "C-2"), ("Repeat definition", "Criminal behaviour"), ("Children in household", "0"), ("Referring agency", "Police"), ("Ethnicity group", "Not stated")).ToString());
        Assert.Equal(
            ["7", "1", "5", "1", "2", "6", "6", "1", "6", "0"],
            ((string[])["MaracCases", "MaracRepeats", "MaracCasesByRule", "MaracRepeats_CriminalBehaviour", "MaracCasesByRule_CriminalBehaviour",
                "MaracChildren", "MaracFamiliesWithChildren", "MaracPoliceReferrals", "MaracPartnerReferrals", "MaracMinoritisedVictims"])
            .Select(m => home.Sensitive("marac", m)));
    }

    [Fact]
    public void A_code_that_nobody_knows_and_a_knife_that_was_not_used_are_refused()
    {
        home.Load("events.csv", Events()
            .Rows(9, "Event reference", "G-").Row(("Event reference", "E-2"), ("Offence code", "999Z")).Row(("Event reference", "E-3"), ("Knife injury", "Yes")).ToString());
        Assert.Equal("9", home.Sensitive("offence_event", "Count"));
    }

    private static ReturnText Events() => new("offence_events");
}
