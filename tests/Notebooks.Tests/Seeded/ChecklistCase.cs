using System.Collections.Immutable;
using Microsoft.VisualBasic.FileIO;
using Warehouse.Snapshots;

namespace Notebooks.Tests.Seeded;

/// <summary>A part of a line of a checklist, and SQL over the snapshot that says whether it is there for <c>$borough</c>.</summary>
internal sealed record ChecklistCase(string Line, string Part, string Sql)
{
    /// <summary>The cases of <c>tests/cases/checklist_NAME.csv</c>.</summary>
    internal static ImmutableArray<ChecklistCase> Of(string notebook)
    {
        using var parser = new TextFieldParser(Path.Combine(ProjectFiles.Locate().Root, "tests", "cases", $"checklist_{notebook}.csv")) { Delimiters = [","] };
        var header = parser.ReadFields();
        Assert.Equal(["line", "part", "sql"], header!);
        var cases = ImmutableArray.CreateBuilder<ChecklistCase>();
        while (parser.ReadFields() is [var line, var part, var sql])
            cases.Add(new ChecklistCase(line, part, sql));
        return cases.ToImmutable();
    }
}
