using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Catalog;

/// <summary>docs/measures.md is what the files of sql/measures say. <c>WAREHOUSE_RECORD=1</c> writes it anew.</summary>
public sealed class MeasureDocumentTests
{
    private static readonly BuildPlan Plan = BuildPlan.Read(ProjectFiles.Locate());
    private static readonly Warehouse.Catalog.Catalogue Shipped = new(1, DateTimeOffset.UnixEpoch, false, [.. Plan.Relations], [.. Plan.Measures.Select(m => m.Measure)]);

    [Fact]
    public void The_page_is_up_to_date()
    {
        var path = Path.Combine(ProjectFiles.Locate().Root, "docs", "measures.md");
        var text = MeasureDocument.Write(Shipped, Shipped.Measures);
        if (Environment.GetEnvironmentVariable("WAREHOUSE_RECORD") == "1")
            File.WriteAllText(path, text);
        Assert.True(File.ReadAllText(path) == text, "docs/measures.md is not what sql/measures says: run this test with WAREHOUSE_RECORD=1, or 'warehouse measures --markdown > docs/measures.md', and commit the page.");
    }

    [Fact]
    public void Every_measure_has_a_line_in_the_list_that_leads_to_its_section()
    {
        var lines = MeasureDocument.Write(Shipped, Shipped.Measures).Split('\n');
        var anchors = lines.Where(l => l.StartsWith("### ", StringComparison.Ordinal)).Select(l => l[4..].Replace(".", "", StringComparison.Ordinal).ToLowerInvariant()).ToArray();
        Assert.Equal(Shipped.Measures.Length, anchors.Distinct().Count());
        Assert.All(anchors, a => Assert.Contains(lines, l => l.Contains($"](#{a}): ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_ratio_is_shown_with_both_parts_and_what_Markdown_would_read_is_escaped()
    {
        var count = MeasureTexts.Read(MeasureTexts.Proxy) with { IsDefault = true, HasValues = true, Caveats = ["Not <all> | of *them*."], Expression = "sum(\"Count\")\n    FILTER (WHERE \"Kind\" = 'a|b')" };
        var residents = count with { Name = "Residents", Fact = "population", Interval = MeasureInterval.None, Published = [] };
        var rate = MeasureTexts.Read(MeasureTexts.Rate);
        var page = MeasureDocument.Write(Shipped with { Measures = [count, residents, rate] }, [count, residents, rate]);

        Assert.Contains("| Computed | `1000 x Knives / Residents, each summed first` |\n| Numerator | offence.Knives: Offences with a knife.", page, StringComparison.Ordinal);
        Assert.Contains("| Denominator | population.Residents: ", page, StringComparison.Ordinal);
        Assert.Contains("| Caveat | Not \\<all\\> \\| of \\*them\\*. |", page, StringComparison.Ordinal);
        Assert.Contains("| Computed | `sum(\"Count\") FILTER (WHERE \"Kind\" = 'a\\|b')` |", page, StringComparison.Ordinal);
        Assert.Contains("| Printed | `\"Topic\" = 'knives'` |", page, StringComparison.Ordinal);
    }
}
