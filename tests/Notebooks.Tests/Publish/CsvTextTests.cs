using Notebooks.Display;
using Notebooks.Numbers;
using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed class CsvTextTests
{
    [Fact]
    public void Numbers_are_plain_and_what_is_not_exact_says_so()
    {
        var rows = new[]
        {
            ("Burglary, all", new Number(1934, "count", "exact"), new Change(new Number(191, "count", "exact"), new Number(131, "count", "exact"))),
            ("Say \"no\"", new Number(8, "count", "exact"), new Change(new Number(8, "count", "exact"), new Number(0, "count", "exact"))),
        };
        var table = Table.Of(rows).Text("Crime", r => r.Item1).Number("Count", r => r.Item2).Change("Change", r => r.Item3).Build();

        var csv = CsvText.Write(Exhibit.Of(table, "", "", []));

        Assert.Equal(
            "Crime,Count,Change,Change status\r\n\"Burglary, all\",1934,45.8,exact\r\n\"Say \"\"no\"\"\",8,,exact: zero_base\r\n",
            csv);
    }

    [Fact]
    public void A_column_with_intervals_has_their_ends_before_its_status()
    {
        var rows = new[]
        {
            ("Barnet", new Number(8.256m, "per 1,000 residents", "provisional") { Lower = 7.9m, Upper = 8.61234m }),
            ("Brent", new Number(null, "per 1,000 residents", "incomplete", "missing_period")),
        };
        var table = Table.Of(rows).Text("Borough", r => r.Item1).Number("Rate", r => r.Item2).Build();

        Assert.Equal(
            "Borough,Rate,Rate lower,Rate upper,Rate status\r\nBarnet,8.256,7.9,8.6123,provisional\r\nBrent,,,,incomplete: missing_period\r\n",
            CsvText.Write(Exhibit.Of(table, "", "", [])));
    }
}
