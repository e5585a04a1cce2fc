namespace Warehouse.Tests.Build;

/// <summary>The indicators of 2016/17 rated anew, beside the ratings that the paper prints.</summary>
public sealed class IndicatorRatingTests(SeedOnlyHome seed) : IClassFixture<SeedOnlyHome>
{
    [Fact]
    public void Each_printed_rating_stands_beside_what_the_printed_key_gives()
    {
        var rows = seed.Home.Rows(
            """
            SELECT indicator_id, round(improvement_percent, 1), rating, rating_by_result, rating_as_printed
            FROM fact_indicator_rating
            WHERE rating_as_printed IS NOT NULL
            ORDER BY indicator_id
            """);

        Assert.Equal(
            [
                "CG/C5|-100|R|G|G", // 83 to 81 of 85, within 4 points
                "CG/C6|-200|G|G|G", // 79 to 81 of 78: the target was below the result before
                "CG/C7|300|G|G|G",
                "CG/C8|null|G|G|G", // new, 33 of 25
                "CG/S10|0|R|G|G",
                "CG/S16|-150|R|GA|GA", // 88 to 85 of 90
                "CG/S3|133.3|G|G|G", // a reduction of 21 after one of 17, of 20
                "CG/S4|75|RA|G|G", // 64 to 67 of 68
                "CG/S5|null|G|G|G", // 74 to 76 of 74: no improvement was asked for
                "CG/S9|-100|R|RA|RA", // 26 to 23 of 29
            ],
            rows);
    }

    [Fact]
    public void Where_the_key_does_not_give_the_printed_rating_a_sentence_says_why()
    {
        var notes = seed.Home.Rows("SELECT indicator_id, note FROM fact_indicator_rating WHERE NOT rating_agrees ORDER BY indicator_id");

        Assert.Equal(["CG/C5", "CG/S10", "CG/S16", "CG/S4", "CG/S9"], notes.Select(n => n.Split('|')[0]));
        Assert.Contains(
            "CG/S4|75% of the targeted improvement was achieved, which the printed key rates RA. The printed G is the result against the target, with a tolerance of 4 points.",
            notes);
        Assert.Equal(["0"], seed.Home.Rows("SELECT count(*) FROM fact_indicator_rating WHERE rating_agrees AND note IS NOT NULL"));
    }

    [Fact]
    public void The_printed_direction_of_travel_follows_from_the_results()
    {
        var rows = seed.Home.Rows("SELECT direction_as_printed, direction, direction_agrees, count(*) FROM fact_indicator_rating GROUP BY ALL ORDER BY ALL");

        Assert.Equal(["Improving|Improving|True|6", "New for 2016/17|null|null|3", "Same|Same|True|1", "Worsening|Worsening|True|5"], rows);
    }

    [Fact]
    public void Without_a_number_to_reach_and_for_subjects_that_are_never_rated_there_is_no_colour()
    {
        var rows = seed.Home.Rows("SELECT indicator_id, rating, rating_by_result, reason FROM fact_indicator_rating WHERE rating_as_printed IS NULL ORDER BY indicator_id");

        Assert.Equal(["CG/C2", "CG/C27", "CG/C3", "CG/C4", "CG/C9"], rows.Select(r => r.Split('|')[0]));
        Assert.All(rows, r => Assert.EndsWith("|null|null|not_comparable", r, StringComparison.Ordinal));
    }
}
