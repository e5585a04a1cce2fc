using System.Numerics;

namespace DuckDb.Vectors.Writers;

internal sealed unsafe class FloatingWriter<T>(ColumnType type) : VectorWriter(type) where T : unmanaged, IFloatingPoint<T>
{
    public override void Write(int row, long value) => ((T*)Data)[row] = T.CreateChecked(value);

    public override void Write(int row, double value) => ((T*)Data)[row] = T.CreateChecked(value);
}
