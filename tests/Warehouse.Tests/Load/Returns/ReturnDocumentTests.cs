using System.Text.Json;
using Warehouse.Load.Returns;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Load.Returns;

/// <summary>docs/returns is what the templates say. <c>WAREHOUSE_RECORD=1</c> writes it anew.</summary>
public sealed class ReturnDocumentTests
{
    public static TheoryData<string> Files => new([.. ReturnTemplates.All.Select(t => t.Name + ".schema.json"), "README.md"]);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_documents_are_up_to_date(string file)
    {
        var path = Path.Combine(ProjectFiles.Locate().Root, "docs", "returns", file);
        var text = file == "README.md" ? ReturnGuide.Write([.. ReturnTemplates.Layouts]) : ReturnTemplates.Find(file.Split('.')[0])?.Schema;
        if (Environment.GetEnvironmentVariable("WAREHOUSE_RECORD") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }

    [Fact]
    public void A_schema_says_what_each_field_takes()
    {
        using var schema = JsonDocument.Parse(ReturnTemplates.Find("marac_cases")!.Schema);
        var root = schema.RootElement;

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", root.GetProperty("$schema").GetString());
        Assert.False(root.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(["Yes", "No"], root.GetProperty("properties").GetProperty("Repeat").GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("integer", root.GetProperty("properties").GetProperty("Children in household").GetProperty("type").GetString());
        var required = root.GetProperty("required").EnumerateArray().Select(e => e.GetString()).ToArray();
        Assert.Contains("Case reference", required);
        Assert.DoesNotContain("Ward", required);
    }

    [Fact]
    public void There_are_nine_returns_and_the_indicator() =>
        Assert.Equal(
            ["asb_powers", "cctv_log", "consultation_responses", "domestic_abuse_referrals", "hate_crime_strands", "indicator", "marac_cases", "ndtms_extract", "offence_events", "prevent_referrals"],
            ReturnTemplates.All.Select(t => t.Name));
}
