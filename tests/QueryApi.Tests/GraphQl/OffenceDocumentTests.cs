using System.Text.Json;
using QueryApi.Tests.Hosting;

namespace QueryApi.Tests.GraphQl;

/// <summary>Expected values are added up by hand from <see cref="Offences.First"/>.</summary>
public sealed class OffenceDocumentTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Groups_come_by_explicit_keys_in_the_asked_order_with_value_and_status()
    {
        var groups = (await server.AskAsync("""
            { offence { groups(by: [AREA_NAME, OFFENCE], orderBy: [{count: DESC}]) {
                totalCount
                nodes { key { areaName offence } measures { count { value status unit } rows } } } } }
            """)).GetProperty("offence").GetProperty("groups");

        Assert.Equal(4, groups.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            ["Brent Shoplifting 1600 5", "Barnet Shoplifting 1100 5", "Barnet Residential burglary 200 5", "Brent Residential burglary 35 5"],
            groups.GetProperty("nodes").EnumerateArray().Select(n =>
                $"{n.GetProperty("key").GetProperty("areaName")} {n.GetProperty("key").GetProperty("offence")} {n.GetProperty("measures").GetProperty("count").GetProperty("value")} {n.GetProperty("measures").GetProperty("rows")}"));
        Assert.Equal("offences", groups.GetProperty("nodes")[0].GetProperty("measures").GetProperty("count").GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Having_keeps_groups_by_a_measure_that_need_not_be_selected()
    {
        var nodes = (await server.AskAsync("""{ offence { groups(by: [AREA_NAME], having: {count: {gt: 1500}}) { nodes { key { areaName } } } } }"""))
            .GetProperty("offence").GetProperty("groups").GetProperty("nodes");
        Assert.Equal("Brent", Assert.Single(nodes.EnumerateArray()).GetProperty("key").GetProperty("areaName").GetString());
    }

    [Fact]
    public async Task Selecting_a_field_never_changes_a_number()
    {
        const string less = """{ offence { groups(by: [AREA_NAME]) { nodes { measures { count { value } } } } } }""";
        const string more = """{ offence { groups(by: [AREA_NAME]) { nodes { key { areaName } measures { count { value } rows } } } total { rows } } }""";
        Assert.Equal(Counts(await server.AskAsync(less)), Counts(await server.AskAsync(more)));

        static int[] Counts(JsonElement data) =>
            [.. data.GetProperty("offence").GetProperty("groups").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("measures").GetProperty("count").GetProperty("value").GetInt32())];
    }

    [Theory]
    [InlineData("{ offence { groups(by: [AREA_NAME]) { nodes { key { month } } } } }", "KEY_NOT_GROUPED")]
    [InlineData("{ offence { groups(by: [AREA_NAME], orderBy: [{month: ASC}]) { nodes { key { areaName } } } } }", "KEY_NOT_GROUPED")]
    [InlineData("{ offence { groups(by: []) { nodes { measures { rows } } } } }", "BAD_USER_INPUT")]
    [InlineData("{ offence(where: {month: {between: [\"2022-12-01\"]}}) { total { rows } } }", "BAD_USER_INPUT")]
    [InlineData("{ offence(where: {or: []}) { total { rows } } }", "BAD_USER_INPUT")]
    [InlineData("{ offence { facts(first: -1) { nodes { month } } } }", "BAD_USER_INPUT")]
    [InlineData("{ offence { facts(first: 1001) { nodes { month } } } }", "LIMIT_EXCEEDED")]
    [InlineData("{ offence { facts(after: \"garbage\") { nodes { month } } } }", "INVALID_CURSOR")]
    [InlineData("{ offence { facts(after: \"WzEsImFhIiwxXQ\") { nodes { month } } } }", "INVALID_CURSOR")]
    [InlineData("{ areas(after: \"north\") { areaName } }", "BAD_USER_INPUT")]
    [InlineData("{ population { total { count { value } } } }", "BAD_USER_INPUT")]
    public async Task What_the_data_cannot_answer_is_refused_with_a_stable_code(string document, string code) =>
        Assert.Equal(code, await server.CodeAsync(document));

    [Theory]
    [InlineData("""{areaName: {eq: "Barnet"}}""", 10)]
    [InlineData("""{areaName: {ne: "Barnet"}}""", 10)]
    [InlineData("""{areaName: {in: ["Barnet", "Brent"]}}""", 20)]
    [InlineData("""{areaName: {notIn: ["Barnet"]}}""", 10)]
    [InlineData("""{areaName: {startsWith: "Ba", endsWith: "et", contains: "rn"}}""", 10)]
    [InlineData("""{areaName: {contains: "%"}}""", 0)]
    [InlineData("""{or: [{areaName: {eq: "Barnet"}, month: {eq: "2022-12-01"}}, {count: {gt: 300}}]}""", 6)]
    [InlineData("""{not: {areaName: {eq: "Barnet"}}}""", 10)]
    [InlineData("""{and: [{count: {ge: 10}}, {count: {le: 20}}]}""", 2)]
    [InlineData("""{count: {between: [10, 20]}}""", 2)]
    [InlineData("""{month: {lt: "2022-12-01"}}""", 4)]
    [InlineData("""{boundarySet: {isNull: true}}""", 20)]
    [InlineData("""{boundarySet: {isNull: false}}""", 0)]
    [InlineData("""{boundarySet: {eq: null}}""", 20)]
    [InlineData("""{areaType: {in: [BOROUGH, WARD]}}""", 20)]
    [InlineData("""{status: {eq: PROVISIONAL}}""", 4)]
    [InlineData("""{}""", 20)]
    [InlineData("null", 20)]
    public async Task Filters_take_what_they_say(string where, int rows) =>
        Assert.Equal(rows, (await server.AskAsync($$"""{ offence(where: {{where}}) { total { rows } } }""")).GetProperty("offence").GetProperty("total").GetProperty("rows").GetInt32());

    [Fact]
    public async Task Variables_fragments_aliases_and_directives_work_as_the_specification_has_them()
    {
        var data = await server.AskAsync(
            """
            query Two($where: OffenceWhere!, $with: Boolean = false, $after: Date!) {
              barnet: offence(where: $where) { ...Numbers total { rows @include(if: $with) } }
              late: offence(where: {and: [$where, {month: {gt: $after}}]}) { ...Numbers __typename }
            }
            fragment Numbers on OffenceCube { total { __typename count { value @skip(if: false) } n: count { v: value } } }
            """,
            new { where = new { areaCode = new { eq = "E09000003" }, areaType = new { eq = "BOROUGH" } }, after = "2023-01-01" });

        Assert.Equal("""{"__typename":"OffenceMeasures","count":{"value":1300},"n":{"v":1300}}""", data.GetProperty("barnet").GetProperty("total").ToString());
        Assert.Equal(540, data.GetProperty("late").GetProperty("total").GetProperty("count").GetProperty("value").GetInt32());
        Assert.Equal("OffenceCube", data.GetProperty("late").GetProperty("__typename").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(1000)]
    public async Task Pages_of_any_size_give_the_same_facts_once(int first)
    {
        var whole = await FactsAsync("", 1000);
        var walked = new List<string>();
        var after = "";
        string? end;
        do
        {
            var page = await PageAsync(after, first);
            walked.AddRange(Nodes(page));
            end = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
            after = $", after: \"{end}\"";
        }
        while (end is not null);

        Assert.Equal(20, whole.Count);
        Assert.Equal(whole, walked);

        async Task<List<string>> FactsAsync(string behind, int size) => [.. Nodes(await PageAsync(behind, size))];

        async Task<JsonElement> PageAsync(string behind, int size) => (await server.AskAsync(
            $$"""{ offence { facts(first: {{size}}, orderBy: [{offence: DESC}, {count: ASC}]{{behind}}) { nodes { offence count month areaName } pageInfo { hasNextPage endCursor } } } }"""))
            .GetProperty("offence").GetProperty("facts");

        static IEnumerable<string> Nodes(JsonElement page) => page.GetProperty("nodes").EnumerateArray().Select(n => n.ToString());
    }

    [Fact]
    public async Task Groups_page_by_cursor_too_and_every_edge_has_one_that_goes_on()
    {
        const string shape = "edges { cursor node { key { month areaName } measures { count { value } } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
        var first = Groups(await server.AskAsync($$"""{ offence { groups(by: [MONTH, AREA_NAME], orderBy: [{count: DESC}], first: 4) { {{shape}} } } }"""));
        var edges = first.GetProperty("edges").EnumerateArray().ToArray();
        Assert.Equal(edges[0].GetProperty("cursor").GetString(), first.GetProperty("pageInfo").GetProperty("startCursor").GetString());
        Assert.Equal(edges[3].GetProperty("cursor").GetString(), first.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        Assert.False(first.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());

        // Behind the second edge comes the third.
        var next = Groups(await server.AskAsync(
            $$"""{ offence { groups(by: [MONTH, AREA_NAME], orderBy: [{count: DESC}], first: 2, after: "{{edges[1].GetProperty("cursor")}}") { {{shape}} } } }"""));
        Assert.Equal(edges[2].GetProperty("node").ToString(), next.GetProperty("edges")[0].GetProperty("node").ToString());
        Assert.Equal(edges[3].GetProperty("node").ToString(), next.GetProperty("edges")[1].GetProperty("node").ToString());
        Assert.True(next.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());

        // The cursor of another order is no cursor of this one.
        Assert.Equal("INVALID_CURSOR", await server.CodeAsync(
            $$"""{ offence { groups(by: [MONTH, AREA_NAME], orderBy: [{count: ASC}], after: "{{edges[1].GetProperty("cursor")}}") { totalCount nodes { measures { rows } } } } }"""));

        static JsonElement Groups(JsonElement data) => data.GetProperty("offence").GetProperty("groups");
    }

    [Fact]
    public async Task Nodes_and_edges_of_one_page_are_read_once_and_agree()
    {
        var facts = (await server.AskAsync("{ offence { facts(first: 3) { pageInfo { hasNextPage } edges { node { areaName month } } nodes { areaName month } totalCount } } }"))
            .GetProperty("offence").GetProperty("facts");
        Assert.Equal(facts.GetProperty("nodes").EnumerateArray().Select(n => n.ToString()), facts.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("node").ToString()));
        Assert.Equal(20, facts.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Facts_lead_to_their_dimensions_and_an_absent_one_is_null()
    {
        var node = (await server.AskAsync("""{ offence(where: {areaName: {eq: "Barnet"}, month: {eq: "2023-02-01"}, count: {eq: 30}}) { facts { nodes { month status areaType area { areaCode areaType } calendarMonth { label financialYear } offenceType { offenceGroup notifiable } batch { fileName synthetic } } } } }"""))
            .GetProperty("offence").GetProperty("facts").GetProperty("nodes")[0];
        Assert.Equal(
            """{"month":"2023-02-01","status":"EXACT","areaType":"BOROUGH","area":{"areaCode":"E09000003","areaType":"BOROUGH"},"calendarMonth":{"label":"February 2023","financialYear":"2022/23"},"offenceType":{"offenceGroup":"Burglary","notifiable":true},"batch":{"fileName":"first.csv","synthetic":false}}""",
            node.ToString());

        var figures = (await server.AskAsync("""{ publishedFigure(where: {areaCode: {isNull: true}}) { facts(first: 1) { nodes { area { areaName } figureId } } } }"""))
            .GetProperty("publishedFigure").GetProperty("facts").GetProperty("nodes");
        Assert.Equal(JsonValueKind.Null, figures[0].GetProperty("area").ValueKind);
    }

    [Fact]
    public async Task Dimensions_are_plain_lists_that_go_on_behind_a_key()
    {
        var first = (await server.AskAsync("""{ sources(first: 2) { sourceCode } }""")).GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("sourceCode").GetString()).ToArray();
        var next = (await server.AskAsync($$"""{ sources(first: 2, after: "{{first[1]}}") { sourceCode } }""")).GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("sourceCode").GetString());
        var four = (await server.AskAsync("{ sources(first: 4) { sourceCode } }")).GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("sourceCode").GetString()).ToArray();
        Assert.Equal(four.Order(StringComparer.Ordinal).Distinct(), first.Concat(next));

        var wards = (await server.AskAsync("""{ areas(where: {areaType: {eq: WARD}, boroughCode: {eq: "E09000003"}, boundarySet: {eq: "WD2022"}}) { areaName } }""")).GetProperty("areas");
        Assert.Equal(24, wards.GetArrayLength());
    }

    [Fact]
    public async Task As_of_a_day_before_the_issue_nothing_is_known_and_null_has_a_reason()
    {
        var count = (await server.AskAsync("""{ offence(where: {areaCode: {eq: "E09000003"}, month: {eq: "2023-02-01"}}, asOf: "2022-01-01") { total { count { value status reason } } } }"""))
            .GetProperty("offence").GetProperty("total").GetProperty("count");
        Assert.Equal(JsonValueKind.Null, count.GetProperty("value").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, count.GetProperty("reason").ValueKind);
    }

    [Fact]
    public async Task A_column_without_a_measure_file_can_be_added_up_where_it_is_additive()
    {
        var total = (await server.AskAsync("""{ population(where: {areaCode: {eq: "E09000003"}, sex: {eq: "all"}, ageBand: {eq: "all"}, version: {eq: "Census 2021"}}) { total { count { value status } } } }"""))
            .GetProperty("population").GetProperty("total").GetProperty("count");
        // Census 2021, usual residents of Barnet.
        Assert.Equal((389344, "PUBLISHED"), (total.GetProperty("value").GetInt32(), total.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Too_many_queries_in_one_request_are_refused_before_any_runs()
    {
        var totals = string.Join(' ', Enumerable.Range(0, 31).Select(i => $"t{i}: total {{ rows }}"));
        Assert.Equal("LIMIT_EXCEEDED", await server.CodeAsync($"{{ offence {{ {totals} }} }}"));
    }

    [Fact]
    public async Task The_snapshot_says_which_data_answers()
    {
        var snapshot = (await server.AskAsync("{ snapshot { number synthetic __typename } }")).GetProperty("snapshot");
        Assert.Equal("""{"number":1,"synthetic":false,"__typename":"Snapshot"}""", snapshot.ToString());
    }
}
