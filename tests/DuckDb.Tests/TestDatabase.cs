namespace DuckDb.Tests;

/// <summary>A database in memory, and short ways to ask it.</summary>
internal sealed class TestDatabase : IDisposable
{
    public TestDatabase(string options = "") => Source = new DuckDBDataSource($"Data Source=:memory:;{options}");

    public DuckDBDataSource Source { get; }

    public DuckDBConnection Open() => Source.OpenConnection();

    public void Dispose() => Source.Dispose();
}
