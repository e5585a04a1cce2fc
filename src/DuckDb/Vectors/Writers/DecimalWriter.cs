namespace DuckDb.Vectors.Writers;

/// <summary>DECIMAL of any width: exact, or refused.</summary>
internal sealed unsafe class DecimalWriter : VectorWriter
{
    private readonly Int128 _limit = 1;

    public DecimalWriter(ColumnType type)
        : base(type)
    {
        for (var digit = 0; digit < type.Width; digit++)
            _limit *= 10;
    }

    public override void Write(int row, long value) => Write(row, (decimal)value);

    public override void Write(int row, decimal value)
    {
        var unscaled = DecimalDigits.Unscaled(value, Type.Scale);
        if (Int128.Abs(unscaled) >= _limit)
            throw new OverflowException($"The number {value} does not fit in {Type.SqlName}.");
        switch (Type.Physical)
        {
            case DuckDBType.SmallInt: ((short*)Data)[row] = (short)unscaled; break;
            case DuckDBType.Integer: ((int*)Data)[row] = (int)unscaled; break;
            case DuckDBType.BigInt: ((long*)Data)[row] = (long)unscaled; break;
            default: ((Int128*)Data)[row] = unscaled; break;
        }
    }
}
