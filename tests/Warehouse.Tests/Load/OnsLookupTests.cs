using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>Lookups and population by LSOA, made up with the habits of the publishers' files.</summary>
public sealed class OnsLookupTests : IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("\uFEFFLSOA21CD,LSOA21NM,LSOA21NMW,WD25CD,WD25NM,WD25NMW,LAD25CD,LAD25NM,LAD25NMW,ObjectId\nE01000101,Anytown 001A,,E05000901,Abbey,,E09000003,Anytown,,7\n", "2021|2025|2025")]
    [InlineData("ObjectId,LSOA11CD,LSOA11NM,WD18CD,WD18NM,WD18NMW,LTLA18CD,LTLA18NM,LTLA18NMW\r\n7,E01000101,Anytown 001A,E05000901,Abbey,,E09000003,Anytown,\r\n", "2011|2018|2018")]
    [InlineData("WD30CD,LAD31CD,LSOA31CD\nE05000901,E09000003,E01000101", "2031|2030|2031")]
    public void The_years_of_a_lookup_come_from_its_column_names(string text, string years)
    {
        Assert.Equal((FileOutcome.Booked, "ons_lsoa_ward", 1L), Booked(_bench.LoadText(text)));

        Assert.Equal(["E01000101|E05000901|E09000003|" + years], _bench.Rows("SELECT lsoa_code, ward_code, borough_code, lsoa_year, ward_year, borough_year FROM staged_lsoa_ward"));
    }

    [Fact]
    public void An_LSOA_in_two_wards_holds_the_lookup()
    {
        var report = _bench.LoadText("LSOA21CD,WD25CD,LAD25CD\nE01000101,E05000901,E09000003\nE01000101,E05000902,E09000003\n");

        Assert.Equal(FileOutcome.Held, report.Outcome);
        Assert.Contains("Lines 2 and 3", report.Batch!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ward_lookup_is_known_with_a_blank_before_a_name_that_has_no_year()
    {
        Assert.Equal((FileOutcome.Booked, "ons_ward_borough", 2L), Booked(_bench.LoadText("WD23CD, WardName,WD23NMW,LAD23CD,LAD23NM,LAD23NMW,ObjectId\r\nE05000901,Abbey,,E09000003,Anytown,,1\r\nW05000901,Y Bont,Y Bont,W06000001,Sir,Sir,2\r\n")));

        Assert.Equal(["E05000901|Abbey|2023|E09000003", "W05000901|Y Bont|2023|W06000001"], _bench.Rows("SELECT ward_code, ward_name, ward_year, borough_code FROM staged_ward_borough ORDER BY line"));
    }

    [Fact]
    public void A_list_of_wards_without_years_takes_it_from_the_name_and_says_so()
    {
        var report = _bench.LoadText("Unique Id,Ward,Area\r\nE05000901,Abbey,Anytown", "wards-2018.csv");

        Assert.Equal("year_from_file_name", Assert.Single(report.Notices).Code);
        Assert.Equal(["E05000901|2018||Anytown"], _bench.Rows("SELECT ward_code, ward_year, borough_code, borough_name FROM staged_ward_borough"));
    }

    [Fact]
    public void A_file_whose_year_nothing_tells_waits_until_its_name_does()
    {
        const string Text = "Unique Id,Ward,Area\nE05000901,Abbey,Anytown\n";

        Assert.Equal(FileOutcome.Held, _bench.LoadText(Text, "wards.csv").Outcome);
        Assert.Equal(FileOutcome.Booked, _bench.LoadText(Text, "wards-2018.csv").Outcome);
        Assert.Equal(["2018"], _bench.Rows("SELECT ward_year FROM staged_ward_borough"));
    }

    [Fact]
    public void Of_two_vintages_in_one_file_the_earlier_is_where_it_comes_from()
    {
        Assert.Equal((FileOutcome.Booked, "ward_area_overlap", 1L), Booked(_bench.LoadText("WD22CD,WD22NM,WD18CD,WD18NM,OverlapHectares,ShareOfWD22,ShareOfWD18\nE05000902,New Abbey,E05000901,Abbey,12.5,0.25,0.5\n")));
        Assert.Equal((FileOutcome.Booked, "ons_lsoa_change", 2L), Booked(_bench.LoadText("LSOA21CD,LSOA21NM,LSOA11CD,LSOA11NM,CHGIND,LAD22CD,LAD22NM,LAD22NMW,ObjectId\nE01000202,B,E01000201,A,S,E09000003,Anytown,,1\nE01000203,C,E01000201,A,S,E09000003,Anytown,,2\n")));

        Assert.Equal(["E05000901|2018|E05000902|2022|12.5|0.5|0.25"], _bench.Rows("SELECT from_code, from_year, to_code, to_year, overlap_hectares, share_of_from, share_of_to FROM staged_ward_overlap"));
        Assert.Equal(["E01000201|2011|E01000202|2021|S|", "E01000201|2011|E01000203|2021|S|"], _bench.Rows("SELECT from_code, from_year, to_code, to_year, change, share_of_from FROM staged_lsoa_change ORDER BY line"));
    }

    [Fact]
    public void Population_by_LSOA_is_unfolded_by_sex_and_age_band()
    {
        var report = _bench.LoadText(
            "LSOA11CD,LSOA11NM,MSOA11CD,MSOA11NM,LAD11CD,LAD11NM,Persons_All-Ages,Persons_0-15,Persons_16+,Males_All-Ages,Females_All-Ages\nE01000101,Anytown 001A,E02000001,Anytown 001,E09000003,Anytown,\"1,700\",300,1400,800,900\n",
            "lsoa-mid2020.csv");

        Assert.Equal((FileOutcome.Booked, "ons_lsoa_population", 1L), Booked(report));
        Assert.Equal((5L, new DateOnly(2020, 7, 1)), (report.Batch!.RowsStaged, report.Batch.Issued));
        Assert.Equal(
            ["all|0-15|0|15|300", "all|16+|16||1400", "all|all|||1700", "female|all|||900", "male|all|||800"],
            _bench.Rows("SELECT sex, age_band, first_age, last_age, count FROM staged_lsoa_population WHERE year = 2020 AND lsoa_year = 2011 ORDER BY sex, age_band"));
    }

    private static (FileOutcome, string?, long) Booked(FileReport report) => (report.Outcome, report.Batch?.Layout, report.Batch?.RowsRead ?? 0);
}
