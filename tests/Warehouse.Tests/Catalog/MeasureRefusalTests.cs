using Warehouse.Build;
using Warehouse.Catalog;

namespace Warehouse.Tests.Catalog;

/// <summary>What a measure file must not say, by itself and beside others; each refusal names file and line, and what to write.</summary>
public sealed class MeasureRefusalTests
{
    private const string Count =
        """
        -- measure: Knives
        -- label: Knives
        -- description: Offences with a knife.
        -- unit: offences
        -- multiplier: 1
        -- fact: offence
        -- type: Int64
        -- additive: time, area
        -- interval: byar
        -- polarity: lower_is_better
        -- sensitive: no
        -- levels: ward, borough
        -- version: 1
        -- source: a test
        -- caveat: Not all are found.

        sum("Count")::BIGINT
        """;

    private static readonly string Residents = Count
        .Replace("Knives", "Residents", StringComparison.Ordinal)
        .Replace("fact: offence", "fact: population", StringComparison.Ordinal)
        .Replace("additive: time, area", "additive: area", StringComparison.Ordinal)
        .Replace("interval: byar", "interval: none", StringComparison.Ordinal);

    [Theory]
    [InlineData("-- measure: Knives", "-- measure: knives", "-- measure:", "'knives' is no measure; write letters and digits, the first a capital")]
    [InlineData("-- measure: Knives", "-- measure: Knives_2", "-- measure:", "'Knives_2' is no measure")]
    [InlineData("-- unit: offences", "-- unit:  ", "-- unit:", "'unit' is empty")]
    [InlineData("-- unit: offences\n", "", "-- measure:", "the header has no line '-- unit: ...'; add one")]
    [InlineData("-- multiplier: 1", "-- multiplier: 0", "-- multiplier:", "'0' is no multiplier")]
    [InlineData("-- multiplier: 1", "-- multiplier: 1000", "-- multiplier:", "only a ratio is multiplied; write 1, or name a numerator and a denominator")]
    [InlineData("-- type: Int64", "-- type: Whole", "-- type:", "'Whole' is no type; one of String, Boolean, Int32")]
    [InlineData("-- interval: byar\n", "", "-- measure:", "the header has no line '-- interval: ...'; add one")]
    [InlineData("-- interval: byar", "-- interval: fisher", "-- interval:", "'fisher' is no interval; one of none, byar, wilson")]
    [InlineData("-- interval: byar", "-- interval: wilson", "-- interval:", "'wilson' is the interval of a share; write 'byar' or 'none'")]
    [InlineData("-- type: Int64", "-- type: Decimal", "-- interval:", "'byar' is the interval of a count of events, and this measure is Decimal; write 'none'")]
    [InlineData("-- polarity: lower_is_better", "-- polarity: down", "-- polarity:", "'down' is no polarity; one of lower_is_better, higher_is_better, none")]
    [InlineData("-- levels: ward, borough", "-- levels: ward, parish", "-- levels:", "'parish' is no area type; one of ward, borough")]
    [InlineData("-- levels: ward, borough", "-- levels: ,", "-- levels:", "',' is no area type")]
    [InlineData("-- levels: ward, borough", "-- levels: ward\n-- values: never", "-- values:", "'values' is 'never'; write 'yes' or 'no'")]
    [InlineData("-- version: 1", "-- version: 2.1", "-- version:", "'2.1' is no version; write letters and digits, because a query may name it behind the name")]
    [InlineData("-- version: 1", "-- version: 1\n-- default: maybe", "-- default:", "'default' is 'maybe'; write 'yes' or 'no'")]
    [InlineData("-- version: 1", "-- version: 1\n-- published:", "-- published:", "'published' is empty")]
    [InlineData("-- caveat: Not all are found.", "-- caveat:", "-- caveat:", "'caveat' is empty; write its text behind the colon, or leave the line out")]
    [InlineData("-- fact: offence", "-- fact: offence\n-- numerator: Knives", "-- measure:", "the header has no line '-- denominator: ...'; add one")]
    [InlineData("-- fact: offence", "-- fact: offence\n-- denominator: Knives", "-- measure:", "the header has no line '-- numerator: ...'; add one")]
    [InlineData("-- fact: offence", "-- fact: offence\n-- numerator: Knives\n-- denominator: Residents", "sum(", "a ratio has no expression")]
    [InlineData("sum(\"Count\")::BIGINT", "", "(end)", "the expression is missing; write one SQL aggregate over the fact's columns")]
    public void A_count_measure_is_refused_with_the_line(string old, string with, string at, string problem) => AssertRefused(Count, old, with, at, problem);

