using System.Collections.Immutable;
using Notebooks.Format;
using Notebooks.Publish;
using Notebooks.Run;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Notebooks.Tests.Seeded;

/// <summary>
/// Every line of a checklist is on its page, and a part of a line is a gap exactly when the snapshot has no rows of it: an independent list
/// (<c>tests/cases/checklist_NAME.csv</c>) says where to look.
/// </summary>
public sealed class ChecklistTests(SeedSnapshot seed, FewFiles files) : IClassFixture<SeedSnapshot>, IClassFixture<FewFiles>
{
    private static readonly Dictionary<string, (string Prefix, int Lines)> Checklists = new()
    {
        ["serious-violence"] = ("SV", 16),
        ["combating-drugs"] = ("CD", 15),
        ["vawg"] = ("VW", 15),
    };

    public static TheoryData<string, string> Assessments() =>
        [.. Directory.EnumerateFiles(Path.Combine(ProjectFiles.Locate().Root, "tests", "cases"), "checklist_*.csv").Select(f => Path.GetFileNameWithoutExtension(f)["checklist_".Length..])
            .Order(StringComparer.Ordinal).SelectMany(n => new[] { new TheoryDataRow<string, string>(n, "Barnet"), new TheoryDataRow<string, string>(n, "Brent") })];

    [Theory]
    [MemberData(nameof(Assessments))]
    public Task With_the_seed_a_part_is_a_gap_exactly_when_it_has_no_rows(string notebook, string borough) => CheckAsync(notebook, borough, seed.Home, seed.Snapshot);

    // By hand: five kinds a month of 180 + 60 + 40 + 20 + 1 = 301, a year 3,612; one more of each from May 2022 on, eleven months: 3,667. The
    // printed counts are those of the paper of 28 April 2023.
    [Fact]
    public async Task With_a_police_file_what_it_holds_is_no_gap_and_is_added_up()
    {
        var page = await CheckAsync("serious-violence", "Barnet", files.Home, files.Snapshot);

        Assert.Equal("Serious violence (proxy) shows no clear change in twelve months", page.Heading.Title);
        var changes = page.Exhibits.Single(e => e.Exhibit.Caption == "Recorded offences against the same months a year before, Barnet").Exhibit;
        Assert.Equal([3612m, 3667m], changes.Rows[0].Skip(2).Take(2).Select(c => c.Value));
        var printed = page.Exhibits.Single(e => e.Exhibit.Title == "Robbery of personal property rose by 17.4%, as printed").Exhibit;
        Assert.Equal([[2269m, 2325m], [580m, 681m]], printed.Rows.Select(r => r.Skip(1).Take(2).Select(c => c.Value)));
    }

    private static async Task<Page> CheckAsync(string notebook, string borough, WarehouseHome home, Snapshot snapshot)
    {
        var file = Path.Combine(ProjectFiles.Locate().Notebooks, $"{notebook}.ipynb");
        var options = new RunOptions { Parameters = ImmutableDictionary<string, string>.Empty.Add("borough", borough) };
        var result = await NotebookRunner.RunAsync(Notebook.Read(file), home, snapshot, options, null, TestContext.Current.CancellationToken);
        Assert.Null(result.Failure);

        var page = PageReader.Read(result.Notebook, notebook);
        var (prefix, lines) = Checklists[notebook];
        Assert.Equal(Enumerable.Range(1, lines).Select(i => $"{prefix}-{i:00}"), page.Lines.Select(l => l.Name).Order(StringComparer.Ordinal).Take(lines));

        var cases = ChecklistCase.Of(notebook);
        var expected = new List<string>();
        foreach (var part in cases)
        {
            if (!await ExistsAsync(snapshot, part.Sql, borough == "Brent" ? "E09000005" : "E09000003"))
                expected.Add($"{part.Line} {part.Part}");
        }

        var source = string.Concat(Notebook.Read(file).Cells.Select(c => c.Source));
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
