using System.Text.RegularExpressions;
using Warehouse.Build;
using Warehouse.Load;
using Warehouse.Load.Layouts;
using Warehouse.Snapshots;
using Warehouse.Tests.Load.Returns;

namespace Warehouse.Tests.Load;

/// <summary><c>docs/sources.md</c>: every system that the papers name has a way in, and it is open.</summary>
public sealed partial class SourcesDocumentTests
{
    private const string IndicatorReturn = "return_indicator";

    private static readonly string Document = File.ReadAllText(Path.Combine(ProjectFiles.Locate().Root, "docs", "sources.md"));

    private static readonly NamedSystem[] Systems =
    [
        .. Document.Split("\n## ")[1].Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Select(c => new NamedSystem(c[1], c[2], Layouts(c[3]), c[4], c[5], c[6])),
    ];

    // A small file of our own for each publisher's layout that a row names.
    private static readonly Dictionary<string, Func<string>> Files = new()
    {
        ["mps_borough_crime"] = () => MpsText.Boroughs().Barnet().ToString(),
        ["mps_ward_crime"] = () => MpsText.Wards().Barnet().ToString(),
        ["police_uk_street"] = () => "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\nx1,2023-02,Metropolitan Police Service,Metropolitan Police Service,-0.2,51.6,On or near A Road,E01000115,Barnet 009A,Burglary,,\n",
        ["police_uk_outcomes"] = () => "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type\nx1,2023-02,Metropolitan Police Service,Metropolitan Police Service,-0.2,51.6,On or near A Road,E01000115,Barnet 009A,Suspect charged\n",
        ["police_uk_stop_and_search"] = () => "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing\nPerson search,2023-02-01T10:00:00+00:00,,,51.6,-0.2,Male,18-24,,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,Arrest,True,False\n",
        ["mopac_pas"] = () => "Date,Survey,Borough,Measure,Proportion,MPS,,,,\n31/3/2016,PAS,Barnet,Trust MPS,0.7,0.66,,,,\n",
        ["ohid_fingertips"] = () => "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal\n1,Made up rate,,,E09000003,Barnet,County & UA,Persons,All ages,,,2021,9.5,9,10,,,19,2000,,,,,20210000,,\n",
        ["ndtms_treatment"] = () => "Area,Substance group,2018/19,2019/20\nEngland,Opiate,1000,1100\n",
        ["ons_census_population"] = () => "Lower tier local authorities Code,Lower tier local authorities,Residence type (2 categories) Code,Residence type (2 categories),Observation\nE09000003,Barnet,1,Lives in a household,1412\n",
        ["ons_lsoa_population"] = () => "LSOA11CD,LSOA11NM,LAD11CD,LAD11NM,Persons_All-Ages,Males_All-Ages,Females_All-Ages\nE01000115,Barnet 009A,E09000003,Barnet,1700,800,900\n",
        ["mhclg_deprivation"] = () => "LSOA code (2011),LSOA name (2011),Local Authority District code (2019),Local Authority District name (2019),Crime Score,Crime Rank (where 1 is most deprived)\nE01000115,Barnet 009A,E09000003,Barnet,-0.5,24388\n",
        ["gla_ward_deprivation"] = () => "Ward Code,Ward Name,Borough,Population,IMD average score,IMD average score rank\nE05000043,Brunswick Park,Barnet,16000,13.5,496\n",
    };

    public static TheoryData<string> OtherLayouts => new(Systems.SelectMany(s => s.Layouts).Distinct().Where(l => l != IndicatorReturn));

    [Fact]
    public void Every_system_has_one_row_and_each_row_says_how_it_comes_in_and_what_is_there()
    {
        Assert.Equal(42, Systems.Length);
        Assert.Distinct(Systems.Select(s => s.Name));
        Assert.All(Systems, s =>
        {
            Assert.NotEmpty(s.Layouts);
            Assert.NotEmpty(s.Example);
            Assert.NotEmpty(s.WhenFresh);
            Assert.Equal(s.Way.Contains("indicator return", StringComparison.Ordinal), s.Layouts.Contains(IndicatorReturn));
            Assert.Equal(s.Way.Contains("return template", StringComparison.Ordinal), s.Layouts.Any(l => l != IndicatorReturn && l.StartsWith("return_", StringComparison.Ordinal)));
            Assert.Equal(s.Way.Contains("publisher's file", StringComparison.Ordinal), s.Layouts.Any(l => !l.StartsWith("return_", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void The_systems_are_those_that_came_with_the_figures()
    {
        var readme = Path.Combine(ProjectFiles.Locate().Root, "..", "shared", "figures", "README.md");
        Assert.SkipUnless(File.Exists(readme), "../shared/figures is not there.");
        var section = File.ReadAllText(readme).Split("\n## ").Single(s => s.StartsWith("Named source systems and data sets", StringComparison.Ordinal));

        Assert.Equal(
            section.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(l => l.Split('|', StringSplitOptions.TrimEntries)[1]),
            Systems.Select(s => s.Name));
    }

    [Fact]
    public void Every_layout_is_on_the_page_and_every_set_exists()
    {
        Assert.Equal(LayoutList.All.Select(l => l.Name).Order(StringComparer.Ordinal), Layouts(Document).Distinct().Order(StringComparer.Ordinal));
        var sets = BuildPlan.Read(ProjectFiles.Locate()).Relations.Select(r => r.SetName).ToHashSet();
        Assert.All(Systems, s => Assert.Contains(s.Set, sets));
    }

    [Theory]
    [MemberData(nameof(OtherLayouts))]
    public void A_small_file_comes_in_whole(string layout)
    {
        using var bench = new LoadBench();
        var text = layout.StartsWith("return_", StringComparison.Ordinal) ? new ReturnText(layout["return_".Length..]).Row().ToString() : Files[layout]();

        // Some publishers say the year in the name of the file only.
        var report = bench.LoadText(text, layout is "ons_lsoa_population" ? "lsoa-mid2020.csv" : "wards id2019.csv");

        Assert.Equal((FileOutcome.Booked, layout, 0L), (report.Outcome, report.Batch?.Layout, report.Batch?.RowsRejected));
        Assert.NotEqual(0, report.Batch!.RowsStaged);
    }

    [Fact]
    public void The_indicator_return_takes_a_number_of_each_system_that_comes_that_way()
    {
        using var bench = new LoadBench();
        var systems = Systems.Where(s => s.Layouts.Contains(IndicatorReturn)).ToArray();
        var text = new ReturnText("indicator");
        foreach (var system in systems)
            text.Row(("Indicator", system.Example), ("Value", "12"), ("Unit", "count"), ("Source", system.Name));

        var report = bench.LoadText(text);

        Assert.Equal((FileOutcome.Booked, 0L, systems.Length), (report.Outcome, report.Batch!.RowsRejected, (int)report.Batch.RowsStaged));
        Assert.Equal(systems.Select(s => s.Name).Order(StringComparer.Ordinal), bench.Rows("SELECT source FROM staged_indicator_return").Order(StringComparer.Ordinal));
    }

    private static string[] Layouts(string text) => [.. LayoutName().Matches(text).Select(m => m.Groups["name"].Value).Where(n => n.Contains('_', StringComparison.Ordinal))];

    [GeneratedRegex("`(?<name>[a-z_]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LayoutName();

    private sealed record NamedSystem(string Name, string Way, string[] Layouts, string Set, string Example, string WhenFresh);
}
