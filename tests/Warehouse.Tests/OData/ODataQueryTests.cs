using Warehouse.Access;
using Warehouse.OData;
using Warehouse.Query;
using Warehouse.Sql;

namespace Warehouse.Tests.OData;

/// <summary>Whole requests: paths, options, their order, their limits.</summary>
public sealed class ODataQueryTests
{
    [Theory]
    [InlineData("Kinds", "Kinds")]
    [InlineData("/Kinds", "Kinds")]
    [InlineData("Kinds?", "Kinds")]
    [InlineData("Kinds/$count", "Kinds | count")]
    [InlineData("Kinds/$count?$filter=Flag", "Kinds | where Flag | count")]
    [InlineData("Kinds?$top=5&$skip=10", "Kinds | page 10 5")]
    [InlineData("Kinds?$top=0", "Kinds | page 0 0")]
    [InlineData("Kinds?$skip=3", "Kinds | page 3 all")]
    [InlineData("Kinds?$orderby=Name desc,Id asc,Day", "Kinds | order Name desc, Id, Day")]
    [InlineData("RecordedOffences?$orderby=Area/BoroughName DESC", "RecordedOffences | order Area/BoroughName desc")]
    [InlineData("Kinds?$select=Name, Id,Name", "Kinds | select Name, Id")]
    [InlineData("RecordedOffences?$select=Count,Area/BoroughName", "RecordedOffences | select Count, Area/BoroughName")]
    [InlineData("Kinds?$select=*", "Kinds | select Id, Flag, Big, Share, Ratio, Day, At, Name")]
    [InlineData("Kinds?$select=Id&$top=2&$orderby=Id&$filter=Flag", "Kinds | where Flag | order Id | page 0 2 | select Id")]
    [InlineData("Kinds?filter=Flag&TOP=2&$OrderBy=Id", "Kinds | where Flag | order Id | page 0 2")]
    [InlineData("Kinds?_=12345&sap-language=EN&$top=1", "Kinds | page 0 1")]
    [InlineData("Kinds(5)", "Kinds | where (Id Equal 5:Int32)")]
    [InlineData("Kinds(Id=5)?$select=Name", "Kinds | where (Id Equal 5:Int32) | select Name")]
    [InlineData("Areas('E09000003')", "Areas | where (AreaCode Equal 'E09000003')")]
    [InlineData("Areas('it''s (x), é & ü')", "Areas | where (AreaCode Equal 'it's (x), é & ü')")]
    [InlineData("RecordedOffences(Month=2022-12-01,AreaCode='E09000003')", "RecordedOffences | where (Month Equal 2022-12-01) | where (AreaCode Equal 'E09000003')")]
    public void A_request_is_read(string text, string expected) => Assert.Equal(expected, TreeText.Of(Parse(text).Tree));

    [Fact]
    public void What_is_not_part_of_the_tree_is_kept_beside_it()
    {
        var query = Parse("Kinds?$count=true&asof=2023-04-30&$format=json&$skiptoken=abc&$top=7&$skip=2");
        Assert.Equal((true, new DateOnly(2023, 4, 30), "json", "abc", 7L, 2L), (query.Count, query.AsOf, query.Format, query.SkipToken, query.Top, query.Skip));
        Assert.Equal("Kinds | count", TreeText.Of(query.CountTree));
        Assert.Equal("Kinds | page 20 10", TreeText.Of(query.PageTree(20, 10)));
        Assert.False(query.IsSingle);
        Assert.True(Parse("Kinds(1)").IsSingle);
        Assert.True(Parse("Kinds/$count").IsCount);
    }

    [Theory]
    [InlineData("Nope", QueryErrorCode.UnknownSet, "Nope")]
    [InlineData("kinds", QueryErrorCode.UnknownSet, "kinds")]
    [InlineData("", QueryErrorCode.UnknownSet, "")]
    [InlineData("Kinds?$fliter=Flag", QueryErrorCode.UnknownOption, "$fliter")]
    [InlineData("Kinds?fliter=Flag", QueryErrorCode.UnknownOption, "fliter")]
    [InlineData("Kinds?$top=1&$top=1", QueryErrorCode.UnknownOption, "$top")]
    [InlineData("Kinds?$top=1&top=1", QueryErrorCode.UnknownOption, "$top")]
    [InlineData("Kinds?$top=-1", QueryErrorCode.BadValue, "$top")]
    [InlineData("Kinds?$top=x", QueryErrorCode.BadValue, "$top")]
    [InlineData("Kinds?$top=99999999999999999999", QueryErrorCode.BadValue, "$top")]
    [InlineData("Kinds?$skip=1.5", QueryErrorCode.BadValue, "$skip")]
    [InlineData("Kinds?$count=yes", QueryErrorCode.BadValue, "$count")]
    [InlineData("Kinds?$count", QueryErrorCode.BadValue, "$count")]
    [InlineData("Kinds?$filter=", QueryErrorCode.BadValue, "$filter")]
    [InlineData("Kinds?asOf=May", QueryErrorCode.BadValue, "asOf")]
    [InlineData("Kinds?$expand=Area", QueryErrorCode.NotImplemented, "$expand")]
    [InlineData("Kinds?search=x", QueryErrorCode.NotImplemented, "$search")]
    [InlineData("Kinds?$compute=x", QueryErrorCode.NotImplemented, "$compute")]
    [InlineData("Kinds?$select=Nme", QueryErrorCode.UnknownColumn, "$select")]
    [InlineData("Kinds?$select=Name Id", QueryErrorCode.Syntax, "$select")]
    [InlineData("RecordedOffences?$select=Area", QueryErrorCode.NotImplemented, "$select")]
    [InlineData("Kinds?$orderby=Nme", QueryErrorCode.UnknownColumn, "$orderby")]
    [InlineData("Kinds?$orderby=Name down", QueryErrorCode.Syntax, "$orderby")]
    [InlineData("Kinds?$orderby=Name,", QueryErrorCode.Syntax, "$orderby")]
    [InlineData("Kinds?$orderby=Id add 1", QueryErrorCode.NotImplemented, "$orderby")]
    [InlineData("Kinds?$orderby=length(Name)", QueryErrorCode.NotImplemented, "$orderby")]
    [InlineData("Kinds/$count?$top=1", QueryErrorCode.UnknownOption, "$top")]
    [InlineData("Kinds(1)?$filter=Flag", QueryErrorCode.UnknownOption, "$filter")]
    [InlineData("Kinds(1)/Name", QueryErrorCode.NotImplemented, "path")]
    [InlineData("RecordedOffences(Month=2022-12-01,AreaCode='x')/Area", QueryErrorCode.NotImplemented, "path")]
    public void A_wrong_request_is_refused(string text, QueryErrorCode code, string target)
    {
        var error = Assert.Throws<QueryException>(() => Parse(text));
        Assert.Equal((code, target), (error.Code, error.Target));
    }

