using System.Globalization;
using DuckDb;
using Warehouse.Build;
using Warehouse.Tests.Build;

namespace Warehouse.Tests.Methods;

/// <summary>A database in memory with the macros of <c>sql/methods</c> and nothing else.</summary>
public sealed class MethodMacros : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    public MethodMacros()
    {
        connection.Open();
        foreach (var script in BuildPlan.Read(TestHome.Project).Scripts.Where(s => s.File.StartsWith("sql/methods/", StringComparison.Ordinal)))
            Execute(script.Text);
    }

    internal void Execute(string sql)
    {
        using var command = connection.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>One value; null for NULL.</summary>
    internal object? Value(string expression)
    {
        using var command = connection.CreateCommand($"SELECT {expression}");
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    internal double? Number(string expression) => Value($"({expression})::DOUBLE") as double?;

    internal string? Text(string expression) => Value($"({expression})::VARCHAR") as string;

    internal bool? Truth(string expression) => Value(expression) as bool?;

    /// <summary>Several values, each rounded half away from zero and written with that many decimals.</summary>
    internal string Rounded(int decimals, params string[] expressions) =>
        string.Join(' ', expressions.Select(e => Number(e) is { } n ? Shown(n, decimals) : "null"));

    /// <summary>The rows of a query as text, columns joined by a bar.</summary>
    internal List<string> Rows(string sql)
    {
        using var command = connection.CreateCommand(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "null" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }

    public void Dispose() => connection.Dispose();

    private static string Shown(double number, int decimals) =>
        Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