    [Theory]
    [InlineData("-- type: Double", "-- type: Int64", "-- type:", "a ratio is Double, not Int64")]
    [InlineData("-- additive: none", "-- additive: time", "-- additive:", "ratios do not add up; write 'none'")]
    [InlineData("-- levels: borough", "-- levels: borough\n-- fixes: Sex", "-- fixes:", "a ratio fixes nothing itself; write the line into its numerator or denominator")]
    [InlineData("-- interval: byar", "-- interval: wilson", "-- interval:", "multiplier 100 and unit percent; mend them, or write 'byar' for a rate")]
    public void A_ratio_measure_is_refused_with_the_line(string old, string with, string at, string problem) => AssertRefused(MeasureTexts.Rate, old, with, at, problem);

    [Fact]
    public void A_ratio_of_an_open_denominator_is_taken() => MeasureNames.Verify([File("a", Count), File("b", Residents), File("c", MeasureTexts.Rate)]);

    [Theory]
    [InlineData("-- numerator: Knives", "-- numerator: Knifes", "-- numerator:", "there is no count measure 'Knifes' of the fact 'offence'. Did you mean 'Knives'?")]
    [InlineData("-- numerator: Knives", "-- numerator: Residents", "-- numerator:", "there is no count measure 'Residents' of the fact 'offence'.")]
    [InlineData("-- denominator: Residents", "-- denominator: Resident", "-- denominator:", "there is no count measure 'Resident' of any fact. Did you mean 'Residents'?")]
    [InlineData("-- denominator: Residents", "-- denominator: KnifeRate", "-- denominator:", "'KnifeRate' is a ratio itself; name a count measure")]
    public void What_a_ratio_is_made_of_must_be_count_measures(string old, string with, string at, string problem)
    {
        var rate = MeasureTexts.Rate.Replace(old, with, StringComparison.Ordinal);
        AssertRefused("c", rate, at, problem, [File("a", Count), File("b", Residents), File("c", rate)]);
    }

    [Fact]
    public void A_denominator_that_several_other_facts_have_is_ambiguous()
    {
        string Of(string fact) => Residents.Replace("fact: population", $"fact: {fact}", StringComparison.Ordinal).Replace("-- version", "-- values: no\n-- version", StringComparison.Ordinal);
        AssertRefused("d", MeasureTexts.Rate, "-- denominator:", "several facts have a measure 'Residents': cctv, asb; name one that only one has", [File("a", Count), File("b", Of("cctv")), File("c", Of("asb")), File("d", MeasureTexts.Rate)]);
        MeasureNames.Verify([File("a", Count), File("b", Of("cctv")), File("c", Of("offence")), File("d", MeasureTexts.Rate)]);
    }

    [Fact]
    public void A_ratio_of_an_amount_has_no_interval()
    {
        var pounds = Count.Replace("Int64", "Decimal", StringComparison.Ordinal).Replace("interval: byar", "interval: none", StringComparison.Ordinal);
        AssertRefused("c", MeasureTexts.Rate, "-- interval:", "the numerator 'Knives' is Decimal and no count of events", [File("a", pounds), File("b", Residents), File("c", MeasureTexts.Rate)]);
    }

    [Fact]
    public void A_ratio_of_something_sensitive_is_sensitive()
    {
        var secret = Count.Replace("-- sensitive: no", "-- sensitive: yes", StringComparison.Ordinal);
        AssertRefused("c", MeasureTexts.Rate, "-- sensitive:", "'Knives' is sensitive, so is what is computed from it; write 'yes'", [File("a", secret), File("b", Residents), File("c", MeasureTexts.Rate)]);
    }

    [Fact]
    public void A_denominator_of_another_fact_is_open()
    {
        var secret = Residents.Replace("-- sensitive: no", "-- sensitive: yes", StringComparison.Ordinal);
        var rate = MeasureTexts.Rate.Replace("-- sensitive: no", "-- sensitive: yes", StringComparison.Ordinal);
        AssertRefused("c", rate, "-- denominator:", "'Residents' is a sensitive measure of another fact, 'population'; name one of an open fact", [File("a", Count), File("b", secret), File("c", rate)]);
    }

