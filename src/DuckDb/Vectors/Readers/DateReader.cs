using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

/// <summary>DATE. What <see cref="DateOnly"/> cannot hold (infinities, years beyond 9999) is still there as text.</summary>
internal sealed unsafe class DateReader(ColumnType type) : ValueReader<DateOnly>(type)
{
    public override DateOnly Read(int row) => Calendar.Date(Days(row));

    public override DateTime GetDateTime(int row) => Read(row).ToDateTime(TimeOnly.MinValue);

    public override string GetString(int row) => EngineText.Of(NativeMethods.duckdb_create_date(Days(row)));

    private int Days(int row) => ((int*)Data)[row];
}
