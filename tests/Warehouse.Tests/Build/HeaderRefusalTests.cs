using Warehouse.Catalog;

namespace Warehouse.Tests.Build;

/// <summary>What is incomplete or does not compile stops the build, with file and line; nothing is published.</summary>
public sealed class HeaderRefusalTests
{
    // A fact of the tests' own, so that the shipped ones may change.
    private const string People =
        """
        -- set: People
        -- entity: PeopleCount
        -- root: people
        -- grain: year x area x sex x age band x version
        -- description: Usual residents, for rates. A rate must name the population that it uses: sources differ by several per cent.
        -- sensitive: no
        -- versioned: yes
        -- key: AreaKey, Year, Sex, AgeBand, Version
        -- not-additive-over: AreaType, SourceCode, BoundarySet, Sex, AgeBand, Version, Year
        -- needs: macros, area, month, source
        -- navigation: Area          -> area on area_key
        -- navigation: CalendarMonth -> month on month
        -- navigation: Source        -> source on source_key
        -- column: AreaKey       Int32   : Number of the area in this snapshot.
        -- column: Year          Int32   : Year that it is for.
        -- column: Month         Date    : First day of the month of the reference day.
        -- column: Quarter       String from CalendarMonth.quarter : Financial quarter of the reference day.
        -- column: FinancialYear String from CalendarMonth.financial_year : Financial year of the reference day.
        -- column: PeriodType    String  : other: residents on a day.
        -- column: PeriodStart   Date    : Reference day.
        -- column: PeriodEnd     Date    : Reference day.
        -- column: AreaCode      String from Area.area_code : ONS code.
        -- column: AreaName      String from Area.area_name : Name of the area.
        -- column: AreaType      String from Area.area_type : borough or ward.
        -- column: BoroughCode   String? from Area.borough_code : Code of the borough.
        -- column: BoroughName   String? from Area.borough_name : Name of the borough.
        -- column: BoundarySet   String? from Area.boundary_set : Boundary set of a ward.
        -- column: Sex           String  : all, female or male.
        -- column: AgeBand       String  : all, or a band such as 16-24.
        -- column: Version       String  : Which population it is, such as Census 2021.
        -- column: Basis         String  : How the number was made from the publisher's table.
        -- column: Count         Int64 additive : Usual residents.
        -- column: Status        String  : published.
        -- column: Reason        String? : Why the value is null or not exact.
        -- column: SourceCode    String from Source.source_code : census_2021.

        CREATE TABLE fact_people AS
        SELECT
            a.area_key,
            p.year::INTEGER AS year,
            date_trunc('month', p.reference_date::DATE)::DATE AS month,
            'other' AS period_type,
            p.reference_date::DATE AS period_start,
            p.reference_date::DATE AS period_end,
            p.sex, p.age_band, p.version, p.basis,
            p.count::BIGINT AS count,
            'published'::status_enum AS status,
            NULL::VARCHAR AS reason,
            s.source_key,
            p.issued::DATE AS valid_from,
            DATE '9999-12-31' AS valid_to
        FROM seed_csv('reference/population.csv') AS p
        JOIN dim_area AS a ON a.area_code = p.area_code AND a.area_type IN ('ward', 'borough') AND a.verified
        JOIN dim_source AS s ON s.source_code = 'census_2021'
        ORDER BY a.area_key, year;

        """;

