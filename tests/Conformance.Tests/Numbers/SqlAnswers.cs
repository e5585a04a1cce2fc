using System.Text.Json;

namespace Conformance.Tests.Numbers;

/// <summary>Answers of SQL: each as a cell of a notebook that is written for it and run by the command line.</summary>
internal static class SqlAnswers
{
    private const string Exhibit = "application/vnd.warehouse.exhibit+json";

    internal static async Task<IReadOnlyList<JsonElement[]>> AskAsync(Service service, IReadOnlyList<string> queries)
    {
        if (queries.Count == 0)
            return [];
        var (file, executed) = (Path.Combine(service.Folder, "asked.ipynb"), Path.Combine(service.Folder, "answered.ipynb"));
        var cells = queries.Select((q, i) => new { cell_type = "code", id = $"q{i}", metadata = new { }, execution_count = (int?)null, outputs = Array.Empty<int>(), source = "#!sql\n" + q });
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { nbformat = 4, nbformat_minor = 5, metadata = new { }, cells }), TestContext.Current.CancellationToken);
        var run = await service.CliAsync("notebook", "run", file, "--out", executed);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        using var notebook = JsonDocument.Parse(await File.ReadAllTextAsync(executed, TestContext.Current.CancellationToken));
        return [.. notebook.RootElement.GetProperty("cells").EnumerateArray().Select(Rows)];
    }

    /// <summary>What an SQL answer says at a place: a cell of an exhibit has all that travels with a number.</summary>
    internal static Answered At(JsonElement row, string column)
    {
        var cell = row.GetProperty(column);
        return new Answered(
            Answers.Decimal(cell, "Value"), null, Answers.Text(cell, "Status") ?? "unstated", Answers.Text(cell, "Reason"), Answers.Decimal(cell, "Lower"), Answers.Decimal(cell, "Upper"));
    }

    // An object per row, a member per column.
    private static JsonElement[] Rows(JsonElement cell)
    {
        var exhibit = cell.GetProperty("outputs")[0].GetProperty("data").GetProperty(Exhibit);
        var columns = exhibit.GetProperty("Columns").EnumerateArray().Select(c => c.GetProperty("Name").GetString()!).ToList();
        return
        [
            .. exhibit.GetProperty("Rows").EnumerateArray().Select(r => JsonSerializer.SerializeToElement(
                columns.Zip(r.EnumerateArray()).ToDictionary(p => p.First, p => p.Second))),
        ];
    }
}
