using Warehouse.OData;
using Warehouse.Query;

namespace Warehouse.Tests.OData;

/// <summary>Text of <c>$filter</c> to condition, one case a line.</summary>
public sealed class FilterTests
{
    [Theory]
    [InlineData("Name eq 'a'", "(Name Equal 'a')")]
    [InlineData("Name ne 'a'", "(Name NotEqual 'a')")]
    [InlineData("Id lt 1", "(Id LessThan 1:Int32)")]
    [InlineData("Id le 1", "(Id LessThanOrEqual 1:Int32)")]
    [InlineData("Id gt 1", "(Id GreaterThan 1:Int32)")]
    [InlineData("Id ge -1", "(Id GreaterThanOrEqual -1:Int32)")]
    [InlineData("1 lt Id", "(Id GreaterThan 1:Int32)")]
    [InlineData("id EQ 1", "(Id Equal 1:Int32)")]
    [InlineData("$it/Id eq 1", "(Id Equal 1:Int32)")]
    [InlineData("Name eq null", "(Name Equal null)")]
    [InlineData("null ne Name", "(Name NotEqual null)")]
    [InlineData("null eq null", "True")]
    [InlineData("null gt null", "False")]
    [InlineData("Id gt null", "(Id GreaterThan null)")]
    [InlineData("Flag", "Flag")]
    [InlineData("not Flag", "not Flag")]
    [InlineData("Flag eq true", "(Flag Equal True)")]
    [InlineData("true", "True")]
    [InlineData("null", "False")]
    [InlineData("Flag and Id eq 1 or Name eq 'a'", "((Flag and (Id Equal 1:Int32)) or (Name Equal 'a'))")]
    [InlineData("Flag and (Id eq 1 or Name eq 'a')", "(Flag and ((Id Equal 1:Int32) or (Name Equal 'a')))")]
    [InlineData("not (Id eq 1) and Flag", "(not (Id Equal 1:Int32) and Flag)")]
    [InlineData("Id eq 1 eq true", "((Id Equal 1:Int32) Equal True)")]
    [InlineData("Id gt 1 eq (Big lt 2)", "((Id GreaterThan 1:Int32) Equal (Big LessThan 2:Int32))")]
    public void A_condition_is_read(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("Name eq 'it''s'", "(Name Equal 'it's')")]
    [InlineData("Name eq ''", "(Name Equal '')")]
    [InlineData("Name eq ''''", "(Name Equal ''')")]
    [InlineData("Name eq '50% & \\ \"x\"/(,'", "(Name Equal '50% & \\ \"x\"/(,')")]
    [InlineData("Name eq 'Crouch End – é'", "(Name Equal 'Crouch End – é')")]
    [InlineData("Big eq 9999999999", "(Big Equal 9999999999:Int64)")]
    [InlineData("Big eq 5L", "(Big Equal 5:Int64)")]
    [InlineData("Share eq 5.1", "(Share Equal 5.1:Decimal)")]
    [InlineData("Share eq 5.10m", "(Share Equal 5.10:Decimal)")]
    [InlineData("Ratio eq 1e3", "(Ratio Equal 1000:Double)")]
    [InlineData("Ratio eq 1.5d", "(Ratio Equal 1.5:Double)")]
    [InlineData("Ratio lt -INF", "(Ratio LessThan -Infinity:Double)")]
    [InlineData("Big eq 99999999999999999999", "(Big Equal 99999999999999999999:Decimal)")]
    [InlineData("Big eq '5'", "(Big Equal 5:Int32)")]
    [InlineData("Flag eq 'true'", "(Flag Equal True)")]
    public void A_literal_keeps_its_exact_value(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("Day ge 2022-12-01", "(Day GreaterThanOrEqual 2022-12-01)")]
    [InlineData("Day ge '2022-12-01'", "(Day GreaterThanOrEqual 2022-12-01)")]
    [InlineData("'2022-12-01' le Day", "(Day GreaterThanOrEqual 2022-12-01)")]
    [InlineData("Day ge 2022-12-01T00:00:00Z", "(Day GreaterThanOrEqual 2022-12-01)")]
    [InlineData("Day ge 2022-12-01T00:00:00", "(Day GreaterThanOrEqual 2022-12-01)")]
    [InlineData("Day ge 2022-12-01T10:30:00Z", "(Day GreaterThan 2022-12-01)")]
    [InlineData("Day lt 2022-12-01T10:30Z", "(Day LessThanOrEqual 2022-12-01)")]
    [InlineData("Day eq 2022-12-01T10:30:00Z", "False")]
    [InlineData("Day ne 2022-12-01T10:30:00Z", "True")]
    [InlineData("At ge 2022-12-01", "(At GreaterThanOrEqual 2022-12-01T00:00:00+00:00)")]
    [InlineData("At ge '2022-12-01T10:00:00+01:00'", "(At GreaterThanOrEqual 2022-12-01T09:00:00+00:00)")]
    [InlineData("At lt 2022-12-01T10:00:00.123Z", "(At LessThan 2022-12-01T10:00:00.123+00:00)")]
    public void Dates_timestamps_and_texts_meet_on_the_type_of_the_column(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("Id in (1,2)", "(Id In [1:Int32, 2:Int32])")]
    [InlineData("Day in (2022-12-01, '2023-01-01')", "(Day In [2022-12-01, 2023-01-01])")]
    [InlineData("Name in ('a','b,''c',null)", "(Name In ['a', 'b,'c', null])")]
    [InlineData("Name in ('\\')", "(Name In ['\\'])")]
    [InlineData("not Name in ('a') and Flag", "(not (Name In ['a']) and Flag)")]
    [InlineData("Id in ()", "False")]
    [InlineData("Id in (-5)", "(Id In [-5:Int32])")]
    public void A_list_takes_values_of_every_type(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("contains(Name,'a')", "Contains(Name, 'a')")]
    [InlineData("startswith(tolower(Name),'a')", "StartsWith(ToLower(Name), 'a')")]
    [InlineData("endsWith(toUpper(Name),'A')", "EndsWith(ToUpper(Name), 'A')")]
    [InlineData("length(trim(Name)) gt 2", "(Length(Trim(Name)) GreaterThan 2:Int32)")]
    [InlineData("indexof(Name,'a') eq -1", "(IndexOf(Name, 'a') Equal -1:Int32)")]
    [InlineData("substring(Name,1) eq 'a'", "(Substring(Name, 1:Int32) Equal 'a')")]
    [InlineData("substring(Name,1,2) eq 'a'", "(Substring(Name, 1:Int32, 2:Int32) Equal 'a')")]
    [InlineData("concat(Name,'x') eq 'ax'", "(Concat(Name, 'x') Equal 'ax')")]
    [InlineData("year(Day) eq 2022 and month(At) eq 12 and day('2022-12-05') eq 5", "(((Year(Day) Equal 2022:Int32) and (Month(At) Equal 12:Int32)) and (Day(2022-12-05) Equal 5:Int32))")]
    [InlineData("round(Share) add floor(Ratio) sub ceiling(Share) gt 0", "(((Round(Share) Add Floor(Ratio)) Subtract Ceiling(Share)) GreaterThan 0:Int32)")]
    [InlineData("contains(Name,null)", "Contains(Name, null)")]
    public void A_function_is_read(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("Id add 1 mul 2 eq 3", "((Id Add (1:Int32 Multiply 2:Int32)) Equal 3:Int32)")]
    [InlineData("Id sub 1 sub 2 eq 3", "(((Id Subtract 1:Int32) Subtract 2:Int32) Equal 3:Int32)")]
    [InlineData("Id div 2 mod 3 eq 0", "(((Id Divide 2:Int32) Modulo 3:Int32) Equal 0:Int32)")]
    [InlineData("Id divby 2 gt 1.5", "((Id DivideBy 2:Int32) GreaterThan 1.5:Decimal)")]
    [InlineData("-Id lt 0", "((0:Int32 Subtract Id) LessThan 0:Int32)")]
    [InlineData("Id add null eq 3", "((Id Add null) Equal 3:Int32)")]
    public void Arithmetic_is_read(string text, string expected) => Check(text, expected);

