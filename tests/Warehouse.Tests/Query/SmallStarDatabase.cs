using System.Globalization;
using DuckDb;
using Warehouse.Access;
using Warehouse.Query;
using Warehouse.Sql;

namespace Warehouse.Tests.Query;

/// <summary>The rows of <see cref="SmallStar"/>, in memory. Every number in it is small enough to add up by hand.</summary>
public sealed class SmallStarDatabase : IDisposable
{
    private const string Schema = """
        CREATE TYPE status_enum AS ENUM ('exact', 'published', 'provisional', 'estimated', 'rounded', 'perturbed', 'incomplete', 'suppressed', 'denied', 'withdrawn');
        CREATE TABLE dim_area(area_key INTEGER, area_code VARCHAR, area_name VARCHAR, area_type VARCHAR, borough_code VARCHAR);
        INSERT INTO dim_area VALUES
          (1, 'E09000003', 'Barnet', 'borough', 'E09000003'), (2, 'E09000005', 'Brent', 'borough', 'E09000005'),
          (3, 'E05013637', 'Colindale North', 'ward', 'E09000003'), (4, 'E05013631', 'Childs Hill', 'ward', 'E09000003'), (5, 'X99', 'Elsewhere', 'ward', NULL);
        CREATE TABLE dim_month(month DATE, quarter VARCHAR, financial_year VARCHAR);
        INSERT INTO dim_month SELECT m, CASE WHEN month(m) < 4 THEN '2022/23 Q4' WHEN month(m) < 7 THEN '2022/23 Q1' WHEN month(m) < 10 THEN '2022/23 Q2' ELSE '2022/23 Q3' END, '2022/23'
          FROM (SELECT unnest(range(DATE '2022-04-01', DATE '2023-04-01', INTERVAL 1 MONTH))::DATE AS m);
        CREATE TABLE dim_offence(offence_key INTEGER, offence_group VARCHAR, offence VARCHAR);
        INSERT INTO dim_offence VALUES (1, 'Burglary', 'Residential burglary'), (2, 'Robbery', 'Personal robbery'), (3, 'Burglary', 'Business burglary');
        CREATE TABLE dim_source(source_key INTEGER, source_code VARCHAR);
        INSERT INTO dim_source VALUES (1, 'mps_borough'), (2, 'mps_ward');
        CREATE TABLE fact_offence(month DATE, area_key INTEGER, offence_key INTEGER, source_key INTEGER, batch_id INTEGER, count BIGINT, status status_enum, valid_from DATE, valid_to DATE);
        INSERT INTO fact_offence VALUES
          ('2022-12-01', 1, 1, 1, 1, 168, 'exact', '2023-03-01', '2023-05-01'), ('2022-12-01', 1, 1, 1, 2, 170, 'exact', '2023-05-01', '9999-12-31'),
          ('2023-01-01', 1, 1, 1, 1, 180, 'exact', '2023-03-01', '9999-12-31'), ('2023-02-01', 1, 1, 1, 1, 172, 'exact', '2023-03-01', '9999-12-31'),
          ('2022-12-01', 1, 2, 1, 1, 60, 'exact', '2023-03-01', '9999-12-31'), ('2023-01-01', 1, 2, 1, 1, 64, 'provisional', '2023-03-01', '9999-12-31'),
          ('2022-12-01', 2, 1, 1, 1, 200, 'exact', '2023-03-01', '9999-12-31'), ('2023-02-01', 2, 1, 1, 1, 210, 'exact', '2023-03-01', '9999-12-31'),
          ('2022-12-01', 3, 1, 2, 3, 5, 'exact', '2023-03-01', '9999-12-31'), ('2023-02-01', 3, 1, 2, 3, 7, 'exact', '2023-03-01', '9999-12-31'),
          ('2022-12-01', 4, 1, 2, 3, NULL, 'suppressed', '2023-03-01', '9999-12-31'), ('2023-01-01', 5, 2, 2, 3, 1, 'exact', '2023-03-01', '9999-12-31');
        CREATE TABLE coverage_offence("Month" DATE, "Quarter" VARCHAR, "FinancialYear" VARCHAR, "AreaCode" VARCHAR, "AreaName" VARCHAR, "AreaType" VARCHAR, "BoroughCode" VARCHAR, "SourceCode" VARCHAR, status status_enum, valid_from DATE, valid_to DATE);
        INSERT INTO coverage_offence
          SELECT month, quarter, financial_year, area_code, area_name, area_type, borough_code, CASE area_type WHEN 'ward' THEN 'mps_ward' ELSE 'mps_borough' END, 'exact', DATE '2023-03-01', DATE '9999-12-31'
          FROM dim_month, dim_area WHERE month BETWEEN DATE '2022-12-01' AND DATE '2023-03-01' AND NOT (area_key = 2 AND month(month) IN (1, 3));
        CREATE TABLE fact_marac(case_id BIGINT, count BIGINT);
        INSERT INTO fact_marac VALUES (1, 1);
        CREATE TABLE fact_published_figure(figure_id VARCHAR, measure VARCHAR, value DECIMAL(9, 2), share DOUBLE, rank INTEGER, checked BOOLEAN, note VARCHAR, period_start DATE, entered_at TIMESTAMPTZ);
        INSERT INTO fact_published_figure VALUES
          ('a', 'x', 1.50, 0.5, 1, true, 'one, "two"', '2022-12-01', '2023-03-01 10:30:00+00'), ('b', 'x', NULL, NULL, 2, NULL, NULL, NULL, NULL),
          ('c', 'y', -2.25, 2.5, NULL, false, '', '2023-02-01', '2023-03-01 00:00:00+00'), ('d', 'y', 0.00, 0, 0, true, '100%_of', '2023-02-28', NULL),
          ('e', 'y', 7.00, 7, 7, false, ' pad' || chr(9), '2020-02-29', NULL), ('f', 'z', 7.00, -7, -7, NULL, 'Übel', NULL, NULL);
        """;

