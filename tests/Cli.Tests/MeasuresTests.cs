namespace Cli.Tests;

/// <summary>What <c>warehouse measures</c> and <c>warehouse measure</c> tell of the shipped measures.</summary>
public sealed class MeasuresTests(MeasuresTests.BuiltLine built) : IClassFixture<MeasuresTests.BuiltLine>
{
    private CommandLine Line => built.Line;

    [Fact]
    public void The_list_is_narrowed_by_words()
    {
        var all = Line.Run("measures");
        Assert.Contains("CCTV incidents", all.Output, StringComparison.Ordinal);
        var some = Line.Run("measures", "residents", "USUAL");
        Assert.Contains("Usual residents", some.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CCTV", some.Output, StringComparison.Ordinal);
        var none = Line.Run("measures", "unicorns");
        Assert.Equal((0, ""), (none.Code, none.Output));
        Assert.Contains("No measure holds these words", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_as_json_has_everything_of_each()
    {
        var measures = Line.Run("measures", "--json").Json.EnumerateArray().Where(m => m.GetProperty("fact").GetString() == "offence").ToLookup(m => m.GetProperty("name").GetString());
        var count = measures["Count"].Single();
        Assert.Equal("sum(\"Count\")::BIGINT", count.GetProperty("expression").GetString());
        Assert.Equal("byar", count.GetProperty("interval").GetString());
        Assert.Equal("2023-01-01", measures["KnifeCrimeWithInjury"].First().GetProperty("breaks")[0].GetProperty("date").GetString());
        Assert.StartsWith("RecordedOffences?$apply=", count.GetProperty("ask").GetProperty("oData").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_as_Markdown_is_the_page_of_the_documentation() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Warehouse.Snapshots.ProjectFiles.Locate().Root, "docs", "measures.md")), Line.Run("measures", "--markdown").Output);

    [Fact]
    public void One_measure_is_told_in_full_with_questions_that_can_be_pasted()
    {
        var told = Line.Run("measure", "OFFENCE.count").Output;
        Assert.StartsWith("offence.Count: Recorded offences", told, StringComparison.Ordinal);
        Assert.Contains("  Break       2023-01-01, definition: ", Line.Run("measure", "offence.KnifeCrimeWithInjury").Output, StringComparison.Ordinal);
        Assert.Contains("  Version     1, the default", told, StringComparison.Ordinal);
        var command = told.Split('\n').Single(l => l.StartsWith("  Command ", StringComparison.Ordinal));
        Assert.Equal(0, Line.Run("query", command[(command.IndexOf('"', StringComparison.Ordinal) + 1)..^1].Replace("\\$", "$", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void A_name_of_several_facts_lists_them()
    {
        var told = Line.Run("measure", "count");
        Assert.Equal(0, told.Code);
        Assert.Contains("hate_crime", told.Output, StringComparison.Ordinal);
        Assert.Contains("For one of them: warehouse measure asb.Count", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_there_is_not_is_answered_with_the_nearest()
    {
        var told = Line.Run("measure", "Resdents");
        Assert.Equal(1, told.Code);
        Assert.Contains("There is no measure 'Resdents'. Did you mean 'Residents'?", told.Error, StringComparison.Ordinal);
    }

    /// <summary>A home with a snapshot of the seed, for tests that only read it.</summary>
    public sealed class BuiltLine : IDisposable
    {
        public BuiltLine() => Assert.Equal(0, Line.Run("build").Code);

        internal CommandLine Line { get; } = new();

        public void Dispose() => Line.Dispose();
    }
}
