using System.Collections.Immutable;
using Notebooks.Numbers;
using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed class SourceListTests
{
    private static readonly SourceBook Book = SourceBook.Empty with
    {
        Sources = ImmutableDictionary<string, SourceFacts>.Empty.Add("police", new SourceFacts("Norvale Police", "Crimes", "Open", "")),
        SourceOfBatch = ImmutableDictionary<int, string>.Empty.Add(3, "police").Add(4, "police"),
        Measures = [new MeasureFacts("Cases", "1", true, "Cases", "", "cases", "Norvale returns.", "", "")],
    };

    [Fact]
    public void A_publisher_is_named_once_with_the_last_issue_of_its_files() => Assert.Equal(
        "Norvale Police, 2 files issued up to 1 May 2023; other.csv, issued 2 January 2023",
        SourceList.Words([Queried("A?$top=1", Batch(3, 4), Batch(4, 5)), Queried("B", Batch(3, 4), new BatchSource(9, "other.csv", new DateOnly(2023, 1, 2), false))], Book));

    [Fact]
    public void Without_a_file_the_sources_of_the_measure_are_named_and_without_a_measure_the_sets()
    {
        Assert.Equal("Norvale returns", SourceList.Words([Queried("MeasureValues?$filter=Measure eq 'Cases'")], Book));
        Assert.Equal("the warehouse, DataItems, ReferenceValues", SourceList.Words([Queried("-- levels\nWITH a AS (SELECT 1)\nSELECT * FROM ReferenceValues JOIN a"), Queried("DataItems?$orderby=Item")], Book));
    }

    private static Origin.Queried Queried(string query, params BatchSource[] batches) => new(query, 7, [.. batches]);

    private static BatchSource Batch(int id, int month) => new(id, "crimes.csv", new DateOnly(2023, month, 1), false);
}
