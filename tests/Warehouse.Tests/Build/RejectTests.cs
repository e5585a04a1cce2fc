using System.Text;
using Dapper;
using Warehouse.Load;

namespace Warehouse.Tests.Build;

/// <summary>Rejected rows are a set that can be asked: the open ones and the mended ones, and none of a sensitive return.</summary>
public sealed class RejectTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-test-");

    public void Dispose()
    {
        _home.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void They_are_served_with_their_reason_and_the_time_of_their_mending()
    {
        Load("a.csv", "MajorText,MinorText,BoroughName,202301\nTheft,Shoplifting,Barnet,many\nTheft,Other Theft,Barnet,few\nTheft,Bicycle Theft,Barnet,1\nTheft,Theft from the Person,Barnet,2\n");
        Load("mended.csv", "batch_id,line,reason,MajorText,MinorText,BoroughName,202301\n1,2,,Theft,Shoplifting,Barnet,3\n");
        AddSensitiveReject();

        _home.Build();

        Assert.Equal(
            ["1|a.csv|2|202301|many|not_a_number|true", "1|a.csv|3|202301|few|not_a_number|false"],
            _home.Rows("SELECT batch_id, file_name, line, column_name, value, code, closed IS NOT NULL FROM dim_reject ORDER BY reject_key").Select(r => r.Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal)));
    }

    private void Load(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text, Encoding.UTF8);
        new Loader(_home.Home, TestHome.Project).Load([path], new LoadOptions());
    }

    private void AddSensitiveReject()
    {
        using var ledger = Ledger.Open(_home.Home, TestHome.Project);
        ledger.Connection.Execute(
            """
            INSERT INTO batch BY NAME SELECT * REPLACE (2 AS batch_id, true AS sensitive, 'secret' AS sha256, 'withdrawn' AS state) FROM batch WHERE batch_id = 1;
            INSERT INTO reject VALUES (2, 'cases.csv', 2, 'Age', '17', 'not_allowed', 'A reason.');
            """);
    }
}
