using Notebooks.Editions;

namespace Notebooks.Tests.Editions;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-12-01 09:30", "2026-12-01T09:30:00Z")]
    [InlineData("2026-07-01 09:30", "2026-07-01T08:30:00Z")]
    [InlineData("2026-07-01T09:30Z", "2026-07-01T09:30:00Z")]
    [InlineData("2026-07-01T09:30+02:00", "2026-07-01T07:30:00Z")]
    // The hour that comes twice: the later one, so that nothing is early.
    [InlineData("2026-10-25 01:30", "2026-10-25T01:30:00Z")]
    public void A_moment_is_read_by_the_clock_in_London(string text, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), LondonTime.Parse(text));

    [Theory]
    [InlineData("2026-12-01")]
    [InlineData("1/12/2026 9.30")]
    [InlineData("2026-02-30 09:30")]
    [InlineData("2026-03-29 01:30")]
    public void What_is_no_moment_is_none(string text) => Assert.Null(LondonTime.Parse(text));

    [Fact]
    public void It_is_shown_by_the_same_clock() => Assert.Equal("1 July 2026, 09:30", LondonTime.Words(new DateTimeOffset(2026, 7, 1, 8, 30, 0, TimeSpan.Zero)));
}
