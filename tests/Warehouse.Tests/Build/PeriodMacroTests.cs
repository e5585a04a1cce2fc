using DuckDb;

namespace Warehouse.Tests.Build;

/// <summary>What kind of period two days bound, and which quarter and financial year it lies within.</summary>
public sealed class PeriodMacroTests
{
    [Theory]
    [InlineData("2022-12-01", "2022-12-31", "month", "2022/23 Q3", "2022/23")]
    [InlineData("2022-04-01", "2022-04-30", "month", "2022/23 Q1", "2022/23")]
    [InlineData("2023-01-01", "2023-03-31", "quarter", "2022/23 Q4", "2022/23")]
    [InlineData("2022-12-01", "2023-02-28", "roll3", "null", "2022/23")]
    [InlineData("2022-04-01", "2023-03-31", "fin_year", "null", "2022/23")]
    [InlineData("2022-01-01", "2022-12-31", "cal_year", "null", "null")]
    [InlineData("2022-03-01", "2023-02-28", "roll12", "null", "null")]
    [InlineData("2013-09-27", "2014-09-26", "roll12", "null", "null")]
    [InlineData("2019-03-01", "2020-02-29", "roll12", "null", "null")]
    [InlineData("2012-04-01", "2013-02-28", "fytd", "null", "2012/13")]
    [InlineData("2012-04-01", null, "fytd", "null", "null")]
    [InlineData("2012-05-01", null, "other", "null", "null")]
    [InlineData("2022-10-24", "2022-11-29", "other", "2022/23 Q3", "2022/23")]
    [InlineData("2015-04-01", "2017-03-31", "other", "null", "null")]
    [InlineData(null, null, "null", "null", "null")]
    public void Two_days_bound_a_period(string? first, string? last, string type, string quarter, string year)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using (var macros = connection.CreateCommand(File.ReadAllText(Path.Combine(TestHome.Project.Sql, "dimensions", "macros.sql"))))
            macros.ExecuteNonQuery();
        using var command = connection.CreateCommand("""
            SELECT concat_ws('|', coalesce(period_type(f, l), 'null'), coalesce(quarter_of(f, l), 'null'), coalesce(financial_year_of(f, l), 'null'))
            FROM (SELECT ?::DATE AS f, ?::DATE AS l)
            """);
        command.Parameters.Add(new DuckDBParameter(first));
        command.Parameters.Add(new DuckDBParameter(last));

        Assert.Equal($"{type}|{quarter}|{year}", command.ExecuteScalar());
    }
}
