namespace Notebooks.Tests.Seeded;

/// <summary>
/// Every line of a checklist is on its page, and a part of a line is a gap exactly when the snapshot has no rows of it: an independent list
/// (<c>tests/cases/checklist_NAME.csv</c>) says where to look.
/// </summary>
public sealed class ChecklistTests(SeedSnapshot seed, FewFiles files) : IClassFixture<FewFiles>
{
    public static TheoryData<string, string> Assessments() =>
        [.. Checklist.Assessments.SelectMany(n => new[] { new TheoryDataRow<string, string>(n, "Barnet"), new TheoryDataRow<string, string>(n, "Brent") })];

    [Theory]
    [MemberData(nameof(Assessments))]
    public Task With_the_seed_a_part_is_a_gap_exactly_when_it_has_no_rows(string notebook, string borough) => Checklist.CheckAsync(notebook, borough, seed);

    // By hand: five kinds a month of 180 + 60 + 40 + 20 + 1 = 301, a year 3,612; one more of each from May 2022 on, eleven months: 3,667. The
    // printed counts are those of the paper of 28 April 2023.
    [Fact]
    public async Task With_a_police_file_what_it_holds_is_no_gap_and_is_added_up()
    {
        var page = await Checklist.CheckAsync("serious-violence", "Barnet", files);

        Assert.Equal("Serious violence (proxy) shows no clear change in twelve months", page.Heading.Title);
        var changes = page.Exhibits.Single(e => e.Exhibit.Caption == "Recorded offences against the same months a year before, Barnet").Exhibit;
        Assert.Equal([3612m, 3667m], changes.Rows[0].Skip(2).Take(2).Select(c => c.Value));
        var printed = page.Exhibits.Single(e => e.Exhibit.Title == "Robbery of personal property rose by 17.4%, as printed").Exhibit;
        Assert.Equal([[2269m, 2325m], [580m, 681m]], printed.Rows.Select(r => r.Skip(1).Take(2).Select(c => c.Value)));
    }
}
