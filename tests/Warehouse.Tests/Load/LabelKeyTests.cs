using Dapper;
using DuckDb;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Load;

/// <summary>When two labels are the same; loading and building both run this file.</summary>
public sealed class LabelKeyTests
{
    private static readonly string[] Labels =
    [
        "Burglary - Business and Community",
        "BURGLARY BUSINESS AND COMMUNITY",
        " burglary  business-and\tcommunity ",
        "Burglary\u00A0\u2013 Business and Community",
        "Racially or Religiously Aggravated Public Fear, Alarm or Distress",
        "Racially or Religiously Aggravated Public Fear, Al",
        "Theft from Person",
        "Theft from the Person",
        "(any)",
        "",
    ];

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(0, 2, true)]
    [InlineData(0, 3, true)]
    [InlineData(4, 5, true)]
    [InlineData(6, 7, false)]
    [InlineData(0, 8, false)]
    public void Case_hyphens_blanks_and_the_cut_at_fifty_do_not_count(int one, int other, bool same)
    {
        using var connection = Open(Path.Combine(ProjectFiles.Locate().Sql, "staging", "label_key.sql"));

        Assert.Equal(same, Key(connection, Labels[one]) == Key(connection, Labels[other]));
    }

    private static DuckDBConnection Open(string script)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute(File.ReadAllText(script));
        return connection;
    }

    private static string Key(DuckDBConnection connection, string label) =>
        connection.ExecuteScalar<string>("SELECT label_key($label)", new { label })!;
}
