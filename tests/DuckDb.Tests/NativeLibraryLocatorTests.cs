using DuckDb.Native;

namespace DuckDb.Tests;

public sealed class NativeLibraryLocatorTests
{
    [Fact]
    public void The_library_is_looked_for_where_it_was_named_beside_the_program_and_in_every_node_modules_above()
    {
        var folder = Path.Combine(Path.GetTempPath(), "a", "b");
        var candidates = NativeLibraryLocator.Candidates("/somewhere/else.so", folder).ToArray();
        Assert.Equal("/somewhere/else.so", candidates[0]);
        Assert.Equal(Path.Combine(folder, NativeLibraryLocator.FileName), candidates[1]);
        Assert.Contains(Path.Combine("runtimes", ""), candidates[2], StringComparison.Ordinal);
        Assert.StartsWith(Path.Combine(folder, "node_modules", "@duckdb", "node-bindings-"), candidates[4], StringComparison.Ordinal);
        Assert.StartsWith(Path.Combine(Path.GetTempPath(), "a", "node_modules"), candidates[5], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_variable_the_program_comes_first() =>
        Assert.Equal(Path.Combine("/app", NativeLibraryLocator.FileName), NativeLibraryLocator.Candidates("", "/app").First());
}
