using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Tests.Catalog;

namespace Warehouse.Tests.Build;

/// <summary>A measure file held against its fact and against the published figures; refusals name file and line.</summary>
public sealed class MeasureVerifierTests : IDisposable
{
    private const string Fact =
        """
        -- set: Knives
        -- entity: Knife
        -- root: knife
        -- grain: one knife
        -- description: Knives.
        -- sensitive: no
        -- versioned: no
        -- key: Id
        -- not-additive-over: Kind, Sex
        -- column: Id    Int64  : Number.
        -- column: Kind  String : Kind.
        -- column: Sex   String : Sex.
        -- column: Count Int64 additive : How many.
        """;

    private const string Figures =
        """
        -- set: PublishedFigures
        -- entity: PublishedFigure
        -- root: publishedFigure
        -- grain: one printed figure
        -- description: Figures.
        -- sensitive: no
        -- versioned: no
        -- key: Topic
        -- column: Topic String : Topic.
        """;

    private static readonly string Measure = MeasureTexts.Proxy.Replace("sum(\"Count\")", "sum(\"Count\") FILTER (WHERE \"Kind\" = 'flick' AND \"Sex\" = 'all')", StringComparison.Ordinal)
        .Replace("::BIGINT", "", StringComparison.Ordinal).Replace("sum(", "(sum(", StringComparison.Ordinal) + ")::BIGINT";

    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-measure-").FullName;
    private readonly BuildDatabase database;

    public MeasureVerifierTests()
    {
        database = new BuildDatabase(Path.Combine(folder, "a.duckdb"), Path.Combine(folder, "b.duckdb"), folder, TestContext.Current.CancellationToken);
        database.Execute("CREATE TABLE fact_offence AS SELECT 1::BIGINT AS id, 'flick' AS kind, 'all' AS sex, 3::BIGINT AS count");
        database.Execute("CREATE TABLE fact_published_figure AS SELECT 'knives' AS topic");
    }

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_the_data_bears_out_is_taken() => Verify(Fact, Measure);

    [Theory]
    [InlineData("-- fact: offence", "-- fact: ofence", "-- fact:", "there is no fact 'ofence'. Did you mean 'offence'?")]
    [InlineData("-- fixes: Kind, Sex", "-- fixes: Kind, Set", "-- fixes:", "'Set' is none of the columns that 'offence' does not add up over, Kind, Sex. Did you mean 'Sex'?")]
    [InlineData(" AND \"Sex\" = 'all'", "", "-- fixes:", "the expression does not name \"Sex\"; fix it there, as in FILTER (WHERE \"Sex\" = '...')")]
    [InlineData("sum(\"Count\")", "sum(\"Cuont\")", "(sum(", "the expression does not compile over Knives")]
    [InlineData("(sum(\"Count\") FILTER (WHERE \"Kind\" = 'flick' AND \"Sex\" = 'all'))", "(CASE WHEN \"Kind\" || \"Sex\" > 'a' THEN \"Count\" END)", "(CASE", "the expression does not compile over Knives")]
    [InlineData("-- type: Int64\n-- additive: time, area\n-- interval: byar", "-- type: Double\n-- additive: time, area\n-- interval: none", "-- type:", "the measure is said to be Double, its expression gives BIGINT; cast it or change 'type'")]
    [InlineData("\"Topic\" = 'blades'", "\"Topik\" = 'blades'", "-- published: \"Topik\"", "the condition does not compile over PublishedFigures")]
    [InlineData("\"Topic\" = 'blades'", "length(\"Topic\")", "-- published: length", "the condition gives BIGINT; write one that is true or false")]
    public void What_it_does_not_is_named_with_the_line(string old, string with, string at, string problem)
    {
        Assert.Contains(old, Measure, StringComparison.Ordinal);
        AssertRefused(Fact, Measure.Replace(old, with, StringComparison.Ordinal), at, problem);
    }

    [Fact]
    public void The_line_is_that_of_the_fault_and_not_of_the_first_line_of_the_expression() =>
        AssertRefused(Fact, Measure.Replace(" FILTER (WHERE", "\n    FILTER (WHERE", StringComparison.Ordinal).Replace("\"Sex\" = 'all'", "\"Sex\" = \"Everybody\"", StringComparison.Ordinal), "    FILTER", "does not compile over Knives");

    [Fact]
    public void A_measure_of_a_sensitive_fact_is_sensitive() =>
        AssertRefused(Fact.Replace("-- sensitive: no", "-- sensitive: yes", StringComparison.Ordinal), Measure, "-- sensitive:", "the fact 'offence' is sensitive, so is every measure of it; write 'yes'");

    [Fact]
    public void A_measure_of_a_fact_without_polarity_has_none() =>
        AssertRefused(Fact.Replace("-- sensitive: no", "-- sensitive: no\n-- polarity: none", StringComparison.Ordinal), Measure, "-- polarity:", "of 'offence' more is neither better nor worse, because more reports can be a sign of trust; write 'none'");

    [Fact]
    public void A_fact_can_have_no_polarity_and_no_other()
    {
        var refusal = Assert.Throws<InvalidFileException>(() => Relation(Fact.Replace("-- sensitive: no", "-- sensitive: no\n-- polarity: lower_is_better", StringComparison.Ordinal), "offence"));
        Assert.Equal(("sql/facts/offence.sql", 7), (refusal.File, refusal.Line));
        Assert.Contains("leave the line out, and say it in the measures", refusal.Message, StringComparison.Ordinal);
    }

    private void AssertRefused(string fact, string text, string at, string problem)
    {
        var refusal = Assert.Throws<InvalidFileException>(() => Verify(fact, text));
        Assert.Equal("sql/measures/knives.sql", refusal.File);
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Array.FindIndex(text.Split('\n'), l => l.StartsWith(at, StringComparison.Ordinal)) + 1, refusal.Line);
    }

    private void Verify(string fact, string text)
    {
        var header = HeaderReader.Read("sql/measures/knives.sql", text);
        new MeasureVerifier(database, [Relation(fact, "offence"), Relation(Figures, "published_figure")]).Verify([new BuildMeasure(header, MeasureHeader.Read(header, text))]);
    }

    private static Relation Relation(string text, string stem) => RelationHeader.Read(HeaderReader.Read($"sql/facts/{stem}.sql", text), stem, RelationKind.Fact);
}
