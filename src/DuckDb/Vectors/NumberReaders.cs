using System.Numerics;

namespace DuckDb.Vectors;

/// <summary>TINYINT to UHUGEINT: read as any integer type that can hold the value, or OverflowException.</summary>
internal sealed unsafe class IntegerReader<T>(ColumnType type) : ValueReader<T>(type) where T : unmanaged, IBinaryInteger<T>
{
    public override T Read(int row) => ((T*)Data)[row];

    public override long GetInt64(int row) => long.CreateChecked(Read(row));

    public override Int128 GetInt128(int row) => Int128.CreateChecked(Read(row));

    public override double GetDouble(int row) => double.CreateChecked(Read(row));

    public override decimal GetDecimal(int row) => decimal.CreateChecked(Read(row));

    protected override object ConvertTo(Type target, int row) =>
        target == typeof(BigInteger) ? BigInteger.CreateChecked(Read(row)) : base.ConvertTo(target, row);
}

internal sealed unsafe class BooleanReader(ColumnType type) : ValueReader<bool>(type)
{
    public override bool Read(int row) => Data[row] != 0;

    public override bool GetBoolean(int row) => Read(row);
}

internal sealed unsafe class FloatReader(ColumnType type) : ValueReader<float>(type)
{
    public override float Read(int row) => ((float*)Data)[row];

    public override double GetDouble(int row) => Read(row);
}

internal sealed unsafe class DoubleReader(ColumnType type) : ValueReader<double>(type)
{
    public override double Read(int row) => ((double*)Data)[row];

    public override double GetDouble(int row) => Read(row);
}

/// <summary>BIGNUM.</summary>
internal sealed unsafe class BigNumReader(ColumnType type) : ValueReader<BigInteger>(type)
{
    public override BigInteger Read(int row) => BigNumBytes.Read(StringSlot.Read(Data, row));

    public override long GetInt64(int row) => (long)Read(row);

    public override Int128 GetInt128(int row) => (Int128)Read(row);
}
