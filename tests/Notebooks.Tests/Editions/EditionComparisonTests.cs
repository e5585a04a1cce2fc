using Notebooks.Editions;

namespace Notebooks.Tests.Editions;

public sealed class EditionComparisonTests
{
    [Fact]
    public void A_number_is_the_same_or_another_or_has_another_status_or_is_new_or_gone()
    {
        var comparison = EditionComparison.Of(
            [Cell("table-1", "Barnet", 131), Cell("table-1", "Brent", 45), Cell("table-1", "Harrow", 20, "provisional"), Cell("table-1", "Ealing", 7)],
            [Cell("table-1", "Barnet", 135), Cell("table-1", "Brent", 45), Cell("table-1", "Harrow", 20), Cell("table-1", "Camden", 9)]);

        Assert.Equal(
            [(ChangeKind.Changed, "Barnet", "131", "135"), (ChangeKind.Status, "Harrow", "20", "20"), (ChangeKind.Appeared, "Camden", null, "9"), (ChangeKind.Vanished, "Ealing", "7", null)],
            comparison.Changes.Select(c => (c.Kind, c.Shown.Row, c.Before?.Text, c.After?.Text)));
        Assert.Equal(1, comparison.Same);
    }

    [Fact]
    public void A_table_that_is_put_in_between_does_not_make_the_next_ones_look_new()
    {
        var comparison = EditionComparison.Of(
            [Cell("table-1", "Barnet", 131), Cell("table-2", "Violence", 12), Cell("table-2", "Theft", 30)],
            [Cell("table-1", "Barnet", 131), Cell("table-2", "Zone 1", 4), Cell("table-3", "Violence", 12), Cell("table-3", "Theft", 31)]);

        Assert.Equal([(ChangeKind.Appeared, "Zone 1"), (ChangeKind.Changed, "Theft")], comparison.Changes.Select(c => (c.Kind, c.Shown.Row)));
        Assert.Equal(2, comparison.Same);
    }

    [Fact]
    public void Sentences_are_followed_within_their_section()
    {
        var comparison = EditionComparison.Of(
            [Told("sentence-1", "sv-01", "45.8%"), Told("sentence-2", "sv-02", "12")],
            [Told("sentence-1", "sv-00", "3"), Told("sentence-2", "sv-01", "45.8%"), Told("sentence-3", "sv-02", "13")]);

        Assert.Equal([(ChangeKind.Appeared, "sv-00", null), (ChangeKind.Changed, "sv-02", "12")], comparison.Changes.Select(c => (c.Kind, c.Shown.Section, c.Before?.Text)));
    }

    [Fact]
    public void The_largest_change_is_the_largest_share_and_small_counts_come_after()
    {
        var comparison = EditionComparison.Of(
            [Cell("table-1", "Barnet", 100), Cell("table-1", "Brent", 1_000), Cell("table-1", "Harrow", 1)],
            [Cell("table-1", "Barnet", 150), Cell("table-1", "Brent", 1_100), Cell("table-1", "Harrow", 3)]);

        Assert.Equal(["Barnet", "Brent", "Harrow"], comparison.Changes.OrderByDescending(c => c.Size).Select(c => c.Shown.Row));
    }

    [Fact]
    public void A_file_of_numbers_is_read_for_what_readers_see_and_may_say_more()
    {
        var numbers = ShownNumber.Parse("""{"page":"p","snapshot":1,"numbers":[{"place":"title","text":"5","value":5,"origins":[0],"unit":"count"}]}"""u8);

        Assert.Equal(new ShownNumber("title", null, null, null, null, "5", 5, "count", null), Assert.Single(numbers));
    }

    private static ShownNumber Cell(string place, string row, int value, string status = "exact") =>
        new(place, "sv-01", row, "Offences", null, value.ToString(System.Globalization.CultureInfo.InvariantCulture), value, "count", status);

    private static ShownNumber Told(string place, string section, string text) => new(place, section, null, null, 1, text, null, null, "exact");
}
