namespace DuckDb.Vectors;

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

internal sealed unsafe class TimeWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, TimeOnly value) =>
        ((long*)Data)[row] = Type.Type == DuckDBType.TimeNs ? value.Ticks * TimeSpan.NanosecondsPerTick : Calendar.Micros(value);
}

internal sealed unsafe class TimeTzWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, object value)
    {
        if (value is DuckDBTimeTz time)
            ((ulong*)Data)[row] = time.ToBits();
        else
            base.Write(row, value);
    }
}

/// <summary>TIMESTAMP in all units. With zone it is an instant, so a time of no zone is refused.</summary>
internal sealed unsafe class TimestampWriter(ColumnType type) : VectorWriter(type)
{
    private readonly long _unit = Calendar.UnitsPerSecond(type.Type);

    public override void Write(int row, DateTime value)
    {
        if (Type.Type == DuckDBType.TimestampTz && value.Kind == DateTimeKind.Unspecified)
            throw new InvalidCastException("A TIMESTAMP WITH TIME ZONE is an instant; give it a DateTimeOffset or a DateTime in UTC.");
        var moment = Type.Type == DuckDBType.TimestampTz ? value.ToUniversalTime() : value;
        ((long*)Data)[row] = Calendar.Count(moment, _unit);
    }

    public override void Write(int row, DateOnly value) => Write(row, value.ToDateTime(TimeOnly.MinValue));
}

internal sealed unsafe class IntervalWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, DuckDBInterval value) => ((DuckDBInterval*)Data)[row] = value;
}
