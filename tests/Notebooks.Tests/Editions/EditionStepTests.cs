using System.Collections.Immutable;
using Notebooks.Editions;
using Warehouse.Access;

namespace Notebooks.Tests.Editions;

public sealed class EditionStepTests
{
    private static readonly DateTimeOffset Day1 = new(2026, 5, 1, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_draft_goes_out_for_comment_and_becomes_final_and_every_step_is_booked()
    {
        var final = Made(EditionState.Draft).Consult("ann", Day1.AddDays(1)).Approve("  Head of Safety ", "ben", Day1.AddDays(9));

        Assert.Equal((EditionState.Final, "Head of Safety", Day1.AddDays(9)), (final.Status, final.Approver, final.Approved));
        Assert.Equal([(EditionState.Draft, "officer"), (EditionState.Consultation, "ann"), (EditionState.Final, "ben")], final.History.Select(s => (s.State, s.Who)));
    }

    [Fact]
    public void Nobody_goes_back()
    {
        var final = Made(EditionState.Consultation).Approve("Head of Safety", "ann", Day1);
        var withdrawn = final.Withdraw("A file was wrong.", "ann", Day1);

        Assert.Contains("is final", Refusal(() => final.Consult("ann", Day1)), StringComparison.Ordinal);
        Assert.Contains("is final", Refusal(() => final.Approve("Somebody", "ann", Day1)), StringComparison.Ordinal);
        Assert.Contains("is withdrawn", Refusal(() => withdrawn.Approve("Somebody", "ann", Day1)), StringComparison.Ordinal);
        Assert.Contains("is withdrawn", Refusal(() => withdrawn.Withdraw("Again.", "ann", Day1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Final_needs_a_name_and_withdrawn_a_reason()
    {
        Assert.Contains("--approver", Refusal(() => Made(EditionState.Consultation).Approve(" ", "ann", Day1)), StringComparison.Ordinal);
        Assert.Contains("--reason", Refusal(() => Made(EditionState.Consultation).Withdraw("", "ann", Day1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_its_time_nothing_is_released_and_what_was_withdrawn_before_it_never_is()
    {
        var edition = Made(EditionState.Draft, notBefore: Day1.AddDays(3));

        Assert.False(edition.IsReleasedAt(Day1.AddDays(3).AddTicks(-1)));
        Assert.True(edition.IsReleasedAt(Day1.AddDays(3)));
        Assert.Equal(Day1.AddDays(3), edition.Approve("Head of Safety", "ann", Day1.AddDays(1)).Approved);
        Assert.False(edition.Withdraw("Not ready.", "ann", Day1.AddDays(2)).IsReleasedAt(Day1.AddDays(9)));
        Assert.True(edition.Withdraw("Not right.", "ann", Day1.AddDays(4)).IsReleasedAt(Day1.AddDays(9)));
    }

    private static string Refusal(Func<Edition> step) => Assert.Throws<EditionException>(step).Message;

    private static Edition Made(EditionState state, DateTimeOffset? notBefore = null) => new(
        "yearly", 1, new EditionHeading("Yearly review", "Cases rose", "Norvale", "2023"), Role.Public, notBefore,
        new EditionOrigin(7, "1.0", null, ImmutableSortedDictionary<string, string>.Empty), null, null,
        [new EditionStep(Day1, "officer", state)], ImmutableSortedDictionary<string, string>.Empty);
}
