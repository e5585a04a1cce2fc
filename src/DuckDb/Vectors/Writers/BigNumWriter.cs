using System.Numerics;

namespace DuckDb.Vectors.Writers;

internal sealed unsafe class BigNumWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, Int128 value) => Write(row, (object)(BigInteger)value);

    public override void Write(int row, object value)
    {
        if (value is BigInteger number)
            StringSlot.Write(Vector, Data, row, BigNumBytes.From(number));
        else
            base.Write(row, value);
    }
}
