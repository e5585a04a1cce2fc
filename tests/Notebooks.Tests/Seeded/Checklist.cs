using System.Collections.Immutable;
using Notebooks.Format;
using Notebooks.Publish;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Notebooks.Tests.Seeded;

/// <summary>Holds the page of an assessment against its checklist, and its gaps against SQL that says what the snapshot has.</summary>
internal static class Checklist
{
    private static readonly Dictionary<string, (string Prefix, int Count)> Lines = new()
    {
        ["serious-violence"] = ("SV", 16),
        ["combating-drugs"] = ("CD", 15),
        ["vawg"] = ("VW", 15),
    };

    internal static IEnumerable<string> Assessments => Lines.Keys.Order(StringComparer.Ordinal);

    internal static async Task<Page> CheckAsync(string notebook, string borough, SeedSnapshot made)
    {
        var page = await made.PageAsync(notebook, borough);
        var (prefix, lines) = Lines[notebook];
        Assert.Equal(Enumerable.Range(1, lines).Select(i => $"{prefix}-{i:00}"), page.Lines.Select(l => l.Name).Order(StringComparer.Ordinal));

        var cases = ChecklistCase.Of(notebook);
        var expected = new List<string>();
        foreach (var part in cases)
        {
            if (!await ExistsAsync(made.Snapshot, part.Sql, borough == "Brent" ? "E09000005" : "E09000003"))
                expected.Add($"{part.Line} {part.Part}");
        }

        var source = string.Concat(Notebook.Read(Path.Combine(ProjectFiles.Locate().Notebooks, $"{notebook}.ipynb")).Cells.Select(c => c.Source));
        Assert.All(cases, c => Assert.Contains($"\"{c.Part}\"", source, StringComparison.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), page.Lines.SelectMany(l => l.Gaps.Select(g => $"{l.Name} {g.What}")).Order(StringComparer.Ordinal));
        return page;
    }

    private static async Task<bool> ExistsAsync(Snapshot snapshot, string sql, string borough)
    {
        ImmutableArray<object?> parameters = sql.Contains("$borough", StringComparison.Ordinal) ? [borough] : [];
        var statement = new Statement(sql.Replace("$borough", "$p1", StringComparison.Ordinal), parameters, []);
        await using var answer = await snapshot.QueryAsync(statement, TestContext.Current.CancellationToken);
        Assert.True(await answer.Reader.ReadAsync(TestContext.Current.CancellationToken));
        return answer.Reader.GetBoolean(0);
    }
}