    [Fact]
    public void A_name_has_one_default_and_each_version_once()
    {
        string Version(string version, string more) => Count.Replace("-- version: 1", $"-- version: {version}{more}", StringComparison.Ordinal);
        MeasureNames.Verify([File("a", Count), File("b", Version("2", "\n-- default: no")), File("c", Version("proxy", "\n-- default: no"))]);
        AssertRefused("b", Count, "-- measure:", "sql/measures/a.sql defines 'Knives' of the fact 'offence' too; give one another name, or another '-- version: ...'", [File("a", Count), File("b", Count)]);
        AssertRefused("b", Version("2", ""), "-- version:", "sql/measures/a.sql is the default version of 'Knives' too; write '-- default: no' into one of them", [File("a", Count), File("b", Version("2", ""))]);
        AssertRefused("a", Version("2", "\n-- default: no"), "-- default:", "no version of 'Knives' is the default; take this line out of one file", [File("a", Version("2", "\n-- default: no"))]);
        var spelt = Version("2", "\n-- default: no").Replace("measure: Knives", "measure: KNIVES", StringComparison.Ordinal);
        AssertRefused("b", spelt, "-- measure:", "sql/measures/a.sql calls it 'Knives'; spell it so", [File("a", Count), File("b", spelt)]);
    }

    [Fact]
    public void A_measure_with_values_has_its_name_to_itself_over_all_facts()
    {
        var other = Count.Replace("fact: offence", "fact: street_crime", StringComparison.Ordinal);
        AssertRefused("b", other, "-- measure:", "sql/measures/a.sql has a measure 'Knives' of the fact 'offence'; give one another name, or write '-- values: no'", [File("a", Count), File("b", other)]);
        MeasureNames.Verify([File("a", Count), File("b", other.Replace("-- version", "-- values: no\n-- version", StringComparison.Ordinal))]);
    }

    [Fact]
    public void A_measure_with_values_fixes_what_its_fact_does_not_add_up_over()
    {
        Relation[] relations = [Fact("offence", "AreaType, PeriodType, Kind, Sex"), Fact("population", "AreaType, Year")];
        BuildMeasure Knives(string more) => File("a", Count.Replace("-- version", $"{more}-- version", StringComparison.Ordinal));

        MeasureGrain.Verify([Knives("-- values: no\n"), File("b", Residents)], relations);
        MeasureGrain.Verify([Knives("-- fixes: Sex, Kind\n"), File("b", Residents), File("c", MeasureTexts.Rate)], relations);
        AssertRefused(
            Assert.Throws<InvalidFileException>(() => MeasureGrain.Verify([Knives("-- fixes: Sex\n")], relations)), "sql/measures/a.sql", Count, "-- fact:",
            "a value of it would count members of Kind together, which overlap: fix them in the expression and name them in '-- fixes: ...', or write '-- values: no'");
        AssertRefused(
            Assert.Throws<InvalidFileException>(() => MeasureGrain.Verify([Knives("-- values: no\n"), File("b", Residents), File("c", MeasureTexts.Rate)], relations)), "sql/measures/c.sql", MeasureTexts.Rate, "-- numerator:",
            "'Knives' counts members of Kind and Sex together, which overlap; name a measure that fixes them, or write '-- values: no'");
    }

    private static Relation Fact(string stem, string overlapping)
    {
        var columns = string.Concat(overlapping.Split(", ").Select(c => $"-- column: {c} String : {c}.\n"));
        var text = $"-- set: S\n-- entity: E\n-- root: r\n-- grain: g\n-- description: D.\n-- sensitive: no\n-- versioned: no\n-- key: Id\n-- not-additive-over: {overlapping}\n-- column: Id Int64 : Id.\n{columns}";
        return RelationHeader.Read(HeaderReader.Read("sql/facts/x.sql", text), stem, RelationKind.Fact);
    }

    private static BuildMeasure File(string name, string text)
    {
        var header = HeaderReader.Read($"sql/measures/{name}.sql", text);
        return new BuildMeasure(header, MeasureHeader.Read(header, text));
    }

    private static void AssertRefused(string text, string old, string with, string at, string problem)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        var changed = text.Replace(old, with, StringComparison.Ordinal);
        AssertRefused(Assert.Throws<InvalidFileException>(() => File("knives", changed)), "sql/measures/knives.sql", changed, at, problem);
    }

    private static void AssertRefused(string name, string text, string at, string problem, BuildMeasure[] files) =>
        AssertRefused(Assert.Throws<InvalidFileException>(() => MeasureNames.Verify(files)), $"sql/measures/{name}.sql", text, at, problem);

    private static void AssertRefused(InvalidFileException refusal, string file, string text, string at, string problem)
    {
        Assert.Equal(file, refusal.File);
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        var lines = text.Split('\n');
        Assert.Equal(at == "(end)" ? lines.Length : Array.FindIndex(lines, l => l.StartsWith(at, StringComparison.Ordinal)) + 1, refusal.Line);
    }
}