    [Theory]
    [InlineData("sql/facts/people.sql", "-- grain: year x area x sex x age band x version\n", "", "-- set:", "no line '-- grain: ...'")]
    [InlineData("sql/facts/people.sql", "-- sensitive: no", "-- sensitive: maybe", "-- sensitive:", "'sensitive' is 'maybe'; write 'yes' or 'no'")]
    [InlineData("sql/facts/people.sql", "-- root: people", "-- rooot: population", "-- rooot:", "'rooot' is not a header key. Did you mean 'root'?")]
    [InlineData("sql/facts/people.sql", "-- root: people", "-- root:", "-- root:", "'root' is empty")]
    [InlineData("sql/facts/people.sql", "-- root: people", "-- root: people\n-- root: folk", "-- root: folk", "'root' is given twice")]
    [InlineData("sql/facts/people.sql", "-- root: people", "-- no header line at all", "-- no header line", "is no header line")]
    [InlineData("sql/facts/people.sql", "-- column: Version       String ", "-- column: Version       Text ", "-- column: Version ", "is no column")]
    [InlineData("sql/facts/people.sql", "-- column: Basis         String ", "-- column: Bases         String ", "-- column: Bases ", "has no column 'bases'. Did you mean 'basis'?")]
    [InlineData("sql/facts/people.sql", "-- column: Version       String ", "-- column: Version       Int32 ", "-- column: Version ", "said to be Int32, fact_people.version is VARCHAR")]
    [InlineData("sql/facts/people.sql", "-- column: Reason        String?", "-- column: Reason        String ", "-- column: Reason ", "column 'Reason' is null in 126 rows")]
    [InlineData("sql/facts/people.sql", "from Area.area_code", "from Place.area_code", "-- column: AreaCode", "comes from 'Place', which is no navigation")]
    [InlineData("sql/facts/people.sql", "-> area on area_key", "-> areas on area_key", "-- navigation: Area", "no file serves 'areas'. Did you mean 'area'?")]
    [InlineData("sql/facts/people.sql", "-> area on area_key", "-> area with area_key", "-- navigation: Area", "is no navigation")]
    [InlineData("sql/facts/people.sql", "-- key: AreaKey, Year, Sex, AgeBand, Version", "-- key: Year", "-- key:", "names 2 of 126 rows")]
    [InlineData("sql/facts/people.sql", "-- key: AreaKey, Year, Sex, AgeBand, Version", "-- key: Reason", "-- key:", "the key 'Reason' is not a column of the table itself that is never null")]
    [InlineData("sql/facts/people.sql", "BoundarySet, Sex, AgeBand,", "BoundarySet, Sexx, AgeBand,", "-- not-additive-over:", "'Sexx' is no column of this file. Did you mean 'Sex'?")]
    [InlineData("sql/facts/people.sql", "Count         Int64 additive :", "Count         Int64 additive weighted :", "-- column: Count ", "table fact_people has no column 'weight'")]
    [InlineData("sql/facts/people.sql", "Year          Int32   :", "Year          Int32 additive weighted :", "-- column: Year ", "'Year' is weighted, so it must be an Int64 of the table itself")]
    [InlineData("sql/facts/offence.sql", "-- vocabulary: offence_of_taxonomy on offence_key", "-- vocabulary: offence_of_taxonomy on offense_key", "-- vocabulary:", "no navigation goes by 'offense_key'. Did you mean 'offence_key'?")]
    [InlineData("sql/facts/offence.sql", "-- vocabulary: offence_of_taxonomy on offence_key", "-- vocabulary: offences on offence_key", null, "its vocabulary offences is no table with the columns taxonomy and offence_key")]
    [InlineData("sql/facts/people.sql", "-- needs: macros, area", "-- needs: macros, arae", "-- needs:", "it needs 'arae'")]
    [InlineData("sql/dimensions/macros.sql", "-- internal:", "-- needs: people\n-- internal:", "-- needs:", "need each other")]
    [InlineData("sql/facts/people.sql", "JOIN dim_source AS s ON", "JOIN dim_sauce AS s ON", "JOIN dim_sauce", "dim_sauce")]
    [InlineData("sql/facts/people.sql", "CREATE TABLE fact_people AS", "CREATE TABLE fact_folk AS", null, "does not create the table fact_people")]
    [InlineData("sql/facts/people.sql", "    p.issued::DATE AS valid_from,", "    p.issued::DATE AS valid_since,", null, "no columns valid_from and valid_to")]
    [InlineData("sql/measures/count.sql", "-- unit: offences\n", "", "-- measure:", "no line '-- unit: ...'")]
    [InlineData("sql/measures/count.sql", "-- polarity: none", "-- polarity: up", "-- polarity:", "'up' is no polarity")]
    [InlineData("sql/measures/count.sql", "-- multiplier: 1", "-- multiplier: many", "-- multiplier:", "'many' is no multiplier")]
    [InlineData("sql/measures/count.sql", "levels: ward", "levels: parish", "-- levels:", "'parish' is no area type")]
    [InlineData("sql/measures/count.sql", "-- fact: offence", "-- fact: ofence", "-- fact:", "there is no fact 'ofence'. Did you mean 'offence'?")]
    [InlineData("sql/measures/offence_knife_crime_with_injury.sql", "-- break: 2023-01-01 |", "-- break: spring 2023 |", "-- break: spring", "is no break")]
    [InlineData("sql/measures/count.sql", "sum(\"Count\")::BIGINT", "sum(\"Cuont\")::BIGINT", "sum(", "does not compile over RecordedOffences")]
    [InlineData("sql/measures/count.sql", "sum(\"Count\")::BIGINT", "sum(\"Count\")", "-- type:", "its expression gives HUGEINT")]
    [InlineData("sql/measures/count.sql", "sum(\"Count\")::BIGINT", "", "(end)", "the expression is missing")]
    [InlineData("sql/checks/tile_map.sql", "-- check: No two tiles", "-- chek: No two tiles", "-- chek", "'chek' is not a header key. Did you mean 'check'?")]
    public void A_file_that_breaks_the_rules_is_named_with_the_line(string file, string old, string with, string? at, string problem)
    {
        using var home = new TestHome();
        using var project = new ProjectCopy();
        project.Write("sql/facts/people.sql", People);
        project.Edit(file, old, with);

        var refusal = Assert.Throws<InvalidFileException>(() => home.Build(project.Files));

        Assert.Equal(file, refusal.File);
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(at is null ? null : LineThatBegins(project.Read(file), at), refusal.Line);
        Assert.False(home.Home.HasSnapshot);
    }

    [Fact]
    public void A_stem_belongs_to_one_file()
    {
        using var home = new TestHome();
        using var project = new ProjectCopy();
        project.Write("sql/facts/area.sql", project.Read("sql/dimensions/area.sql"));
        Assert.Contains("sql/dimensions/area.sql has the same name", Assert.Throws<InvalidFileException>(() => home.Build(project.Files)).Message, StringComparison.Ordinal);
    }

    private static int LineThatBegins(string text, string start) => start == "(end)"
        ? text.Split('\n').Length
        : Array.FindIndex(text.Split('\n'), l => l.StartsWith(start, StringComparison.Ordinal)) + 1;
}
