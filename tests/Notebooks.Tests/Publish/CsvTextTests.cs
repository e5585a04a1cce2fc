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
}
