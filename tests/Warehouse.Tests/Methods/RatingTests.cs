namespace Warehouse.Tests.Methods;

/// <summary>The rules by which the papers rate: the glossary of 31 October 2014 and the key of 21 June 2017.</summary>
public sealed class RatingTests(MethodMacros macros) : IClassFixture<MethodMacros>
{
    [Theory]
    [InlineData(4, 0, "green")] // burglary: less than in 2011, in twelve months and in the quarter, and a month unusually low
    [InlineData(3, 1, "amber")] // residential burglary: the same, but for the quarter
    [InlineData(2, 3, "amber")] // violence: second lowest rate, and more in all three comparisons
    [InlineData(1, 2, "amber")]
    [InlineData(1, 3, "red")]
    [InlineData(0, 1, "red")]
    [InlineData(0, 0, null)]
    public void A_row_is_green_if_all_its_indicators_are_positive_and_red_if_nearly_all_are_negative(int positive, int negative, string? rag) =>
        Assert.Equal(rag, macros.Text($"rag_2014({positive}, {negative})"));

    [Theory]
    [InlineData(68, 67, 64, "75.0", "RA")] // CG/S4: three of four points
    [InlineData(29, 23, 26, "-100.0", "R")]
    [InlineData(53, 52, 52, "0.0", "R")]
    [InlineData(53, 55, 52, "300.0", "G")]
    [InlineData(100, 80, 0, "80.0", "RA")] // amber begins above 80
    [InlineData(100, 81, 0, "81.0", "GA")]
    [InlineData(-20, -21, -17, "133.3", "G")] // reductions
    [InlineData(-20, -19, -10, "90.0", "GA")]
    public void The_key_rates_the_part_of_the_targeted_improvement(int target, int result, int previous, string achieved, string rating)
    {
        Assert.Equal(achieved, macros.Rounded(1, $"improvement_achieved({target}, {result}, {previous})"));
        Assert.Equal(rating, macros.Text($"rating_by_improvement({target}, {result}, {previous}, 'higher_is_better')"));
    }

    [Theory]
    [InlineData("rating_by_improvement(25, 33, NULL, 'higher_is_better')", "G")] // met, whatever came before
    [InlineData("rating_by_improvement(25, 24, NULL, 'higher_is_better')", null)]
    [InlineData("rating_by_improvement(10, 12, 20, 'lower_is_better')", "RA")] // eight of ten
    [InlineData("rating_by_improvement(10, 9, 20, 'lower_is_better')", "G")]
    [InlineData("rating_by_improvement(10, 9, 20, 'none')", null)]
    [InlineData("rating_by_improvement(74, 73, 74, 'higher_is_better')", null)] // no improvement was asked for
    [InlineData("rating_by_result(85, 81, 4, 'higher_is_better')", "G")]
    [InlineData("rating_by_result(90, 85, 4, 'higher_is_better')", "GA")]
    [InlineData("rating_by_result(29, 23, 4, 'higher_is_better')", "RA")]
    [InlineData("rating_by_result(10, 12, 0, 'lower_is_better')", "GA")]
    public void Targets_that_are_met_and_tolerances_count(string rule, string? rating) => Assert.Equal(rating, macros.Text(rule));

    [Theory]
    [InlineData(76, 74, "higher_is_better", "Improving")]
    [InlineData(52, 52, "higher_is_better", "Same")]
    [InlineData(717, 552, "lower_is_better", "Worsening")]
    [InlineData(-21, -17, "higher_is_better", "Improving")]
    [InlineData(3, -17, "higher_is_better", "Worsening")] // a reduction that became an increase
    public void Travel_goes_by_polarity(int result, int previous, string polarity, string direction) =>
        Assert.Equal(direction, macros.Text($"direction_of_travel({result}, {previous}, '{polarity}')"));

    [Theory]
    [InlineData("Racist & Religious Hate Crime", true)]
    [InlineData("Number of repeat cases of Domestic Violence to MARAC", true)]
    [InlineData("People in structured treatment", true)]
    [InlineData("Proven re-offending rate (Ministry of Justice)", false)]
    public void Domestic_abuse_hate_crime_and_treatment_are_never_rated(string indicator, bool never) => Assert.Equal(never, macros.Truth($"is_never_rated('{indicator}')"));
}
