using System.Text;
using Warehouse.Load.Reading;

namespace Warehouse.Tests.Load.Returns;

public sealed class ReportingPeriodTests
{
    [Theory]
    [InlineData("2022/23 Q4", "2022/23 Q4", "2023-01-01", "2023-03-31", true)]
    [InlineData("2022-23 q1", "2022/23 Q1", "2022-04-01", "2022-06-30", true)]
    [InlineData("Q3 2022/2023", "2022/23 Q3", "2022-10-01", "2022-12-31", true)]
    [InlineData("1999/00 Q4", "1999/00 Q4", "2000-01-01", "2000-03-31", true)]
    [InlineData("2022/23", "2022/23", "2022-04-01", "2023-03-31", false)]
    [InlineData("2023", "2023", "2023-01-01", "2023-12-31", false)]
    [InlineData("2011-12", "2011-12", "2011-12-01", "2011-12-31", false)]
    [InlineData("2022-12-01 to 2023-02-28", "2022-12-01 to 2023-02-28", "2022-12-01", "2023-02-28", false)]
    [InlineData("01/12/2022 to 28/02/2023", "2022-12-01 to 2023-02-28", "2022-12-01", "2023-02-28", false)]
    public void A_period_has_one_spelling_and_two_days(string text, string label, string start, string end, bool isQuarter)
    {
        Assert.True(ReportingPeriod.TryParse(Encoding.UTF8.GetBytes(text), out var period));
        Assert.Equal((label, start, end, isQuarter), (period.Label, Iso(period.Start), Iso(period.End), period.IsQuarter));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022/24 Q1")]
    [InlineData("2022/23 Q5")]
    [InlineData("Q4")]
    [InlineData("2023-13")]
    [InlineData("2023-02-28 to 2022-12-01")]
    [InlineData("last quarter")]
    public void What_is_no_period_is_none(string text) => Assert.False(ReportingPeriod.TryParse(Encoding.UTF8.GetBytes(text), out _));

    private static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
