using System.Collections.Immutable;
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

    [Theory]
    [InlineData("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context", "police_uk_street")]
    [InlineData("Month,Reported by,Falls within,Longitude,Latitude,Location,Crime type,Context", "police_uk_street")]
    [InlineData("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type", "police_uk_outcomes")]
    [InlineData("LAD22CD,LAD22NM,WD22CD,WD22NM,geometry", "ward_boundary")]
    [InlineData("FID,WD25CD,WD25NM,WD25NMW,LAD25CD,LAD25NM,BNG_E,BNG_N,LONG,LAT,GlobalID,geometry", "ward_boundary")]
    [InlineData("NAME,GSS_CODE,DISTRICT,LAGSSCODE,HECTARES,NONLD_AREA,geometry", "gla_ward_boundary")]
    [InlineData("LSOA21CD,LSOA21NM,MSOA21CD,MSOA21NM,LAD22CD,LAD22NM,geometry", "lsoa_boundary")]
    [InlineData("LAD22NM,LAD22CD,geometry", "district_boundary")]
    [InlineData("category,location_type,location.latitude,location.street.id,location.street.name,location.longitude,context,outcome_status,persistent_id,id,location_subtype,month", "police_uk_crimes_street_api")]
    public void So_are_the_files_of_police_uk_and_boundaries_of_any_year(string header, string layout)
    {
        var binding = Recognise(header);

        Assert.Equal(layout, binding.Layout.Name);
        Assert.Empty(binding.Unknown);
    }

    public static TheoryData<string> LayoutNames => [.. LayoutList.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(LayoutNames))]
    public void Every_layout_is_known_by_its_own_columns_and_by_those_alone_that_it_requires(string name)
    {
        var layout = LayoutList.All.Single(l => l.Name == name);

        Assert.Equal(name, Recognise(OwnHeader(layout, layout.Columns)).Layout.Name);
        Assert.Equal(name, Recognise(OwnHeader(layout, [.. layout.Columns.Where(c => c.Required)])).Layout.Name);
    }

    [Fact]
    public void Names_of_layouts_are_unique() =>
        Assert.Equal(LayoutList.All.Select(l => l.Name).Distinct(StringComparer.Ordinal), LayoutList.All.Select(l => l.Name));

    [Fact]
    public void Two_layouts_that_know_a_header_equally_well_refuse_it_and_say_so()
    {
        var refusal = Assert.Throws<FileRefusedException>(() =>
            Recognition.Recognise(new FileHeader(["Ward", "Cats"]), [new PetLayout("cats_by_ward"), new PetLayout("cats_at_home")]));

        Assert.Equal("ambiguous", refusal.Code);
        Assert.Contains("cats_by_ward", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("cats_at_home", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_carry_nothing_are_passed_over()
    {
        var binding = Recognition.Recognise(new FileHeader(["Ward", "Object 7", "Cats"]), [new PetLayout("cats")]);

        Assert.Equal(["ward", "cats"], binding.Columns.Select(c => c.Column.Name));
        Assert.Empty(binding.Unknown);
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
        var refusal = Assert.Throws<FileRefusedException>(() => Recognise("Shade,Hue,Gloss"));

        Assert.Equal("not_recognised", refusal.Code);
        Assert.Contains("'Shade', 'Hue'", refusal.Message, StringComparison.Ordinal);
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

    private static string OwnHeader(Layout layout, ImmutableArray<LayoutColumn> columns) =>
        string.Join(',', columns
            .Select(c => c.Headers[0].Replace("??", "22", StringComparison.Ordinal).Replace(',', ' '))
            .Concat(layout.MonthsAreColumns ? ["202301"] : [])
            .Concat(layout.ValueColumns is { } values ? [values.Example] : []));

    private static LayoutBinding Recognise(string header) =>
        Recognition.Recognise(new FileHeader([.. header.Split(',')]), LayoutList.All);

    private sealed class PetLayout(string name) : Layout
    {
        public override string Name => name;
        public override string Title => name;
        public override string SourceCode => "pets";
        public override string Stem => "pets";
        public override ImmutableArray<LayoutColumn> Columns { get; } = [LayoutColumn.Text("ward", "Ward"), LayoutColumn.Count("cats", "Cats")];
        public override ImmutableArray<string> Ignored => ["Object ?"];
    }
}
