using Warehouse.OData;
using Warehouse.Query;

namespace Warehouse.Tests.OData;

/// <summary>Text of <c>$apply</c> to tree, one case a line.</summary>
public sealed class ApplyTests
{
    [Theory]
    [InlineData("aggregate(Count with sum as Total)", "group [] [Sum Count as Total]")]
    [InlineData("aggregate($count as Rows)", "group [] [rows as Rows]")]
    [InlineData("aggregate(Count)", "group [] [measure Count as Count]")]
    [InlineData("aggregate(Count as Total)", "group [] [measure Count as Total]")]
    [InlineData("aggregate(Rate,Count as Total)", "group [] [measure Rate as Rate, measure Count as Total]")]
    [InlineData("aggregate(Month with min as First,Month with max as Last)", "group [] [Min Month as First, Max Month as Last]")]
    [InlineData("aggregate(Count with average as Mean, Area/BoroughName with countdistinct as Boroughs)", "group [] [Average Count as Mean, CountDistinct Area/BoroughName as Boroughs]")]
    [InlineData("groupby((AreaCode))", "group [AreaCode] []")]
    [InlineData("groupby((AreaCode,Area/BoroughName),aggregate(Count with sum as Total))", "group [AreaCode, Area/BoroughName] [Sum Count as Total]")]
    [InlineData("groupby( ( AreaCode , AreaCode ) , aggregate( Count with sum as Total ) )", "group [AreaCode] [Sum Count as Total]")]
    [InlineData("GROUPBY((areacode),AGGREGATE(count WITH Sum AS Total))", "group [AreaCode] [Sum Count as Total]")]
    [InlineData("filter(Offence eq 'a/b,(c')/aggregate($count as N)", "where (Offence Equal 'a/b,(c') | group [] [rows as N]")]
    [InlineData("filter(Count gt 1)/filter(Count lt 9)", "where (Count GreaterThan 1:Int32) | where (Count LessThan 9:Int32)")]
    [InlineData("identity/aggregate($count as N)", "group [] [rows as N]")]
    [InlineData("groupby((AreaCode),aggregate(Count with sum as Total))/filter(Total gt 5)/aggregate(Total with max as Most)", "group [AreaCode] [Sum Count as Total] | where (Total GreaterThan 5:Int32) | group [] [Max Total as Most]")]
    [InlineData("groupby((Area/BoroughName))/groupby((Area/BoroughName),aggregate($count as N))", "group [Area/BoroughName] [] | group [Area/BoroughName] [rows as N]")]
    public void A_pipeline_is_read(string text, string expected) => Assert.Equal($"RecordedOffences | {expected}", Tree("RecordedOffences?$apply=" + text));

    [Theory]
    [InlineData(
        "$apply=groupby((AreaCode),aggregate(Count with sum as Total))&$filter=Total gt 5&$orderby=Total desc&$top=3&$skip=1&$select=AreaCode",
        "group [AreaCode] [Sum Count as Total] | where (Total GreaterThan 5:Int32) | order Total desc | page 1 3 | select AreaCode")]
    [InlineData("$orderby=Area/BoroughName&$apply=groupby((Area/BoroughName))", "group [Area/BoroughName] [] | order Area/BoroughName")]
    public void Options_after_a_pipeline_see_its_result(string options, string expected) =>
        Assert.Equal($"RecordedOffences | {expected}", Tree("RecordedOffences?" + options));

    [Fact]
    public void Counting_counts_groups() =>
        Assert.Equal("RecordedOffences | group [AreaCode] [] | count", Tree("RecordedOffences/$count?$apply=groupby((AreaCode))"));

    [Fact]
    public void The_request_of_the_contract_is_read() =>
        Assert.Equal(
            "RecordedOffences | where ((((AreaCode Equal 'E09000003') and (AreaType Equal 'borough')) and (Offence Equal 'Residential burglary'))"
            + " and ((Month GreaterThanOrEqual 2022-12-01) and (Month LessThanOrEqual 2023-02-01))) | group [] [Sum Count as Total]",
            Tree(
                "RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and AreaType eq 'borough' and Offence eq 'Residential burglary'"
                + " and Month ge 2022-12-01 and Month le 2023-02-01)/aggregate(Count with sum as Total)"));

