using Warehouse.Tests.Build;

namespace Warehouse.Tests.Measures;

/// <summary>The flags of each conformed offence, by reading the offence map again, without SQL.</summary>
public sealed class OffenceFlagTests(SeedOnlyHome home) : IClassFixture<SeedOnlyHome>
{
    [Theory]
    [InlineData("is_serious_violence")]
    [InlineData("is_vawg")]
    [InlineData("is_drugs")]
    [InlineData("is_neighbourhood_crime")]
    public void A_flag_is_what_all_sources_say_or_tells_that_they_differ(string flag)
    {
        var expected = OffenceMap().GroupBy(r => r["conformed_offence"] + "|" + r["conformed_group"])
            .Select(g => (g.Key, Flags: g.Select(r => r[flag]).Distinct().Order(StringComparer.Ordinal).ToArray()))
            .Select(o => $"{o.Key}|{o.Flags switch
            {
                [var same] => same,
                ["no", "yes"] => "proxy",
                _ => "partial",
            }}");
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            home.Home.Rows($"SELECT offence, offence_group, {flag} FROM dim_offence").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_rape_and_sexual_assault_are_told_apart_by_the_sex_of_the_victim() =>
        Assert.Equal(
            ["is_vawg|Rape", "is_vawg|Sexual assault including assault by penetration"],
            from flag in (string[])["is_serious_violence", "is_vawg", "is_drugs", "is_neighbourhood_crime"]
            from offence in OffenceMap().GroupBy(r => r["conformed_offence"])
            where offence.Any(r => r[flag] == "yes") && offence.Any(r => r[flag] == "no")
            orderby offence.Key
            select $"{flag}|{offence.Key}");

    [Fact]
    public void Serious_violence_that_a_source_tells_no_finer_is_called_a_proxy() =>
        Assert.Equal(
            ["Other sexual offences (all)", "Robbery (all)", "Violence with injury (all)"],
            home.Home.Rows("SELECT offence FROM dim_offence WHERE is_serious_violence = 'proxy' ORDER BY offence"));

    private static List<Dictionary<string, string>> OffenceMap() => Seed.SeedTests.Table("reference/offence_map.csv");
}
