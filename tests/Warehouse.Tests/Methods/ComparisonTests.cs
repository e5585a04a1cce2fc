namespace Warehouse.Tests.Methods;

/// <summary>Ranks and comparators: methods 2.6 and 2.7.</summary>
public sealed class ComparisonTests(MethodMacros macros) : IClassFixture<MethodMacros>
{
    [Fact]
    public void T_37_rates_1_2_2_3_rank_1_2_2_4() =>
        Assert.Equal(["1|1|4", "2|2|4", "2|2|4", "3|4|4"], macros.Rows("""
            SELECT rate, peer_rank(rate, month, 'lower_is_better'), peers_ranked(rate, month)
            FROM (VALUES ('May', 3), ('May', 2), ('May', 1), ('May', 2)) AS peer (month, rate) ORDER BY ALL
            """));

    [Fact]
    public void Rank_1_is_the_best_and_the_lowest_where_there_is_no_polarity() =>
        Assert.Equal(["1|1|3|1", "2|2|2|2", "3|3|1|3"], macros.Rows("""
            SELECT rate, peer_rank(rate, 1, 'lower_is_better'), peer_rank(rate, 1, 'higher_is_better'), peer_rank(rate, 1, 'none') FROM (SELECT unnest([1, 2, 3]) AS rate) ORDER BY ALL
            """));

    [Theory]
    [InlineData(10, 1, "9|1")]
    [InlineData(10, 2, "8|null")]
    [InlineData(32, 3, "29|1")]
    [InlineData(32, 4, "28|null")]
    public void There_is_no_rank_where_over_a_tenth_of_the_peers_is_missing(int peers, int missing, string expected) =>
        Assert.Equal([expected], macros.Rows($"""
            SELECT ranked, min(place) FROM (
                SELECT peers_ranked(rate, 1) AS ranked, peer_rank(rate, 1, 'none') AS place FROM (SELECT CASE WHEN i >= {missing} THEN i END AS rate FROM range({peers}) AS r (i)))
            GROUP BY ranked
            """));

    [Theory]
    [InlineData("11", "similar")]
    [InlineData("12", "similar")]
    [InlineData("10", "similar")]
    [InlineData("12.01", "lower")]
    [InlineData("9.99", "higher")]
    [InlineData("NULL", null)]
    public void T_38_an_area_of_11_with_10_to_12_against_its_comparator(string comparator, string? expected) => Assert.Equal(expected, macros.Text($"compared_to({comparator}, 10, 12, 'none')"));

    [Theory]
    [InlineData("12.01", "lower_is_better", "better")]
    [InlineData("9.99", "lower_is_better", "worse")]
    [InlineData("12.01", "higher_is_better", "worse")]
    [InlineData("9.99", "higher_is_better", "better")]
    public void With_a_polarity_it_is_better_or_worse(string comparator, string polarity, string expected) => Assert.Equal(expected, macros.Text($"compared_to({comparator}, 10, 12, '{polarity}')"));

    [Theory]
    [InlineData("11", "similar")]
    [InlineData("12.5", "better (95%)")]
    [InlineData("13", "better (95%)")]
    [InlineData("13.01", "better (99.8%)")]
    [InlineData("8.99", "worse (99.8%)")]
    [InlineData("NULL", null)]
    public void In_five_levels_the_wider_interval_is_asked_too(string comparator, string? expected) =>
        Assert.Equal(expected, macros.Text($"compared_to_in_five({comparator}, 10, 12, 9, 13, 'lower_is_better')"));
}
