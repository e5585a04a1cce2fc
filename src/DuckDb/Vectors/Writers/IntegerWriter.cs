using System.Numerics;

namespace DuckDb.Vectors.Writers;

internal sealed unsafe class IntegerWriter<T>(ColumnType type) : VectorWriter(type) where T : unmanaged, IBinaryInteger<T>
{
    public override void Write(int row, long value) => ((T*)Data)[row] = T.CreateChecked(value);

    public override void Write(int row, Int128 value) => ((T*)Data)[row] = T.CreateChecked(value);

    public override void Write(int row, object value)
    {
        if (value is UInt128 number)
            ((T*)Data)[row] = T.CreateChecked(number);
        else
            base.Write(row, value);
    }
}
