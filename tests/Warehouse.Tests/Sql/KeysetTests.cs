using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;
using Warehouse.Tests.OData;

namespace Warehouse.Tests.Sql;

public sealed class KeysetTests
{
    [Fact]
    public void One_column_ascending() =>
        Assert.Equal("(Id GreaterThan 5:Int32)", After([Ascending("Id")], [Of(5)]));

    [Fact]
    public void One_column_ascending_behind_null() =>
        Assert.Equal("(Id NotEqual null)", After([Ascending("Id")], [Null]));

    [Fact]
    public void One_column_descending_has_the_nulls_behind_it() =>
        Assert.Equal("((Id LessThan 5:Int32) or (Id Equal null))", After([Descending("Id")], [Of(5)]));

    [Fact]
    public void Nothing_is_behind_null_in_one_column_descending() =>
        Assert.Equal("False", After([Descending("Id")], [Null]));

    [Fact]
    public void Two_columns_go_on_within_the_tie_and_begin_at_the_first() =>
        Assert.Equal(
            "((A GreaterThanOrEqual 1:Int32) and ((A GreaterThan 1:Int32) or ((A Equal 1:Int32) and (B GreaterThan 2:Int32))))",
            After([Ascending("A"), Ascending("B")], [Of(1), Of(2)]));

    [Fact]
    public void Nulls_first_descending_leave_only_the_tie() =>
        Assert.Equal("((A Equal null) and (B GreaterThan 2:Int32))", After([Descending("A"), Ascending("B")], [Null, Of(2)]));

    [Theory]
    [InlineData(5, ColumnType.Int64, "5:Int64")]
    [InlineData((short)5, ColumnType.Int32, "5:Int32")]
    [InlineData(1.5, ColumnType.Double, "1.5:Double")]
    [InlineData("a", ColumnType.String, "'a'")]
    [InlineData(null, ColumnType.Date, "null")]
    public void A_read_value_becomes_a_literal_of_the_column(object? value, ColumnType type, string expected)
    {
        var literal = Keyset.ValueOf(value, type);
        Assert.Equal((expected, type), (TreeText.Of(literal), literal.Type!.Value));
    }

    [Fact]
    public void A_huge_sum_and_a_moment_become_literals()
    {
        Assert.Equal(12m, Keyset.ValueOf((Int128)12, ColumnType.Decimal).Value);
        Assert.Equal(12L, Keyset.ValueOf((Int128)12, ColumnType.Int64).Value);
        Assert.Equal(
            new DateTimeOffset(2023, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Keyset.ValueOf(new DateTime(2023, 1, 2, 3, 4, 5, DateTimeKind.Utc), ColumnType.DateTimeOffset).Value);
    }

    private static Expression.Literal Null => new(null, ColumnType.Int32);

    private static Expression.Literal Of(int value) => new(value, ColumnType.Int32);

    private static ResultOrder Ascending(string name) => new(new ColumnPath(null, name), 0, Descending: false);

    private static ResultOrder Descending(string name) => new(new ColumnPath(null, name), 0, Descending: true);

    private static string After(ImmutableArray<ResultOrder> order, ImmutableArray<Expression.Literal> values) => TreeText.Of(Keyset.After(order, values));
}