    [Fact]
    public void The_columns_are_those_of_the_last_grouping()
    {
        var query = Parse("RecordedOffences?$apply=groupby((Area/BoroughName,Month),aggregate(Count with sum as Total))");
        Assert.True(query.IsAggregated);
        Assert.Equal(["Area/BoroughName", "Month", "Total"], query.Columns.Select(c => c.ToString()));
    }

    [Theory]
    [InlineData("aggregate(Count with sum)", QueryErrorCode.Syntax, 24)]
    [InlineData("aggregate(Count with sums as T)", QueryErrorCode.Syntax, 21)]
    [InlineData("aggregate(Count with my.method as T)", QueryErrorCode.NotImplemented, 21)]
    [InlineData("aggregate(Offence as T)", QueryErrorCode.Syntax, 18)]
    [InlineData("aggregate(Offence with sum as T)", QueryErrorCode.TypeMismatch, 10)]
    [InlineData("aggregate(Nope with sum as T)", QueryErrorCode.UnknownColumn, 10)]
    [InlineData("aggregate(Count with sum as T,Count with max as T)", QueryErrorCode.Syntax, 48)]
    [InlineData("aggregate(Count with sum as Month)", QueryErrorCode.Syntax, 28)]
    [InlineData("aggregate(Count with sum as Area)", QueryErrorCode.Syntax, 28)]
    [InlineData("aggregate(Count mul 2 with sum as T)", QueryErrorCode.NotImplemented, 10)]
    [InlineData("aggregate(Count with sum from Month with max as T)", QueryErrorCode.NotImplemented, 25)]
    [InlineData("aggregate($count as $x)", QueryErrorCode.Syntax, 20)]
    [InlineData("aggregate()", QueryErrorCode.Syntax, 10)]
    [InlineData("groupby(AreaCode)", QueryErrorCode.Syntax, 8)]
    [InlineData("groupby(())", QueryErrorCode.Syntax, 9)]
    [InlineData("groupby((AreaCode)", QueryErrorCode.Syntax, 18)]
    [InlineData("groupby((Area))", QueryErrorCode.NotImplemented, 9)]
    [InlineData("groupby((rollup(AreaCode,Month)))", QueryErrorCode.NotImplemented, 9)]
    [InlineData("groupby((AreaCode),filter(Count gt 1))", QueryErrorCode.NotImplemented, 19)]
    [InlineData("groupby((AreaCode),aggregate($count as N)/filter(N gt 1))", QueryErrorCode.NotImplemented, 41)]
    [InlineData("topcount(2,Count)", QueryErrorCode.NotImplemented, 0)]
    [InlineData("compute(Count mul 2 as C)", QueryErrorCode.NotImplemented, 0)]
    [InlineData("concat(identity,aggregate($count as N))", QueryErrorCode.NotImplemented, 0)]
    [InlineData("groupBuy((AreaCode))", QueryErrorCode.Syntax, 0)]
    [InlineData("filter(Count gt 1", QueryErrorCode.Syntax, 17)]
    [InlineData("filter(Count gt 1)//identity", QueryErrorCode.Syntax, 19)]
    [InlineData("groupby((AreaCode))/filter(Month eq 2022-12-01)", QueryErrorCode.UnknownColumn, 27)]
    [InlineData("groupby((AreaCode))/aggregate(Count)", QueryErrorCode.UnknownColumn, 30)]
    public void A_wrong_pipeline_is_refused_with_its_place(string text, QueryErrorCode code, int position)
    {
        var error = Assert.Throws<QueryException>(() => Parse("RecordedOffences?$apply=" + text));
        Assert.Equal((code, "$apply", position), (error.Code, error.Target, error.Position));
    }

    private static string Tree(string text) => TreeText.Of(Parse(text).Tree);

    private static ODataQuery Parse(string text) => ODataQuery.Parse(text, SampleCatalogue.Catalogue, SampleCatalogue.Model);
}
