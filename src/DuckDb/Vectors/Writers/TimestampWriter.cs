namespace DuckDb.Vectors.Writers;

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
