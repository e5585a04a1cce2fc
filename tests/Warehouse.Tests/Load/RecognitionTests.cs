using Warehouse.Load;
using Warehouse.Load.Layouts;
using Warehouse.Load.Reading;

namespace Warehouse.Tests.Load;

public sealed class RecognitionTests
{
    [Theory]
    [InlineData("MajorText,MinorText,LookUp_BoroughName,202105,202106", "mps_borough_crime")]
    [InlineData("Borough,Major Category,Minor Category,200801,200802", "mps_borough_crime")]
    [InlineData("MajorText,MinorText,BoroughName,202601", "mps_borough_crime")]
    [InlineData("MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,202105", "mps_ward_crime")]
    [InlineData("Group,SubGroup,WardName,WardCode,LookUp_BoroughName,202007", "mps_ward_crime")]
    [InlineData("202106,202105,wardcode, WARD NAME ,borough,Sub-Group,Group,,", "mps_ward_crime")]
    public void A_file_is_known_by_its_header_in_every_vintage(string header, string layout)
    {
        var binding = Recognise(header);

        Assert.Equal(layout, binding.Layout.Name);
        Assert.Empty(binding.Unknown);
        Assert.Null(binding.Synthetic);
    }

    [Fact]
    public void Columns_and_months_are_found_wherever_they_stand()
    {
        var binding = Recognise("202306,Minor Category,,202305,Borough,Major Category");

        Assert.Equal([("offence_label", 1), ("borough_name", 4), ("group_label", 5)], binding.Columns.Select(c => (c.Column.Name, c.Index)));
        Assert.Equal([(new DateOnly(2023, 5, 1), 3), (new DateOnly(2023, 6, 1), 0)], binding.Months.Select(m => (m.Month, m.Index)));
        Assert.Equal(5, binding.LastNeeded);
    }

    [Fact]
    public void A_column_that_the_layout_does_not_know_is_told()
    {
        var binding = Recognise("MajorText,MinorText,LookUp_BoroughName,Measure,202105,202113");

        Assert.Equal(["Measure", "202113"], binding.Unknown);
    }

    [Fact]
    public void The_mark_of_synthetic_data_is_found() =>
        Assert.Equal(4, Recognise("MajorText,MinorText,BoroughName,202105,Synthetic").Synthetic?.Index);

    [Fact]
    public void A_header_that_lacks_a_column_is_refused_with_the_nearest_layout_and_what_it_needs()
    {
        var refusal = Assert.Throws<FileRefusedException>(() => Recognise("MajorText,MinorText,WardName,WardCode,202105"));

        Assert.Equal("not_recognised", refusal.Code);
        Assert.Contains("'LookUp_BoroughName' or 'BoroughName' or 'Borough'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_something_else_gets_no_hint()
    {
        var refusal = Assert.Throws<FileRefusedException>(() => Recognise("Crime ID,Month,Longitude,Latitude"));

        Assert.Equal("not_recognised", refusal.Code);
        Assert.Contains("'Crime ID', 'Month'", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("nearest", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_with_another_separator_says_so()
    {
        var refusal = Assert.Throws<FileRefusedException>(() => Recognise("MajorText;MinorText;BoroughName;202105"));

        Assert.Contains("separated by ';'", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Borough,BoroughName,MajorText,MinorText,202105")]
    [InlineData("Borough,MajorText,MinorText,202105,202106,2021-05")]
    public void A_column_that_is_there_twice_refuses_the_file(string header) =>
        Assert.Equal("column_twice", Assert.Throws<FileRefusedException>(() => Recognise(header)).Code);

    private static LayoutBinding Recognise(string header) =>
        Recognition.Recognise(new FileHeader([.. header.Split(',')]), LayoutList.All);
}