    private readonly DuckDBDataSource source = new("Data Source=:memory:;threads=1");
    private readonly DuckDBConnection connection;

    public SmallStarDatabase()
    {
        connection = source.OpenConnection();
        Execute(Schema);
    }

    /// <summary>Adds to the tables.</summary>
    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static Statement Compile(QueryTree tree, DateOnly? asOf = null) => Compiler.Compile(tree, SmallStar.Catalogue, Role.Public, asOf);

    /// <summary>The rows of a query, as text: null is <c>∅</c>, a decimal keeps its digits, cells are parted by a bar.</summary>
    public string[] Rows(QueryTree tree, DateOnly? asOf = null) => Rows(Compile(tree, asOf));

    public string[] Rows(Statement statement)
    {
        using var reader = Read(statement);
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        }

        return [.. rows];
    }

    /// <summary>The rows of SQL written by hand.</summary>
    public string[] Rows(string sql) => Rows(new Statement(sql, [], []));

    public DuckDBDataReader Read(Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        for (var i = 0; i < statement.Parameters.Length; i++)
        {
            command.Parameters.Add(new DuckDBParameter($"p{i + 1}", statement.Parameters[i]));
        }

        return command.ExecuteReader();
    }

    public void AssertRows(QueryTree tree, params string[] expected) => AssertRows(Compile(tree), expected);

    public void AssertRows(Statement statement, params string[] expected)
    {
        var actual = Rows(statement);
        Assert.True(expected.SequenceEqual(actual), $"{statement.Text}\n-- expected\n{string.Join('\n', expected)}\n-- actual\n{string.Join('\n', actual)}");
    }

    public void Dispose()
    {
        connection.Dispose();
        source.Dispose();
    }

    private static string Text(object value) => value switch
    {
        DBNull => "∅",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
