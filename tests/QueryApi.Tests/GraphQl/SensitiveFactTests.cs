using GraphQl.Errors;
using GraphQl.Execution;
using GraphQl.Language;
using GraphQl.Validation;
using QueryApi.GraphQl;
using QueryApi.GraphQl.Plans;
using Warehouse.Access;
using Warehouse.Catalog;

namespace QueryApi.Tests.GraphQl;

/// <summary>A fact that is marked sensitive, on a catalogue of our own: the refusal comes from the compiler, before any query runs.</summary>
public sealed class SensitiveFactTests
{
    private static readonly Relation Marac = new(
        "marac", RelationKind.Fact, "MaracCases", "MaracCase", "marac", "fact_marac", "case", "Cases.",
        Sensitive: true, Versioned: false, Coverage: null, Grains: [], Key: ["CaseId"],
        Columns:
        [
            new("CaseId", ColumnType.String, Nullable: false, Additive: false, "Id.", null, "case_id"),
            new("Count", ColumnType.Int64, Nullable: false, Additive: true, "Cases.", null, "count"),
        ],
        Navigations: []);

    [Theory]
    [InlineData("{ marac { total { rows } } }")]
    [InlineData("{ marac { total { rows count { value } } } }")]
    [InlineData("{ marac(where: {count: {gt: 4}}) { total { count { value } } } }")]
    [InlineData("{ marac(where: {count: {gt: 4}}) { total { count { against { previous } } } } }")]
    [InlineData("{ marac { groups(by: [CASE_ID]) { totalCount } } }")]
    [InlineData("{ marac { groups(by: [CASE_ID]) { nodes { measures { count { among { rank } } } } } } }")]
    [InlineData("{ marac { facts { pageInfo { hasNextPage } } } }")]
    [InlineData("{ marac(where: {count: {gt: 4}}) { facts { totalCount } } }")]
    public void Everything_but_its_total_is_forbidden_to_everybody(string document)
    {
        var (model, operation) = Prepare(document);
        Assert.All(Enum.GetValues<Role>(), role =>
        {
            var refused = Assert.Throws<GraphQlException>(() => RootPlanner.Plan(operation, new PlanContext(model, role)));
            Assert.Equal(PlanErrors.Forbidden, Assert.Single(refused.Errors).Code);
        });
    }

    [Fact]
    public void Its_total_is_planned_for_everybody() => Assert.All(Enum.GetValues<Role>(), role =>
    {
        var (model, operation) = Prepare("{ marac { total { count { value status reason against { previous status } among { comparator rank } } } } }");
        Assert.Single(RootPlanner.Plan(operation, new PlanContext(model, role)));
    });

    private static (GraphQlModel Model, ExecutableOperation Operation) Prepare(string document)
    {
        var model = GraphQlModel.Of(new Catalogue(1, DateTimeOffset.UnixEpoch, Synthetic: false, [Marac], []));
        var parsed = Parser.Parse(document, ParserLimits.Default);
        Assert.Empty(Validator.Validate(model.Schema, parsed, ValidationLimits.Default));
        return (model, ExecutableOperation.Prepare(model.Schema, parsed, null, null));
    }

    [Fact]
    public void It_is_in_the_schema_all_the_same_so_that_people_can_read_that_it_exists() =>
        Assert.Contains("type MaracCube", GraphQlModel.Of(new Catalogue(1, DateTimeOffset.UnixEpoch, Synthetic: false, [Marac], [])).Sdl, StringComparison.Ordinal);
}
