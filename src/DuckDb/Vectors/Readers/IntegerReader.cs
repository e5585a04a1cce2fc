using System.Numerics;

namespace DuckDb.Vectors.Readers;

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
