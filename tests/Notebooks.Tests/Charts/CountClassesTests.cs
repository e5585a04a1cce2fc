using Notebooks.Charts;

namespace Notebooks.Tests.Charts;

public sealed class CountClassesTests
{
    [Theory]
    [InlineData(62, new[] { "0", "1 to 20", "21 to 40", "41 to 60", "61 to 80" })]
    [InlineData(4, new[] { "0", "1", "2", "3", "4" })]
    [InlineData(0, new[] { "0", "1", "2", "3", "4" })]
    [InlineData(5000, new[] { "0", "1 to 2,000", "2,001 to 4,000", "4,001 to 6,000", "6,001 to 8,000" })]
    public void Limits_are_round_and_nothing_has_a_class_of_its_own(int max, string[] labels) => Assert.Equal(labels, new CountClasses(max).Labels);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    [InlineData(62, 4)]
    public void A_count_falls_into_the_class_whose_label_names_it(int value, int index) => Assert.Equal(index, new CountClasses(62).IndexOf(value));
}
