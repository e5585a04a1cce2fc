using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.OData;
using Warehouse.Snapshots;
using Warehouse.Sql;
using Warehouse.Tests.Build;

namespace Warehouse.Tests.Catalog;

/// <summary>The questions that the documentation shows for each measure are questions that are answered.</summary>
public sealed class MeasureQuestionTests(SeedOnlyHome seed) : IClassFixture<SeedOnlyHome>
{
    [Fact]
    public async Task The_question_for_every_measure_is_answered()
    {
        using var host = SnapshotHost.Open(seed.Home.Home);
        using var lease = host.Lease();
        var catalogue = lease.Snapshot.Catalogue;
        var model = EdmModelBuilder.Build(catalogue);
        Assert.NotEmpty(catalogue.Measures);
        foreach (var measure in catalogue.Measures)
        {
            var query = ODataQuery.Parse(MeasureQuestion.Of(measure, catalogue).OData, catalogue, model);
            await using var answer = await lease.Snapshot.QueryAsync(Compiler.Compile(query.Tree, catalogue, Role.Public, null), TestContext.Current.CancellationToken);
            Assert.Contains(answer.Columns, c => c.Name == measure.QueryName);
        }
    }

    [Fact]
    public void A_measure_of_one_area_and_year_is_asked_by_what_it_does_not_fix()
    {
        using var host = SnapshotHost.Open(seed.Home.Home);
        using var lease = host.Lease();
        var catalogue = lease.Snapshot.Catalogue;
        var count = MeasureTexts.Read(MeasureTexts.Proxy) with { Fact = "hate_crime", Fixes = ["Strand", "PeriodType"], Levels = ["ward"], HasValues = true };
        var question = MeasureQuestion.Of(count, catalogue);

        Assert.Equal("HateCrimes?$apply=filter(AreaType eq 'ward')/groupby((AreaCode,AreaName,FinancialYear,SourceCode),aggregate(Knives_proxy))", question.OData);
        Assert.Equal("{ hateCrime(where: {areaType: {eq: WARD}}) { groups(by: [AREA_CODE, AREA_NAME, FINANCIAL_YEAR, SOURCE_CODE]) { nodes { key { areaCode areaName financialYear sourceCode } measures { knives_proxy { value lower upper status reason definitionVersion } } } } } }", question.GraphQl);
        Assert.Equal("MeasureValues?$filter=Measure eq 'Knives' and DefinitionVersion eq 'proxy' and AreaType eq 'ward' and PeriodType eq 'fin_year'&$orderby=AreaName,PeriodStart", question.Stored);
        Assert.StartsWith("warehouse query \"HateCrimes?\\$apply=filter(", question.Command, StringComparison.Ordinal);
        Assert.Null(MeasureQuestion.Of(count with { HasValues = false }, catalogue).Stored);
        Assert.Equal("MaracCases?$apply=aggregate(Knives_proxy)", MeasureQuestion.Of(count with { Fact = "marac", Sensitive = true }, catalogue).OData);
    }
}
