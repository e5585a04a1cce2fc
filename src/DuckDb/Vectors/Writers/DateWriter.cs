namespace DuckDb.Vectors.Writers;

internal sealed unsafe class DateWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, DateOnly value) => ((int*)Data)[row] = Calendar.Days(value);

    public override void Write(int row, DateTime value)
    {
        if (value.TimeOfDay != TimeSpan.Zero)
            throw new InvalidCastException($"The moment {value:O} is no date: it has a time of day.");
        Write(row, DateOnly.FromDateTime(value));
    }
}
