using System.Text;
using Warehouse.Load.Reading;

namespace Warehouse.Tests.Load;

public sealed class FieldTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 12)]
    [InlineData("007", 7)]
    [InlineData("1,412", 1412)]
    [InlineData("12,345,678", 12345678)]
    [InlineData("17550.0", 17550)]
    [InlineData("1,412.00", 1412)]
    [InlineData("1000000000000", 1_000_000_000_000)]
    public void A_whole_number_is_read_with_or_without_thousands_separators(string text, long expected)
    {
        Assert.True(FieldText.TryCount(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.5")]
    [InlineData("1.")]
    [InlineData("n/a")]
    [InlineData("*")]
    [InlineData("1 2")]
    [InlineData("14,12")]
    [InlineData("1,4123")]
    [InlineData("1412,000")]
    [InlineData(",412")]
    [InlineData("1,,412")]
    [InlineData("1,412,")]
    [InlineData("0x10")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999")]
    [InlineData("1000000000001")]
    public void Anything_else_is_no_count(string text) =>
        Assert.False(FieldText.TryCount(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("202305", 2023, 5)]
    [InlineData("2023-12", 2023, 12)]
    public void A_month_is_six_digits_or_ISO(string text, int year, int month)
    {
        Assert.True(FieldText.TryMonth(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(new DateOnly(year, month, 1), value);
    }

    [Theory]
    [InlineData("202300")]
    [InlineData("202313")]
    [InlineData("189912")]
    [InlineData("2023/5")]
    [InlineData("20230501")]
    [InlineData("2023")]
    public void An_impossible_month_is_none(string text) =>
        Assert.False(FieldText.TryMonth(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Blanks_tabs_and_no_break_spaces_at_the_ends_go()
    {
        Assert.Equal("Barnet  Vale", Encoding.UTF8.GetString(FieldText.Trim(Encoding.UTF8.GetBytes(" \t\u00A0Barnet  Vale\u00A0 \t"))));
        Assert.Equal("\u00C9t\u00E9", Encoding.UTF8.GetString(FieldText.Trim(Encoding.UTF8.GetBytes("\u00C9t\u00E9"))));
        Assert.True(FieldText.Trim("  "u8).IsEmpty);
    }

    [Fact]
    public void A_value_for_a_message_is_cut_and_shows_no_control_characters()
    {
        var shown = FieldText.Show(Encoding.UTF8.GetBytes("a\u0001b" + new string('x', 5000)));

        Assert.StartsWith("a\uFFFDbxxx", shown, StringComparison.Ordinal);
        Assert.Equal(203, shown.Length);
    }
}
