namespace DuckDb.Vectors.Readers;

internal sealed unsafe class BlobReader(ColumnType type) : ObjectReader<byte[]>(type)
{
    public override byte[] Read(int row) => StringSlot.Read(Data, row).ToArray();

    protected override object ConvertTo(Type target, int row) =>
        target == typeof(Stream) || target == typeof(MemoryStream) ? new MemoryStream(Read(row), writable: false) : base.ConvertTo(target, row);
}
