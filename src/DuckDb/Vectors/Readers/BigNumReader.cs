using System.Numerics;

namespace DuckDb.Vectors.Readers;

/// <summary>BIGNUM.</summary>
internal sealed unsafe class BigNumReader(ColumnType type) : ValueReader<BigInteger>(type)
{
    public override BigInteger Read(int row) => BigNumBytes.Read(StringSlot.Read(Data, row));

    public override long GetInt64(int row) => (long)Read(row);

    public override Int128 GetInt128(int row) => (Int128)Read(row);
}
