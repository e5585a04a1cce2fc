using System.Globalization;
using System.Text;
using Warehouse.Load.Reading;

namespace Warehouse.Tests.Load;

public sealed class FieldKindsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.56", 0.56)]
    [InlineData(".5", 0.5)]
    [InlineData("-0.25", -0.25)]
    [InlineData("+3", 3)]
    [InlineData("17550.0", 17550)]
    [InlineData("1,412", 1412)]
    [InlineData("-1,412.5", -1412.5)]
    [InlineData("12,345,678.05", 12345678.05)]
    [InlineData("51.603846", 51.603846)]
    [InlineData("1.5e-05", 0.000015)]
    public void A_number_is_read_with_sign_point_and_thousands_separators(string text, double expected)
    {
        Assert.True(FieldText.TryNumber(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, value, 12);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("5.")]
    [InlineData("0,56")]
    [InlineData("1.412,5")]
    [InlineData("1,41.5")]
    [InlineData("1,412e3")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("12%")]
    [InlineData("n/a")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e300")]
    [InlineData("1 2")]
    public void Anything_else_is_no_number(string text) =>
        Assert.False(FieldText.TryNumber(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("2023-05-31")]
    [InlineData("31/05/2023")]
    [InlineData("31/5/2023")]
    public void A_day_is_ISO_or_British(string text)
    {
        Assert.True(FieldText.TryDate(Encoding.UTF8.GetBytes(text), out var date));
        Assert.Equal(new DateOnly(2023, 5, 31), date);
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("05/31/2023")]
    [InlineData("31/05/23")]
    [InlineData("31-05-2023")]
    [InlineData("2023/05/31")]
    [InlineData("20230531")]
    [InlineData("1/1//2023")]
    [InlineData("//2023")]
    [InlineData("0/1/2023")]
    [InlineData("31/05/1899")]
    [InlineData("2023-05-31T00:00")]
    public void Anything_else_is_no_day(string text) =>
        Assert.False(FieldText.TryDate(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("2022-05-31T23:00:00+00:00", "2022-05-31T23:00:00")]
    [InlineData("2022-06-01T00:00:00+01:00", "2022-05-31T23:00:00")]
    [InlineData("2022-05-31T18:30:00-0430", "2022-05-31T23:00:00")]
    [InlineData("2022-05-31 23:00Z", "2022-05-31T23:00:00")]
    [InlineData("2022-05-31T23:00:07.1234567Z", "2022-05-31T23:00:07")]
    public void An_instant_is_ISO_with_its_offset_and_becomes_UTC(string text, string expected)
    {
        Assert.True(FieldText.TryTimestamp(Encoding.UTF8.GetBytes(text), out var instant));
        Assert.Equal(expected, instant.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2022-05-31T23:00:00")]
    [InlineData("2022-05-31")]
    [InlineData("2022-05-31T24:00:00Z")]
    [InlineData("2022-05-31T23:60:00Z")]
    [InlineData("2022-05-31T23:00:60Z")]
    [InlineData("2022-05-31T23:00:00+15:00")]
    [InlineData("2022-05-31T23:00:00ZZ")]
    [InlineData("2022-05-31T23:00:00.Z")]
    [InlineData("2022-05-31T23:00:00+1:00")]
    [InlineData("2022-02-30T23:00:00Z")]
    public void Anything_else_is_no_instant(string text) =>
        Assert.False(FieldText.TryTimestamp(Encoding.UTF8.GetBytes(text), out _));
}
