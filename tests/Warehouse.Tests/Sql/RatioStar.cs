using System.Globalization;
using Warehouse.Access;
using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;
using Warehouse.Tests.Build;
using Warehouse.Tests.Query;

namespace Warehouse.Tests.Sql;

/// <summary>The small star with measures that have limits and ratios of them, and the macros that these need.</summary>
public sealed class RatioStar : IDisposable
{
    private readonly SmallStarDatabase star = new();

    public RatioStar()
    {
        foreach (var script in BuildPlan.Read(TestHome.Project).Scripts.Where(s => s.File.StartsWith("sql/methods/", StringComparison.Ordinal)))
        {
            star.Execute(script.Text);
        }

        star.Execute(Residents.Tables);
    }

    internal static Catalogue Catalogue { get; } = SmallStar.Catalogue with
    {
        Relations = [.. SmallStar.Catalogue.Relations, .. Residents.Relations],
        Measures =
        [
            .. SmallStar.Catalogue.Measures,
            .. Residents.Measures,
            Count("Burglaries", "(sum(\"Count\") FILTER (WHERE \"OffenceGroup\" = 'Burglary'))::BIGINT"),
            Count("Robberies", "(sum(\"Count\") FILTER (WHERE \"OffenceGroup\" = 'Robbery'))::BIGINT"),
            Count("Robberies", "(sum(\"Count\") FILTER (WHERE \"Offence\" = 'Personal robbery'))::BIGINT") with { DefinitionVersion = "2", IsDefault = false },
            Ratio("BurglaryShare", "Burglaries", "Count", MeasureInterval.Wilson, 100),
            Ratio("RobberiesPerBurglary", "Robberies", "Burglaries", MeasureInterval.Byar, 1000),
        ],
    };

    internal static Measure Count(string name, string expression, string fact = "offence") => new(
        name, name, "", "offences", 1, fact, ColumnType.Int64, expression, ["time", "area"], "none", Sensitive: false, ["borough", "ward"], "1", "", [])
    {
        Interval = MeasureInterval.Byar,
    };

    internal static Measure Ratio(string name, string numerator, string denominator, MeasureInterval interval, decimal multiplier, string fact = "offence") => new(
        name, name, "", "percent", multiplier, fact, ColumnType.Double, "", [], "none", Sensitive: false, ["borough", "ward"], "1", "", [])
    {
        Numerator = numerator,
        Denominator = denominator,
        Interval = interval,
    };

    internal static Statement Compile(QueryTree tree, Catalogue? catalogue = null, DateOnly? asOf = null) => Compiler.Compile(tree, catalogue ?? Catalogue, Role.Public, asOf);

    internal void Execute(string sql) => star.Execute(sql);

    /// <summary>The rows as text: null is ∅, fractions have four decimals, cells are parted by a bar.</summary>
    internal string[] Rows(Statement statement)
    {
        using var reader = star.Read(statement);
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        }

        return [.. rows];
    }

    internal void AssertRows(QueryTree tree, params string[] expected) => AssertRows(Compile(tree), expected);

    internal void AssertRows(Statement statement, params string[] expected)
    {
        var actual = Rows(statement);
        Assert.True(expected.SequenceEqual(actual), $"{statement.Text}\n-- expected\n{string.Join('\n', expected)}\n-- actual\n{string.Join('\n', actual)}");
    }

    public void Dispose() => star.Dispose();

    private static string Text(object value) => value switch
    {
        DBNull => "∅",
        double number => number.ToString("0.0000", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