    [Theory]
    [InlineData("Kinds('x')")]
    [InlineData("Kinds(1,2)")]
    [InlineData("Kinds(Nope=1)")]
    [InlineData("Kinds(1")]
    [InlineData("Kinds()x")]
    [InlineData("Kinds/Nope")]
    [InlineData("Kinds(99999999999)")]
    public void A_wrong_path_is_refused(string text) =>
        Assert.Contains(Assert.Throws<QueryException>(() => Parse(text)).Code, new[] { QueryErrorCode.Syntax, QueryErrorCode.NotImplemented, QueryErrorCode.UnknownSet });

    [Theory]
    [InlineData("$filter=Name%20eq%20'a+b'", "(Name Equal 'a b')")]
    [InlineData("$filter=Name+eq+'a%2Bb'", "(Name Equal 'a+b')")]
    [InlineData("%24filter=Name eq %27a%26b%27", "(Name Equal 'a&b')")]
    [InlineData("$filter=Name eq '50%2525'", "(Name Equal '50%25')")]
    [InlineData("$filter=Name eq '%C3%A9'", "(Name Equal 'é')")]
    [InlineData("$filter=At eq 2022-12-01T10:00:00%2B01:00", "(At Equal 2022-12-01T09:00:00+00:00)")]
    public void The_query_of_a_url_is_decoded_once(string query, string expected) =>
        Assert.Equal($"Kinds | where {expected}", TreeText.Of(ODataQuery.ParseUrl("Kinds", query, SampleCatalogue.Catalogue, SampleCatalogue.Model).Tree));

    [Theory]
    [InlineData("Areas('a%2Fb')", "a/b")]
    [InlineData("Areas('a%27%27b')", "a'b")]
    [InlineData("Areas('a%20b')", "a b")]
    [InlineData("Areas('a%C3%A9')", "aé")]
    public void The_key_in_a_url_is_decoded_once(string path, string expected) =>
        Assert.Equal($"Areas | where (AreaCode Equal '{expected}')", TreeText.Of(ODataQuery.ParseUrl(path, "", SampleCatalogue.Catalogue, SampleCatalogue.Model).Tree));

    [Theory]
    [InlineData("Kinds?$filter=Name eq 'a&b'&$top=1", "Kinds | where (Name Equal 'a&b') | page 0 1")]
    [InlineData("Kinds?$filter=Name eq '%20+'", "Kinds | where (Name Equal '%20+')")]
    public void Plain_text_is_not_decoded(string text, string expected) => Assert.Equal(expected, TreeText.Of(Parse(text).Tree));

    [Fact]
    public void A_request_that_is_too_long_names_the_limit() => CheckLimit("Kinds?$filter=Name eq '" + new string('a', 20_000) + "'", "16384");

    [Theory]
    [InlineData("(", ")")]
    [InlineData("not (", ")")]
    [InlineData("not ", "")]
    public void Deep_nesting_names_the_limit(string open, string close) =>
        CheckLimit("Kinds?$filter=" + string.Concat(Enumerable.Repeat(open, 2000)) + "Flag" + string.Concat(Enumerable.Repeat(close, 2000)), "100");

    [Fact]
    public void A_long_chain_names_the_limit() => CheckLimit("Kinds?$filter=" + string.Join(" or ", Enumerable.Repeat("Id eq 1", 1000)), "1000");

    [Fact]
    public void A_chain_within_the_limit_compiles() =>
        Assert.NotEmpty(Compiler.Compile(
            Parse("Kinds?$filter=" + string.Join(" or ", Enumerable.Range(0, 300).Select(i => $"Id eq {i} and Flag"))).Tree, SampleCatalogue.Catalogue, Role.Public, null).Text);

    [Fact]
    public void A_long_list_is_fine() =>
        Assert.Contains("3000:Int32", TreeText.Of(Parse($"Kinds?$filter=Id in ({string.Join(",", Enumerable.Range(1, 3000))})").Tree), StringComparison.Ordinal);

    [Fact]
    public void An_alias_that_names_itself_ends_at_the_limit() => CheckLimit("Kinds?$filter=@p&@p=@p", "100");

    private static void CheckLimit(string text, string limit)
    {
        var error = Assert.Throws<QueryException>(() => Parse(text));
        Assert.Equal(QueryErrorCode.LimitExceeded, error.Code);
        Assert.Contains(limit, error.Message, StringComparison.Ordinal);
    }

    private static ODataQuery Parse(string text) => ODataQuery.Parse(text, SampleCatalogue.Catalogue, SampleCatalogue.Model);
}
