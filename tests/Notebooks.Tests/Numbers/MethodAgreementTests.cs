using DuckDb;
using Notebooks.Numbers;
using Warehouse.Build;
using Warehouse.Snapshots;

namespace Notebooks.Tests.Numbers;

/// <summary>The words of a cell and the macros of the snapshot follow the same rule: every pair of counts up to 60, and larger ones.</summary>
public sealed class MethodAgreementTests
{
    private const string Grid =
        """
        WITH number AS (SELECT unnest(range(0, 61) || [99, 100, 131, 191, 482, 522, 5044, 5185, 1000000])::DOUBLE AS n)
        SELECT x.n::DECIMAL(18, 1), y.n::DECIMAL(18, 1), change_percent(x.n, y.n), change_reason(x.n, y.n), change_is_clear(x.n, y.n), binomial_p(x.n, y.n), ratio_lower(x.n, y.n), ratio_upper(x.n, y.n)
        FROM number AS x, number AS y
        UNION ALL
        SELECT a, b, change_percent(a, b), change_reason(a, b), change_is_clear(a, b), binomial_p(a, b), ratio_lower(a, b), ratio_upper(a, b)
        FROM (VALUES (9.5, 2.5), (2.5, 9.5), (30.4, 9.5), (30.5, 9.5), (60.5, 40.5), (-1.0, 20.0), (20.0, -1.0)) AS shared (a, b)
        """;

    [Fact]
    public void Change_and_chance_are_those_of_the_macros()
    {
        var folder = Directory.CreateTempSubdirectory("methods-");
        try
        {
            var snapshot = SnapshotBuilder.Build(WarehouseHome.Open(folder.FullName), ProjectFiles.Locate()).File;
            using var connection = new DuckDBConnection($"Data Source={snapshot};access_mode=READ_ONLY");
            connection.Open();
            using var command = connection.CreateCommand(Grid);
            using var reader = command.ExecuteReader();
            var pairs = 0;
            for (; reader.Read(); pairs++)
                HoldTogether(reader.GetDecimal(0), reader.GetDecimal(1), reader);
            Assert.Equal((70 * 70) + 7, pairs);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void HoldTogether(decimal a, decimal b, DuckDBDataReader macro)
    {
        var change = new Change(Count(a), Count(b));
        Same(macro, 2, (double?)change.Number.Value, $"percentage of {a} from {b}");
        if (a >= 0 && b >= 0)
            Assert.Equal(change.Number.Reason, macro.IsDBNull(3) ? null : macro.GetString(3));
        Assert.Equal(change.IsClear, macro.IsDBNull(4) ? null : macro.GetBoolean(4));
        Same(macro, 5, a >= 0 && b >= 0 && a + b < 40 ? Chance.BinomialTest((int)a, (int)b) : null, $"chance of {a} and {b}");
        var (lower, upper) = a > 0 && b > 0 ? Limits(a, b) : default;
        Same(macro, 6, lower, $"lower limit of {a} / {b}");
        Same(macro, 7, upper, $"upper limit of {a} / {b}");
    }

    private static (double? Lower, double? Upper) Limits(decimal a, decimal b)
    {
        var (_, lower, upper) = Chance.RatioInterval((double)a, (double)b);
        return (lower, upper);
    }

    private static void Same(DuckDBDataReader macro, int column, double? number, string what)
    {
        var other = macro.IsDBNull(column) ? (double?)null : macro.GetDouble(column);
        Assert.True(number is null ? other is null : other is not null && Math.Abs(number.Value - other.Value) <= 1e-9 * Math.Max(1, Math.Abs(number.Value)), $"The {what} is {number} in a cell and {other} in the macro.");
    }

    private static Number Count(decimal value) => new(value, "count", "exact");
}
