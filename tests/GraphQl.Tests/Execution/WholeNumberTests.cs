using GraphQl.Execution;

namespace GraphQl.Tests.Execution;

public sealed class WholeNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("12", "12")]
    [InlineData("-12", "-12")]
    [InlineData("1.0", "1")]
    [InlineData("-1.000", "-1")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("1.5e1", "15")]
    [InlineData("1.25e1", null)]
    [InlineData("120e-1", "12")]
    [InlineData("120e-2", null)]
    [InlineData("0.0", "0")]
    [InlineData("0e5", "0")]
    [InlineData("5e-1", null)]
    [InlineData("5e-30", null)]
    [InlineData("0e-30", "0")]
    [InlineData("0.1", null)]
    [InlineData("1e30", "1000000000000000000000000000000")]
    [InlineData("1e31", null)]
    [InlineData("1e999999999999", null)]
    [InlineData("1e-29", null)]
    [InlineData("1.00000000000000000000000000000000000001", null)]
    [InlineData("12345678901234567890123456789012345678901234567890", "12345678901234567890123456789012345678901234567890")]
    public void Whole_numbers_are_told_by_their_digits(string number, string? digits) => Assert.Equal(digits, WholeNumber.Digits(number));
}
