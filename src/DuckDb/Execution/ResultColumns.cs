using DuckDb.Native;
using DuckDb.Vectors;
using DuckDb.Vectors.Readers;

namespace DuckDb.Execution;

/// <summary>The columns of one set of rows: their names, and a reader for each.</summary>
internal sealed class ResultColumns
{
    public static readonly ResultColumns None = new([], []);

    private readonly string[] _names;
    private readonly VectorReader[] _readers;

    private ResultColumns(string[] names, VectorReader[] readers) => (_names, _readers) = (names, readers);

    public int Count => _names.Length;

    public VectorReader this[int ordinal] => _readers[Existing(ordinal)];

    public static ResultColumns Of(ResultHandle result)
    {
        var ordinals = Enumerable.Range(0, result.ColumnCount);
        return Of([.. ordinals.Select(result.ColumnName)], [.. ordinals.Select(result.ColumnType)]);
    }

    /// <summary>What the statement would give, without running it.</summary>
    public static unsafe ResultColumns Of(StatementHandle statement)
    {
        ulong[] ordinals = [.. Enumerable.Range(0, checked((int)NativeMethods.duckdb_prepared_statement_column_count(statement))).Select(i => (ulong)i)];
        return Of(
            [.. ordinals.Select(i => NativeText.Take(NativeMethods.duckdb_prepared_statement_column_name(statement, i)))],
            [.. ordinals.Select(i => NativeMethods.duckdb_prepared_statement_column_logical_type(statement, i))]);
    }

    public string Name(int ordinal) => _names[Existing(ordinal)];

    /// <summary>The position of a name: as written, else without regard to case.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public int Ordinal(string name)
    {
        var exact = Array.IndexOf(_names, name);
        var found = exact >= 0 ? exact : Array.FindIndex(_names, own => string.Equals(own, name, StringComparison.OrdinalIgnoreCase));
        return found >= 0 ? found : OutOfRange($"There is no column '{name}'; there are {string.Join(", ", _names)}.");
    }

    public int Attach(ChunkHandle chunk)
    {
        var rows = checked((int)NativeMethods.duckdb_data_chunk_get_size(chunk));
        for (var i = 0; i < _readers.Length; i++)
            _readers[i].Attach(NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)i), rows);
        return rows;
    }

    public void Detach()
    {
        foreach (var reader in _readers)
            reader.Detach();
    }

    private static ResultColumns Of(string[] names, LogicalTypeHandle[] types) =>
        new(names, [.. types.Select(type => VectorReaders.Create(ColumnType.Take(type)))]);

    private int Existing(int ordinal) =>
        ordinal >= 0 && ordinal < _readers.Length ? ordinal : OutOfRange($"There is no column {ordinal}; there are {Count}.");

    // The documentation of DbDataReader asks for this type, the runtime's own.
#pragma warning disable CA2201, MA0012
    private static int OutOfRange(string message) => throw new IndexOutOfRangeException(message);
#pragma warning restore CA2201, MA0012
}