    [Fact]
    public void A_column_of_a_dimension_is_reached_by_its_path() =>
        Assert.Equal("RecordedOffences | where (Area/BoroughName Equal 'Barnet')", Tree("RecordedOffences?$filter=area/boroughname eq 'Barnet'"));

    [Theory]
    [InlineData("Kinds?$filter=Name eq @p&@p='a&b'", "Kinds | where (Name Equal 'a&b')")]
    [InlineData("Kinds?@p=(1,2)&$filter=Id in @p", "Kinds | where (Id In [1:Int32, 2:Int32])")]
    [InlineData("Kinds?$filter=Name eq @missing", "Kinds | where (Name Equal null)")]
    [InlineData("Kinds?$filter=@c and Flag&@c=Id eq 1 or Id eq 2", "Kinds | where (((Id Equal 1:Int32) or (Id Equal 2:Int32)) and Flag)")]
    public void A_parameter_alias_stands_for_its_value(string text, string expected) => Assert.Equal(expected, Tree(text));

    [Theory]
    [InlineData("Nme eq 'a'", QueryErrorCode.UnknownColumn, 0)]
    [InlineData("Flag and Nope eq 1", QueryErrorCode.UnknownColumn, 9)]
    [InlineData("Name eq", QueryErrorCode.Syntax, 7)]
    [InlineData("Name eq 'a", QueryErrorCode.Syntax, 8)]
    [InlineData("(Name eq 'a'", QueryErrorCode.Syntax, 12)]
    [InlineData("Name eq 'a')", QueryErrorCode.Syntax, 11)]
    [InlineData("Name = 'a'", QueryErrorCode.Syntax, 5)]
    [InlineData("Name eq \"a\"", QueryErrorCode.Syntax, 8)]
    [InlineData("Name equals 'a'", QueryErrorCode.TypeMismatch, 0)]
    [InlineData("Flag equals 'a'", QueryErrorCode.Syntax, 5)]
    [InlineData("eq 1", QueryErrorCode.Syntax, 0)]
    [InlineData("Id", QueryErrorCode.TypeMismatch, 0)]
    [InlineData("Id and Flag", QueryErrorCode.TypeMismatch, 0)]
    [InlineData("not Id eq 1", QueryErrorCode.TypeMismatch, 4)]
    [InlineData("Id eq 'x'", QueryErrorCode.BadValue, 6)]
    [InlineData("Big eq '1.5'", QueryErrorCode.BadValue, 7)]
    [InlineData("Name eq 5", QueryErrorCode.TypeMismatch, 8)]
    [InlineData("Day eq 5", QueryErrorCode.TypeMismatch, 7)]
    [InlineData("Day eq 2022-13-01", QueryErrorCode.BadValue, 7)]
    [InlineData("Day eq 'May'", QueryErrorCode.BadValue, 7)]
    [InlineData("Day eq At", QueryErrorCode.TypeMismatch, 7)]
    [InlineData("Id eq 12a", QueryErrorCode.BadValue, 6)]
    [InlineData("Flag gt true", QueryErrorCode.TypeMismatch, 0)]
    [InlineData("Name add 1 eq 2", QueryErrorCode.TypeMismatch, 0)]
    [InlineData("Id in 1", QueryErrorCode.Syntax, 6)]
    [InlineData("Id in (1,", QueryErrorCode.Syntax, 9)]
    [InlineData("Id in (Big)", QueryErrorCode.Syntax, 7)]
    [InlineData("Id in ('x')", QueryErrorCode.BadValue, 7)]
    [InlineData("Id in @list", QueryErrorCode.Syntax, 6)]
    [InlineData("null in (1)", QueryErrorCode.TypeMismatch, 0)]
    [InlineData("contains(Name)", QueryErrorCode.Syntax, 0)]
    [InlineData("contains(Name,1)", QueryErrorCode.TypeMismatch, 14)]
    [InlineData("containz(Name,'a')", QueryErrorCode.Syntax, 0)]
    [InlineData("year(Name) eq 1", QueryErrorCode.TypeMismatch, 5)]
    [InlineData("now() gt At", QueryErrorCode.NotImplemented, 0)]
    [InlineData("cast(Id,Edm.String) eq '1'", QueryErrorCode.NotImplemented, 0)]
    [InlineData("Name has 'x'", QueryErrorCode.NotImplemented, 5)]
    [InlineData("Name/any(x:x eq 1)", QueryErrorCode.NotImplemented, 5)]
    [InlineData("Name/$count gt 1", QueryErrorCode.NotImplemented, 5)]
    [InlineData("Name eq duration'P1D'", QueryErrorCode.NotImplemented, 8)]
    [InlineData("Name/Deep eq 1", QueryErrorCode.UnknownColumn, 0)]
    public void A_wrong_condition_is_refused_with_its_place(string text, QueryErrorCode code, int position)
    {
        var error = Assert.Throws<QueryException>(() => Tree("Kinds?$filter=" + text));
        Assert.Equal((code, "$filter", position), (error.Code, error.Target, error.Position));
    }

    [Fact]
    public void An_unknown_name_brings_the_nearest_known_one() =>
        Assert.Contains("Did you mean 'AreaCode'?", Assert.Throws<QueryException>(() => Tree("RecordedOffences?$filter=AreaCod eq 'x'")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_navigation_property_alone_is_not_offered() =>
        Assert.Equal(QueryErrorCode.NotImplemented, Assert.Throws<QueryException>(() => Tree("RecordedOffences?$filter=Area eq null")).Code);

    private static void Check(string text, string expected) => Assert.Equal($"Kinds | where {expected}", Tree("Kinds?$filter=" + text));

    private static string Tree(string text) => TreeText.Of(ODataQuery.Parse(text, SampleCatalogue.Catalogue, SampleCatalogue.Model).Tree);
}
