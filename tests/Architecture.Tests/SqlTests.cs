namespace Architecture.Tests;

/// <summary>Habits of the written SQL: what a stage may not do is visible from its folder.</summary>
public sealed class SqlTests
{
    public static TheoryData<string> Files =>
        new(Directory.EnumerateFiles(Path.Combine(House.Root, "sql"), "*.sql", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(House.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_begins_with_its_header(string file)
    {
        Assert.StartsWith("-- ", File.ReadAllText(Path.Combine(House.Root, file)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Staging_neither_joins_nor_aggregates(string file)
    {
        // What fills a staged relation says so; the checks beside it look at a whole file and may aggregate.
        if (!file.StartsWith("sql/staging/", StringComparison.Ordinal) || !File.ReadAllText(Path.Combine(House.Root, file)).Contains("\n-- into: ", StringComparison.Ordinal))
            return;
        var code = string.Join('\n', File.ReadLines(Path.Combine(House.Root, file)).Where(l => !l.StartsWith("--", StringComparison.Ordinal))).ToUpperInvariant();
        Assert.DoesNotContain(" JOIN ", code, StringComparison.Ordinal);
        Assert.DoesNotContain("GROUP BY", code, StringComparison.Ordinal);
    }
}
